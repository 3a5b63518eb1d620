using System.Net;
using AngleSharp.Dom;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.Web.Tests.Home;

public sealed class PublicPagesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    public static TheoryData<Address, Language> Pages()
    {
        var pages = new TheoryData<Address, Language>();
        foreach (var language in OfficialLanguages.All)
        {
            foreach (var address in new[] { HomeAddresses.Home, HomeAddresses.HowItWorks, HomeAddresses.Contact, HomeAddresses.Privacy, HomeAddresses.Accessibility })
            {
                pages.Add(address, language);
            }
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_public_page_has_one_heading_in_its_main_part_and_no_id_twice(Address address, Language language)
    {
        var page = await site.Visitor().GoAsync(address.Of(language));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEqual("", page.One("main h1").TextContent);
        Assert.StartsWith(page.Heading, page.Document.Title!, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(page.Document.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(page.Document.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_switch_leads_to_the_same_page_in_the_other_language(Address address, Language language)
    {
        var page = await site.Visitor().GoAsync(address.Of(language));

        Assert.Equal(address.Of(language.Other()), page.One("a.switch").GetAttribute("href"));
    }

    [Fact]
    public async Task The_front_page_shows_what_closes_next_and_counts_the_rest()
    {
        await using var own = await SiteFactory.StartAsync(Engine.Sqlite);
        var program = await own.Data.ProgramAsync();
        for (var days = 3; days >= 0; days--)
        {
            await own.Data.OpenOpportunityAsync(program, closingInDays: days, title: $"Closes in {days}");
        }

        var english = await own.Visitor().GoAsync(HomeAddresses.Home.Of(Language.English));
        var list = await own.Visitor().GoAsync(OpportunityAddresses.List.Of(Language.English));
        var french = await own.Visitor().GoAsync(HomeAddresses.Home.Of(Language.French));

        Assert.Equal(["Closes in 0", "Closes in 1", "Closes in 2", "Closes in 3"], english.Document.QuerySelectorAll(".cards h3").Select(h => h.TextContent));
        Assert.Equal(["Closes today", "Open · 1 day left", "Open · 2 days left", "Open · 3 days left"], english.Document.QuerySelectorAll(".cards .tag").Select(t => t.TextContent));
        Assert.Equal("See the 4 open opportunities", english.One(".hero .button:not(.second)").TextContent);
        Assert.Equal(["Closes today", "Open", "Open", "Open"], list.Document.QuerySelectorAll(".opportunities .tag").Select(t => t.TextContent));
        Assert.Equal("Voir les 4\u00A0occasions ouvertes", french.One(".hero .button:not(.second)").TextContent);
    }

    [Fact]
    public async Task Contact_and_accessibility_give_each_programs_address()
    {
        await using var own = await SiteFactory.StartAsync(Engine.Sqlite);
        var program = await own.Data.ProgramAsync();

        foreach (var address in new[] { HomeAddresses.Contact, HomeAddresses.Accessibility })
        {
            var page = await own.Visitor().GoAsync(address.Of(Language.French));
            Assert.Equal($"mailto:program1@{program.Domain}", page.One("main a[href^='mailto:']").GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData(Language.English, "PSU 912", "PSU 938", "Privacy Commissioner")]
    [InlineData(Language.French, "POU\u00A0912", "POU\u00A0938", "Commissariat à la protection de la vie privée")]
    public async Task The_privacy_page_names_the_banks_and_the_recourse(Language language, params string[] words)
    {
        var page = await site.Visitor().GoAsync(HomeAddresses.Privacy.Of(language));

        Assert.All(words, word => Assert.Contains(word, page.Text, StringComparison.Ordinal));
    }
}
