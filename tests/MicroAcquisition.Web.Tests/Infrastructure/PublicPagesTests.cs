using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.Web.Tests.Infrastructure;

public sealed class PublicPagesTests : IAsyncLifetime
{
    private static readonly string List = OpportunityAddresses.List.Of(Language.English);

    private readonly SiteFactory site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_page_is_kept_for_the_next_visitor_for_a_minute_at_most()
    {
        Assert.False(await IsKeptAsync(List));
        Assert.True(await IsKeptAsync(List));
        Assert.True(await IsKeptAsync(List, "antiforgery=x; other=y"));
        Assert.False(await IsKeptAsync(List, "notice=x")); // Which the page has yet to say.

        site.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.False(await IsKeptAsync(List));
    }

    [Fact]
    public async Task The_map_for_search_engines_is_kept_as_a_page_is_until_something_changes()
    {
        var program = await site.Data.ProgramAsync();
        Assert.False(await IsKeptAsync("/sitemap.xml"));
        Assert.True(await IsKeptAsync("/sitemap.xml"));

        var file = await site.Data.OpenOpportunityAsync(program);

        Assert.Contains(file.Number, (await site.Visitor().GoAsync("/sitemap.xml")).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_made_before_a_change_is_not_served_after_it()
    {
        var program = await site.Data.ProgramAsync();
        await IsKeptAsync(List);
        Assert.True(await IsKeptAsync(List));

        await site.Data.OpenOpportunityAsync(program, title: "Brand new"); // The clock stands still: only the version tells.

        Assert.Contains("Brand new", (await site.Visitor().GoAsync(List)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_by_another_node_is_seen_within_a_second()
    {
        var program = await site.Data.ProgramAsync();
        await site.Visitor().GoAsync(List);

        await site.AnotherNode().Data.OpenOpportunityAsync(program, title: "Brand new");

        site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("Brand new", (await site.Visitor().GoAsync(List)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_lives_across_a_closing()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync(), closingInDays: 0);
        var address = OpportunityAddresses.Of(Language.English, file.Number, "Export the map");
        site.Time.Advance(new TimeSpan(0, 13, 59, 59, 999)); // One millisecond before midnight, Eastern.
        await IsKeptAsync(address);
        Assert.True(await IsKeptAsync(address));
        Assert.Contains("Less than a minute left", (await site.Visitor().GoAsync(address)).Text, StringComparison.Ordinal);

        site.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False(await IsKeptAsync(address));
        Assert.Contains("Applications are closed.", (await site.Visitor().GoAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_query_that_the_page_reads_has_its_own_copy_and_others_none()
    {
        await IsKeptAsync(List + "?q=a");
        Assert.True(await IsKeptAsync(List + "?q=a"));
        Assert.False(await IsKeptAsync(List + "?q=b"));

        await IsKeptAsync(List + "?from=elsewhere");
        Assert.False(await IsKeptAsync(List + "?from=elsewhere"));
    }

    [Fact]
    public async Task A_language_written_in_capitals_gets_no_copy_of_the_other_language()
    {
        await site.Visitor().GoAsync("/FR/occasions"); // No language: the page speaks what the browser prefers, here English.

        Assert.Equal("fr", (await site.Visitor().GoAsync("/fr/occasions")).One("html").GetAttribute("lang"));
    }

    [Fact]
    public async Task Who_is_signed_in_gets_a_page_of_their_own()
    {
        var person = await site.Data.PersonAsync(name: "Robin Example");
        var browser = await site.SignedInAsync(person);
        await IsKeptAsync(List);

        Assert.Contains("Robin Example", (await browser.GoAsync(List)).Content, StringComparison.Ordinal);
        Assert.True(await IsKeptAsync(List));
        Assert.DoesNotContain("Robin Example", (await site.Visitor().GoAsync(List)).Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/sign-in")]
    [InlineData("/en/opportunities/99-0001")]
    [InlineData("/en/nowhere")]
    public async Task Forms_and_errors_are_not_kept(string path)
    {
        await IsKeptAsync(path);

        Assert.False(await IsKeptAsync(path));
    }

    [Fact]
    public async Task Whoever_leaves_before_a_page_is_made_takes_it_from_nobody_who_waits_for_the_same()
    {
        using var client = site.CreateClient(site.ClientOptions);
        for (var round = 0; round < 60; round++)
        {
            var address = $"{List}?q=word{round}"; // In no cache yet.
            using var leaves = new CancellationTokenSource();
            var first = client.GetAsync(new Uri(address, UriKind.Relative), leaves.Token);
            var second = client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            await Task.Delay(round % 6, TestContext.Current.CancellationToken); // Somewhere while it is made.
            await leaves.CancelAsync();
            using var answer = await second;
            await Task.WhenAny(first);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Public_pages_travel_compressed_and_forms_do_not()
    {
        Assert.Equal("br", await EncodingAsync(List));
        Assert.Equal("br", await EncodingAsync(List));
        Assert.Null(await EncodingAsync("/en/sign-in"));
    }

    [Fact]
    public async Task A_kept_page_is_never_in_an_encoding_that_the_reader_did_not_ask_for()
    {
        foreach (var (accepted, expected) in new[] { ("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("identity", null), ("gzip, br", "br") })
        {
            Assert.Equal(expected, await EncodingAsync(List, accepted));
            Assert.Equal(expected, await EncodingAsync(List, accepted));
        }
    }

    private async Task<string?> EncodingAsync(string path, string accepted = "br, gzip")
    {
        using var answer = await AskAsync(path, request => request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted));
        return answer.Content.Headers.ContentEncoding.SingleOrDefault();
    }

    /// <summary>True when the answer was kept from an earlier one: then it has an age.</summary>
    private async Task<bool> IsKeptAsync(string path, string? cookies = null)
    {
        using var answer = await AskAsync(path, request =>
        {
            if (cookies is not null)
            {
                request.Headers.Add("Cookie", cookies);
            }
        });
        return answer.Headers.Age is not null;
    }

    private async Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.ClientOptions.BaseAddress, path));
        change(request);
        return await site.Visitor().SendOnceAsync(request);
    }
}
