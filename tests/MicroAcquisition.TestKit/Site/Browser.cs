using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.Net.Http.Headers;

namespace MicroAcquisition.TestKit;

/// <summary>A browser without script: it keeps cookies, follows redirects, and fills in the forms of the pages that it gets.</summary>
public sealed class Browser(HttpClient client, Uri address, SiteFactory? site = null)
{
    private const int MostRedirects = 10;

    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    /// <summary>The cookies, by name.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>The same browser before another node, with a copy of its cookies: what it gets there does not come here.</summary>
    public Browser At(SiteFactory node)
    {
        var there = node.Visitor();
        foreach (var (name, value) in cookies)
        {
            there.cookies[name] = value;
        }

        return there;
    }

    /// <summary>The node through which every form of this browser is sent a second time; null where forms are sent once.</summary>
    internal SiteFactory? Second => site?.SecondNode;

    /// <summary>The node before which it stands.</summary>
    internal SiteFactory Site => site ?? throw new InvalidOperationException("The browser stands before no node.");

    /// <summary>A path of the site as this browser reaches it.</summary>
    public Uri AddressOf(string path) => new(address, path);

    /// <summary>Loses a cookie.</summary>
    public void Lose(string cookie) => cookies.Remove(cookie);

    /// <summary>Opens a path of the site.</summary>
    public Task<BrowserPage> GoAsync(string path) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(address, path)));

    /// <summary>Sends any request and follows where it leads; made anew for each sending.</summary>
    public async Task<BrowserPage> SendAsync(Func<HttpRequestMessage> make)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var request = make();
            var from = request.RequestUri!;
            var response = await SendOnceAsync(request);
            if (response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or >= 400)
            {
                return await ReadAsync(from, response);
            }

            var target = new Uri(from, location);
            var (method, keeps) = (request.Method, response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect);
            response.Dispose();
            if (target.Host != address.Host)
            {
                throw new InvalidOperationException($"The site sent the browser away, to {target}.");
            }

            var again = make;
            make = keeps && method != HttpMethod.Get
                ? () => Moved(again(), target)
                : () => new HttpRequestMessage(HttpMethod.Get, target);
        }

        throw new InvalidOperationException($"More than {MostRedirects} redirects.");
    }

    /// <summary>Sends one request with the browser's cookies and keeps those of the answer; follows nothing.</summary>
    public async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
        {
            request.Headers.Add(HeaderNames.Cookie, string.Join("; ", cookies.Select(c => c.Key + "=" + c.Value)));
        }

        var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues(HeaderNames.SetCookie, out var set))
        {
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. set]))
            {
                Keep(cookie);
            }
        }

        return response;
    }

    private static HttpRequestMessage Moved(HttpRequestMessage request, Uri target)
    {
        request.RequestUri = target;
        return request;
    }

    private void Keep(SetCookieHeaderValue cookie)
    {
        if (cookie.MaxAge <= TimeSpan.Zero || cookie.Expires?.Year == 1970 || cookie.Value.Length == 0)
        {
            cookies.Remove(cookie.Name.ToString());
        }
        else
        {
            cookies[cookie.Name.ToString()] = cookie.Value.ToString();
        }
    }

    private async Task<BrowserPage> ReadAsync(Uri from, HttpResponseMessage response)
    {
        var content = await response.Content.ReadAsStringAsync();
        if (content.Contains("Address {", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{from} prints an address as code: an expression in its page ended early."); // A link that leads nowhere, and no other test would follow.
        }

        if (response.Content.Headers.ContentType?.MediaType == "text/html" && HtmlValidity.Of(content) is { Count: > 0 } wrong)
        {
            throw new InvalidOperationException($"{from} is not valid HTML: {string.Join("\n", wrong)}");
        }

        var context = BrowsingContext.New(Configuration.Default);
        var document = await context.OpenAsync(answer => answer.Content(content).Address(from.AbsoluteUri).Header("Content-Type", "text/html; charset=utf-8"));
        return new BrowserPage(this, from, response, content, (IHtmlDocument)document);
    }
}
