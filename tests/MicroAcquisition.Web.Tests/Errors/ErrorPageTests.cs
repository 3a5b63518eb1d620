using System.Net;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.Opportunities;
using Microsoft.EntityFrameworkCore;

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

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task A_page_that_is_refused_leads_to_itself_in_the_other_language_which_says_why(Language language)
    {
        var browser = await site.SignedInAsync(await site.Data.PersonAsync(), language);

        var refused = await browser.GoAsync(AcquisitionAddresses.Files.Of(language) + "?page=2");
        var switched = await browser.GoAsync(refused.One("a.switch").GetAttribute("href")!);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.Status, switched.Status));
        Assert.Equal(AcquisitionAddresses.Files.Of(language.Other()) + "?page=2", switched.Address.PathAndQuery);
        Assert.Contains(language == Language.English ? "responsable du programme" : "program officer", switched.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direct_visit_and_an_address_without_a_page_lead_to_the_error_page_in_the_other_language()
    {
        var browser = site.Visitor();

        Assert.Equal("/fr/erreur/404", (await browser.GoAsync("/en/nothing-here")).One("a.switch").GetAttribute("href"));
        Assert.Equal("/fr/erreur/409", (await browser.GoAsync("/en/error/409")).One("a.switch").GetAttribute("href"));
    }

    [Fact]
    public async Task A_failure_of_the_server_says_nothing_of_it_and_keeps_the_headers_of_every_answer()
    {
        await using var own = await SiteFactory.StartAsync(Engine.Sqlite);
        var list = OpportunityAddresses.List.Of(Language.French);
        var before = await own.Visitor().GoAsync(list + "?page=1");
        await own.ActAsync((Records records) => records.Database.ExecuteSqlRawAsync("ALTER TABLE \"Acquisition\" RENAME TO \"Gone\""));

        var page = await own.Visitor().GoAsync(list + "?page=2");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.InternalServerError), (before.Status, page.Status));
        Assert.DoesNotContain("Acquisition\"", page.Content, StringComparison.Ordinal);
        Assert.All(
            ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"],
            name => Assert.Equal(before.Response.Headers.GetValues(name), page.Response.Headers.TryGetValues(name, out var values) ? values : []));
    }

    [Fact]
    public async Task The_icon_of_the_site_is_there()
    {
        var browser = site.Visitor();
        var page = await browser.GoAsync(HomeAddresses.Home.Of(Language.English));

        Assert.Equal(HttpStatusCode.OK, (await browser.GoAsync(page.One("link[rel=icon]").GetAttribute("href")!)).Status);
    }
}
