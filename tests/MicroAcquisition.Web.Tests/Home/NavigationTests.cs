using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Programs;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Tests.Home;

/// <summary>The main menu tells which section one is in, and search engines get whole addresses.</summary>
public sealed class NavigationTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task A_section_is_current_on_its_page_and_on_those_below_it()
    {
        var program = await site.Data.ProgramAsync();
        var opportunity = await site.Data.OpenOpportunityAsync(program);
        var (person, requester) = (await site.Data.PersonAsync(), await site.Data.ClientAsync(program));
        var visitor = site.Visitor();
        var supplier = await site.SignedInAsync(person);
        var client = await site.SignedInAsync(requester);
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program));
        var administrator = await site.SignedInAsync(await site.Data.AdministratorAsync());
        var request = await site.Data.SubmittedRequestAsync(program, client: requester);
        var reference = await site.Data.SubmittedApplicationAsync(person, opportunity);

        await IsIn(visitor, OpportunityAddresses.List.Of(Language.English), "Opportunities", "page");
        await IsIn(visitor, OpportunityAddresses.Opportunity.Of(Language.English, opportunity.Number), "Opportunities", "true");
        await IsIn(visitor, PeopleAddresses.Arrive.Of(Language.English), "Sign in", "true");
        await IsIn(visitor, OpportunityAddresses.Opportunity.Of(Language.French, opportunity.Number), "Occasions", "true");
        await IsIn(supplier, ApplicationAddresses.Mine.Of(Language.English), "My applications", "page");
        await IsIn(supplier, ApplicationAddresses.Receipt.Of(Language.English, reference), "My applications", "true");
        await IsIn(client, RequestAddresses.Need.Of(Language.English), "My work", "true");
        await IsIn(client, AcquisitionAddresses.File.Of(Language.English, request.Number), "My work", "true");
        await IsIn(officer, AcquisitionAddresses.Files.Of(Language.English), "Files", "page");
        await IsIn(officer, RequestAddresses.Screen.Of(Language.English, request.Number), "Files", "true");
        await IsIn(administrator, ProgramAddresses.Departments.Of(Language.English, program.Id), "Program", "true");
        await IsIn(administrator, ProgramAddresses.Accounts.Of(Language.English), "Program", "true");
    }

    [Fact]
    public async Task Everyone_finds_the_sections_that_concern_them()
    {
        var program = await site.Data.ProgramAsync();
        var officer = await site.Data.OfficerAsync(program);
        var applicant = await site.Data.OfficerAsync(program);
        await site.Data.SubmittedApplicationAsync(applicant, await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync())); // Not where they work.

        Assert.Equal(["Opportunities", "How it works", "My applications"], await Sections(await site.Data.PersonAsync()));
        Assert.Equal(["Opportunities", "How it works", "My work", "My applications"], await Sections(await site.Data.ClientAsync(program)));
        Assert.Equal(["Opportunities", "How it works", "My work", "Files"], await Sections(officer));
        Assert.Equal(["Opportunities", "How it works", "My work", "My applications", "Files"], await Sections(applicant));

        async Task<IEnumerable<string>> Sections(TestPerson person) =>
            (await (await site.SignedInAsync(person)).GoAsync(OpportunityAddresses.List.Of(Language.English)))
                .Document.QuerySelectorAll("nav.bar a:not(.end)").Select(link => link.TextContent);
    }

    [Fact]
    public async Task Search_engines_get_the_one_address_of_what_a_page_shows_however_it_was_asked_for()
    {
        var list = OpportunityAddresses.List.Of(Language.English);
        var asked = new[] { "?sort=price&from=newsletter", "/", "?page=2&q=map", "?x=1", "?page=one", "" };
        var signIn = await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(Language.English));

        foreach (var path in asked.Select(how => list + how).Append(list.ToUpperInvariant()))
        {
            var page = await site.Visitor().GoAsync(path);
            var second = path.Contains("page=2", StringComparison.Ordinal) ? "?page=2" : "";
            Assert.Equal("https://localhost" + list + second, page.One("link[rel=canonical]").GetAttribute("href"));
            Assert.Equal("https://localhost" + list + second, page.One("meta[property='og:url']").GetAttribute("content"));
            Assert.Equal("https://localhost" + list + second, page.One("link[hreflang=en]").GetAttribute("href"));
            Assert.Equal("https://localhost" + OpportunityAddresses.List.Of(Language.French) + second, page.One("link[hreflang=fr]").GetAttribute("href"));
        }

        Assert.Empty(signIn.Document.QuerySelectorAll("link[rel=canonical]"));
        Assert.StartsWith("https://localhost/", signIn.One("link[hreflang=fr]").GetAttribute("href"), StringComparison.Ordinal);
    }

    private static async Task IsIn(Browser browser, string path, string section, string how)
    {
        var page = await browser.GoAsync(path);
        var current = page.One("nav.bar a[aria-current]");
        Assert.Equal((HttpStatusCode.OK, section, how), (page.Status, current.TextContent, current.GetAttribute("aria-current")));
    }
}
