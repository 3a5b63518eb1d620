using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.Web.Tests.Opportunities;

public sealed class OpportunityListTests : IAsyncLifetime
{
    private readonly SiteFactory site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData(Language.English, "Show all opportunities", "No opportunities match your search – Opportunities – ")]
    [InlineData(Language.French, "Afficher toutes les occasions", "Aucune occasion ne correspond à votre recherche – Occasions – ")]
    public async Task A_search_finds_words_without_case_or_accents_and_says_first_of_all_when_there_is_none(Language language, string all, string title)
    {
        var program = await site.Data.ProgramAsync();
        await site.Data.OpenOpportunityAsync(program, title: "Évaluer les données");
        await site.Data.OpenOpportunityAsync(program, title: "Draw a chart in C#");

        Assert.Single(TitlesOf(await SearchAsync(language, "EVALUER donnees")), title => title.StartsWith("Évaluer", StringComparison.Ordinal));
        Assert.Single(TitlesOf(await SearchAsync(language, "c#")), title => title.StartsWith("Draw", StringComparison.Ordinal));
        var none = await SearchAsync(language, "zebra%");
        Assert.Empty(TitlesOf(none));
        Assert.StartsWith(title, none.One("title").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, TitlesOf(await none.FollowAsync(all)).Count);
    }

    [Fact]
    public async Task Open_ones_come_first_by_the_nearest_closing_then_closed_ones_by_the_latest()
    {
        var program = await site.Data.ProgramAsync();
        foreach (var (title, days) in new[] { ("Closed first", 1), ("Open far", 30), ("Closed last", 2), ("Open near", 10) })
        {
            await site.Data.OpenOpportunityAsync(program, days, title: title);
        }

        site.Time.Advance(TimeSpan.FromDays(5));

        Assert.Equal("Open near, Open far, Closed last, Closed first", string.Join(", ", TitlesOf(await ListAsync(""))));
        Assert.Equal("Open near, Open far", string.Join(", ", TitlesOf(await ListAsync("?status=open"))));
        Assert.Equal("Closed last, Closed first", string.Join(", ", TitlesOf(await ListAsync("?status=closed"))));
        Assert.StartsWith("2 opportunities – Opportunities", (await ListAsync("?status=open")).One("title").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("1 opportunity – Opportunities", (await ListAsync("?q=near")).One("title").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Opportunities", (await ListAsync("")).One("title").TextContent, StringComparison.Ordinal);
        var counts = (await ListAsync("?status=open")).Document.QuerySelectorAll("#status option").Select(o => o.TextContent);
        Assert.Equal("Open and closed (4), Open (2), Closed (2)", string.Join(", ", counts));
    }

    [Fact]
    public async Task The_highest_price_or_the_newest_come_first_when_asked()
    {
        var program = await site.Data.ProgramAsync();
        await site.Data.OpenOpportunityAsync(program, price: 500, title: "Low");
        site.Time.Advance(TimeSpan.FromHours(1));
        await site.Data.OpenOpportunityAsync(program, price: 8_000, title: "High");
        site.Time.Advance(TimeSpan.FromHours(1));
        await site.Data.OpenOpportunityAsync(program, price: 1_000, title: "Middle");

        Assert.Equal("High, Middle, Low", string.Join(", ", TitlesOf(await ListAsync("?sort=price"))));
        Assert.Equal("Middle, High, Low", string.Join(", ", TitlesOf(await ListAsync("?sort=newest"))));
    }

    [Fact]
    public async Task Twenty_stand_on_a_page_and_a_page_out_of_range_shows_the_nearest()
    {
        var program = await site.Data.ProgramAsync();
        for (var n = 1; n <= 21; n++)
        {
            await site.Data.OpenOpportunityAsync(program, closingInDays: n, title: $"Opportunity {n}");
        }

        Assert.Equal(20, TitlesOf(await ListAsync("")).Count);
        Assert.Equal("Opportunity 21", Assert.Single(TitlesOf(await ListAsync("?page=2"))));
        Assert.Equal("Opportunity 21", Assert.Single(TitlesOf(await ListAsync("?page=99"))));
        Assert.Equal(20, TitlesOf(await ListAsync("?page=-3")).Count);
        Assert.Equal(20, TitlesOf(await ListAsync("?page=x")).Count);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%EF%BF%BE")]
    [InlineData("%ED%A0%BD")]
    [InlineData("%E2%80%8B")]
    [InlineData("%FF")]
    public async Task A_search_for_what_is_no_text_is_answered(string sent)
    {
        var page = await site.Visitor().GoAsync(OpportunityAddresses.List.Of(Language.English) + "?q=" + sent);

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task The_search_form_needs_no_script_and_carries_no_token()
    {
        await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync(), title: "Draw a chart");

        var form = (await ListAsync("")).Form();
        var page = await form.With("q", "chart").With("status", "open").With("sort", "price").SubmitAsync();

        Assert.Equal("?q=chart&status=open&sort=price", page.Address.Query);
        Assert.Equal("Draw a chart", Assert.Single(TitlesOf(page)));
        Assert.DoesNotContain("__RequestVerificationToken", page.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr/opportunites", "/fr/occasions")]
    [InlineData("/fr/recus?reference=a%26b", "/fr/accuses-de-reception?reference=a%26b")]
    [InlineData("/fr/opportunites/26-0001/titre?q=a%26b", "/fr/occasions/26-0001/titre?q=a%26b")]
    [InlineData("/fr/opportunites//example.org", "/fr/occasions/example.org")]
    public async Task The_former_French_address_leads_to_the_list_for_good(string former, string now)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.ClientOptions.BaseAddress, former));
        using var answer = await site.Visitor().SendOnceAsync(request);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location?.OriginalString);
    }

    private static IReadOnlyList<string> TitlesOf(BrowserPage page) => [.. page.Document.QuerySelectorAll(".opportunities h2").Select(h => h.TextContent)];

    private Task<BrowserPage> ListAsync(string query) => site.Visitor().GoAsync(OpportunityAddresses.List.Of(Language.English) + query);

    private Task<BrowserPage> SearchAsync(Language language, string words) =>
        site.Visitor().GoAsync(OpportunityAddresses.List.Of(language) + "?q=" + Uri.EscapeDataString(words));
}
