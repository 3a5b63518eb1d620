using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Home;

namespace MicroAcquisition.Web.Tests.Errors;

public sealed class ErrorPageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("/en/nothing-here", "en")]
    [InlineData("/fr/rien-ici", "fr")]
    public async Task A_page_that_does_not_exist_says_so_in_the_language_of_its_address_and_arrives_whole(string path, string language)
    {
        var page = await site.AnotherNode().Visitor().GoAsync(path); // The real server: the one of tests hides what breaks while the page is on its way.

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(language, page.One("html").GetAttribute("lang"));
        Assert.EndsWith("</html>", page.Content.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_icon_of_the_site_is_there()
    {
        var browser = site.Visitor();
        var page = await browser.GoAsync(HomeAddresses.Home.Of(Language.English));

        Assert.Equal(HttpStatusCode.OK, (await browser.GoAsync(page.One("link[rel=icon]").GetAttribute("href")!)).Status);
    }
}
