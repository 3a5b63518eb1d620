using System.Net;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.Opportunities;

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

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task The_only_program_signs_every_page_and_where_several_share_the_site_each_its_own(Language language)
    {
        await using var own = await SiteFactory.StartAsync(Engine.Sqlite);
        var first = await own.Data.ProgramAsync();
        var (file, home) = (await own.Data.OpenOpportunityAsync(first), HomeAddresses.Home.Of(language));
        var name = (await own.ActAsync((ProgramQueries programs) => programs.ProgramsAsync())).Single().Name(language);

        var alone = await own.Visitor().GoAsync(home);
        var missing = await own.Visitor().GoAsync(home + "/none");
        await own.Data.ProgramAsync();
        own.Time.Advance(TimeSpan.FromMinutes(1)); // Public pages are kept for as long.
        var together = await own.Visitor().GoAsync(home);
        var opportunity = await own.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(language, file.Number));

        Assert.All([alone, opportunity], page => Assert.Equal((name, true), (page.One(".brand span").TextContent, page.One("footer").TextContent.Contains(name, StringComparison.Ordinal))));
        Assert.All([missing, together], page => Assert.DoesNotContain(name, page.One(".brand").TextContent + page.One("footer").TextContent, StringComparison.Ordinal));
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
