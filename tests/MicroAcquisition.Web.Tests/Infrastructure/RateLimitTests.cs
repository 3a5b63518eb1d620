using System.Net;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.People;

namespace MicroAcquisition.Web.Tests.Infrastructure;

/// <summary>How many anonymous forms one address may send in a minute.</summary>
public sealed class RateLimitTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task One_form_too_many_in_a_minute_is_answered_with_when_to_come_back(Language language)
    {
        await using var site = await LimitedAsync();

        var pages = await AskThreeTimesAsync(site, language);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], pages.ConvertAll(page => page.Status));
        Assert.Equal(TimeSpan.FromMinutes(1), pages[^1].Response.Headers.RetryAfter?.Delta);
        Assert.Equal(language.Code(), pages[^1].One("html").GetAttribute("lang"));
    }

    [Theory]
    [InlineData("198.51.100.{0}, 203.0.113.1", HttpStatusCode.TooManyRequests)]
    [InlineData("203.0.113.{0}", HttpStatusCode.OK)]
    [InlineData("2001:db8:1:2::{0}", HttpStatusCode.TooManyRequests)]
    [InlineData("2001:db8:1:{0}::1", HttpStatusCode.OK)]
    public async Task Behind_a_proxy_the_limit_counts_the_address_that_the_proxy_saw_whatever_the_reader_claims(string forwardedFor, HttpStatusCode third)
    {
        await using var site = await LimitedAsync();
        site.Settings["ForwardedHeaders_Enabled"] = "true"; // As ASPNETCORE_FORWARDEDHEADERS_ENABLED does.

        var pages = await AskThreeTimesAsync(site, Language.English, forwardedFor);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, third], pages.ConvertAll(page => page.Status));
    }

    private static async Task<SiteFactory> LimitedAsync()
    {
        var site = await SiteFactory.StartAsync(Engine.Sqlite);
        site.Settings["Site:AnonymousFormsPerMinute"] = "2";
        return site;
    }

    /// <summary>Asks three times for a sign-in letter, each with its own number in what the proxy forwards of the addresses.</summary>
    private static async Task<List<BrowserPage>> AskThreeTimesAsync(SiteFactory site, Language language, string? forwardedFor = null)
    {
        using var client = site.CreateDefaultClient(site.ClientOptions.BaseAddress);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var form = (await new Browser(client, client.BaseAddress!).GoAsync(PeopleAddresses.SignIn.Of(language))).Form().With("Email", "someone@example.org");
        var pages = new List<BrowserPage>();
        for (var n = 1; n <= 3; n++)
        {
            if (forwardedFor is not null)
            {
                client.DefaultRequestHeaders.Remove("X-Forwarded-For");
                client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor.Replace("{0}", n.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }

            pages.Add(await form.SubmitAsync());
        }

        return pages;
    }
}
