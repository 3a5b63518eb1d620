using System.Net;
using System.Xml.Linq;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.Web.Tests.Infrastructure;

/// <summary>What search engines and researchers ask for at fixed addresses, and what they find in the head of a page.</summary>
public sealed class ForFindersTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task The_map_has_each_public_page_in_both_languages_and_nothing_that_is_not_open_yet()
    {
        var program = await site.Data.ProgramAsync();
        var (open, scheduled) = (await site.Data.OpenOpportunityAsync(program), await site.Data.OpenOpportunityAsync(program, opensInDays: 3));
        var visitor = site.Visitor();

        var robots = await visitor.GoAsync("/robots.txt");
        var map = XDocument.Parse((await visitor.GoAsync("/sitemap.xml")).Content);
        var places = map.Root!.Elements(Map + "url").ToDictionary(url => new Uri(url.Element(Map + "loc")!.Value).AbsolutePath, url => url.Elements(Xhtml + "link").ToList());

        Assert.Contains("/sitemap.xml", robots.Content, StringComparison.Ordinal);
        Assert.All(OfficialLanguages.All, language => Assert.Contains(HomeAddresses.Contact.Of(language), places.Keys));
        Assert.All(OfficialLanguages.All, language => Assert.Contains(OpportunityAddresses.List.Of(language) + "/" + open.Number, string.Join(' ', places.Keys), StringComparison.Ordinal));
        Assert.DoesNotContain(scheduled.Number, string.Join(' ', places.Keys), StringComparison.Ordinal);
        Assert.All(places.Values, others => Assert.Equal(["en", "fr"], others.Select(link => link.Attribute("hreflang")!.Value).Order(StringComparer.Ordinal)));
        Assert.All(places.Keys.Take(12), path => Assert.DoesNotContain("?", path, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GoAsync(places.Keys.Single(path => path.StartsWith(OpportunityAddresses.List.Of(Language.French) + "/" + open.Number, StringComparison.Ordinal)))).Status);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_public_page_says_what_it_is_where_it_is_linked(Language language)
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var page = await site.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(language, file.Number));
        string Meta(string name) => page.Document.QuerySelector($"meta[name='{name}'], meta[property='{name}']")!.GetAttribute("content")!;

        Assert.Equal(page.Heading, Meta("og:title"));
        Assert.NotEqual("", Meta("description"));
        Assert.Equal(Meta("description"), Meta("og:description"));
        Assert.Equal(language.Of("en_CA", "fr_CA"), Meta("og:locale"));
        Assert.Null((await site.Visitor().GoAsync(MicroAcquisition.Web.Pages.People.PeopleAddresses.SignIn.Of(language))).Document.QuerySelector("meta[name=description]"));
    }

    [Theory]
    [InlineData("TRACE"), InlineData("PUT"), InlineData("DELETE"), InlineData("OPTIONS"), InlineData("BREW")]
    public async Task A_method_that_no_page_knows_is_told_which_ones_are(string method)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), HomeAddresses.Home.Of(Language.English));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Theory, InlineData("/"), InlineData("/robots.txt"), InlineData("/sitemap.xml"), InlineData("/health"), InlineData("/nowhere")]
    public async Task A_form_sent_to_what_is_only_read_is_told_so(string path)
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        using var form = new StringContent("");
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
        Assert.DoesNotContain("POST", answer.Content.Headers.Allow);
    }

    [Theory, InlineData("/en"), InlineData("/fr/occasions"), InlineData("/sitemap.xml")]
    public async Task A_public_page_that_a_reader_has_is_not_sent_again(string path)
    {
        using var client = site.CreateClient();
        using var first = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var tag = first.Headers.ETag;
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { tag! } } };
        using var same = await client.SendAsync(again, TestContext.Current.CancellationToken);
        await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        using var changed = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { tag! } } };
        using var other = await client.SendAsync(changed, TestContext.Current.CancellationToken);

        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal((HttpStatusCode.NotModified, 0L), (same.StatusCode, (await same.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).LongLength));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEqual(tag, other.Headers.ETag);
    }

    [Fact]
    public async Task A_question_for_the_head_of_a_page_leads_where_the_page_does_and_brings_no_body()
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        var leads = new List<Uri?>();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var request = new HttpRequestMessage(method, "/en/my-work?page=2");
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            leads.Add(answer.Headers.Location);
        }

        using var head = new HttpRequestMessage(HttpMethod.Head, HomeAddresses.Home.Of(Language.English));
        using var page = await client.SendAsync(head, TestContext.Current.CancellationToken);

        Assert.Contains("my-work", leads[0]!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(leads[0], leads[1]);
        Assert.Equal((HttpStatusCode.OK, ""), (page.StatusCode, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("/"), InlineData("/en/opportunities"), InlineData("/robots.txt"), InlineData("/sitemap.xml"), InlineData("/favicon.ico"), InlineData("/health"), InlineData("/fr/opportunites/26-0001")]
    public async Task Whatever_is_read_answers_a_question_for_its_head_alike(string path)
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        var codes = new List<HttpStatusCode>();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var request = new HttpRequestMessage(method, path);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            codes.Add(answer.StatusCode);
        }

        Assert.Equal(codes[0], codes[1]);
    }

    [Fact]
    public async Task Nobody_is_named_for_weaknesses_until_the_operator_names_them()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GoAsync("/.well-known/security.txt")).Status);
        await using var named = new SiteFactory { Settings = { ["Site:SecurityContact"] = "mailto:security@example.ca" } };
        await named.InitializeAsync();

        var text = (await named.Visitor().GoAsync("/.well-known/security.txt")).Content;

        Assert.Contains("Contact: mailto:security@example.ca\n", text, StringComparison.Ordinal);
        Assert.Matches("Expires: [0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z\n", text);
    }
}
