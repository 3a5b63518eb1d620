using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Home;

namespace MicroAcquisition.Web.Tests.Home;

public sealed class FrontPageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.French, "fr")]
    public async Task The_front_page_speaks_the_language_of_its_address(Language language, string code)
    {
        var page = await site.Visitor().GoAsync(HomeAddresses.Home.Of(language));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(code, page.One("html").GetAttribute("lang"));
    }

    [Fact]
    public async Task The_style_sheet_is_served()
    {
        var browser = site.Visitor();
        var page = await browser.GoAsync(HomeAddresses.Home.Of(Language.English));

        var sheet = await browser.GoAsync(page.One("link[href*='/site.']").GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Equal("text/css", sheet.Response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_second_node_serves_the_same_site()
    {
        var page = await site.AnotherNode().Visitor().GoAsync(HomeAddresses.Home.Of(Language.English));

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }
}
