using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Agreements;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.Web.Tests.Opportunities;

public sealed class OpportunityPageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(Language.English, "Open", "10 days and 14 hours left", "Friday, December\u00A04, 2026, 11:59\u00A0pm (Eastern time)", "$6,500")]
    [InlineData(Language.French, "Ouverte", "Il reste 10\u00A0jours et 14\u00A0heures", "vendredi 4\u00A0décembre 2026 à 23\u00A0h\u00A059 (heure de l’Est)", "6\u00A0500\u00A0$")]
    public async Task An_open_opportunity_says_its_price_its_closing_and_how_to_apply(Language language, string state, string left, string closing, string price)
    {
        await using var fresh = await SiteFactory.StartAsync(Foundation.Data.Engine.Sqlite);
        var file = await fresh.Data.OpenOpportunityAsync(await fresh.Data.ProgramAsync(), closingInDays: 10);

        var page = await fresh.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(language, file.Number));

        Assert.Equal(state, page.One(".opportunity .tag").TextContent);
        Assert.Equal(price, page.One(".price").TextContent);
        Assert.Contains(left, page.Text, StringComparison.Ordinal);
        Assert.Contains(closing, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a.button[href='{ApplicationAddresses.Apply.Of(language, file.Number)}']"));
        Assert.NotNull(page.Document.QuerySelector($"a[href='{AgreementAddresses.Agreement.Of(language, 1)}']"));
        Assert.Equal(2, page.Document.QuerySelectorAll("details").Length);
    }

    [Fact]
    public async Task A_closed_opportunity_says_so_and_shows_no_button()
    {
        await using var fresh = await SiteFactory.StartAsync(Foundation.Data.Engine.Sqlite);
        var file = await fresh.Data.OpenOpportunityAsync(await fresh.Data.ProgramAsync(), closingInDays: 1);
        fresh.Time.Advance(TimeSpan.FromDays(2));

        var page = await fresh.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(Language.English, file.Number));

        Assert.Equal("Closed, supplier being chosen", page.One(".opportunity .tag").TextContent);
        Assert.Contains("Applications are closed.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main .button"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/another-title")]
    [InlineData("/export-the-map-fr")]
    public async Task A_wrong_slug_leads_to_the_right_one_for_good(string slug)
    {
        var file = await OpenAsync();
        var right = OpportunityAddresses.Of(Language.English, file.Number, "Export the map");

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.ClientOptions.BaseAddress, $"/en/opportunities/{file.Number}{slug}?a=b"));
        using var answer = await site.Visitor().SendOnceAsync(request);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(right + "?a=b", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GoAsync(right)).Status);
    }

    [Theory]
    [InlineData("/en/opportunities/99-0001")]
    [InlineData("/fr/occasions/99-0001/titre")]
    public async Task An_unknown_number_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GoAsync(path)).Status);

    [Fact]
    public async Task The_switch_and_the_alternates_lead_to_the_same_opportunity_under_its_other_title()
    {
        var file = await OpenAsync();
        var (english, french) = (OpportunityAddresses.Of(Language.English, file.Number, "Export the map"), OpportunityAddresses.Of(Language.French, file.Number, "Export the map (fr)"));

        var page = await site.Visitor().GoAsync(french + "?from=newsletter");

        Assert.Equal(english + "?from=newsletter", page.One(".switch").GetAttribute("href"));
        Assert.StartsWith("https://localhost" + english, page.One("link[hreflang=en]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("https://localhost" + french, page.One("link[hreflang=fr]").GetAttribute("href"));
        Assert.Equal("https://localhost" + french, page.One("link[rel=canonical]").GetAttribute("href"));
    }

    private async Task<TestFile> OpenAsync() => await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
}
