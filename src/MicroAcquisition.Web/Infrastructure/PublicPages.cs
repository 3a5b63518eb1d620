using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Agreements;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.Opportunities;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// Keeps the public pages for visitors who are not signed in, compressed as they asked. The key holds the path, the query, the state
/// of what is public and the minute, so a page made before a change, an opening or a closing is never served after it. Nothing that
/// sets a cookie or carries an antiforgery token is kept.
/// </summary>
public sealed class PublicPages : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly string Process = Guid.CreateVersion7().ToString();

    /// <summary>The pages and the query keys that they read.</summary>
    private static readonly Dictionary<string, string[]> Known = new Dictionary<Address, string[]>
    {
        [HomeAddresses.Home] = [],
        [HomeAddresses.HowItWorks] = [],
        [HomeAddresses.Contact] = [],
        [HomeAddresses.Privacy] = [],
        [HomeAddresses.Accessibility] = [],
        [OpportunityAddresses.List] = OpportunityAddresses.ListKeys,
        [OpportunityAddresses.Opportunity] = [],
        [AgreementAddresses.Agreement] = [],
    }.ToDictionary(pair => pair.Key.Page, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>True for a public page that an anonymous reader asks for with nothing in the query that the page does not read.</summary>
    public static bool Serves(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.Request.Cookies.ContainsKey(Site.SessionCookie)
        && !context.Request.Cookies.ContainsKey(Site.NoticeCookie) // The page says what was just done, as that one signed out.
        && context.GetEndpoint() is { } endpoint
        && KeysOf(context.Request, endpoint) is { } keys
        && context.Request.Query.Keys.All(key => keys.Contains(key, StringComparer.Ordinal));

    /// <summary>True for a page that finders may list.</summary>
    public static bool IsListed(HttpRequest request) => request.RouteValues["page"] is string page && Known.ContainsKey(page);

    /// <summary>
    /// The one address of what a listed page shows, in whatever way it was asked for: as its room writes it, and of the query only which page of a list it is. A search or an order shows what
    /// stands there anyway.
    /// </summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="path">The address of the page or of its counterpart, with any query.</param>
    public static string CanonicalOf(HttpRequest request, string path) =>
        path.Split('?')[0] + (int.TryParse(request.Query["page"], CultureInfo.InvariantCulture, out var page) && page > 1 && (string?)request.RouteValues["page"] == OpportunityAddresses.List.Page
            ? QueryString.Create("page", page.ToString(CultureInfo.InvariantCulture)).Value
            : "");

    /// <summary>Makes a page for all who wait for it at once, even where the one who asked first has left: they would be told that the site failed.</summary>
    public static Task FinishAsync(HttpContext context, RequestDelegate next)
    {
        context.RequestAborted = CancellationToken.None;
        return next(context);
    }

    // The keys of the query that the answer depends on; null for one that is not the same for every visitor.
    private static string[]? KeysOf(HttpRequest request, Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<SameForAll>() is not null ? []
        : request.RouteValues["page"] is string page ? Known.GetValueOrDefault(page) : null;

    /// <inheritdoc />
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var serves = Serves(http);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (serves, serves, serves, serves);
        if (!serves)
        {
            return;
        }

        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*"; // Only keys that the page reads come this far.
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["encoding"] = EncodingOf(http.Request);
        context.CacheVaryByRules.VaryByValues["language"] = OfficialLanguages.Current.Code();
        context.CacheVaryByRules.VaryByValues["state"] = await http.RequestServices.GetRequiredService<PublicState>().KeyAsync(http.RequestServices, cancellation);
        // Whoever has a page asks whether it still stands, and is told so in a few bytes: by the cache, which looks for the tag among the headers that it keeps.
        http.Response.Headers.ETag = TagOf(http.Request, context.CacheVaryByRules.VaryByValues);
        http.Response.OnStarting(() =>
        {
            if (IsForAll(http.Response))
            {
                http.Response.Headers.CacheControl = "no-cache";
                http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
            }
            else
            {
                http.Response.Headers.Remove(HeaderNames.ETag);
            }

            return Task.CompletedTask;
        });
    }

    // An antiforgery token marks its page as not to be stored.
    private static bool IsForAll(HttpResponse response) =>
        response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified
        && response.Headers.SetCookie.Count == 0 && response.GetTypedHeaders().CacheControl is not ({ NoStore: true } or { Private: true });

    // All that a page depends on. Of this process alone, since settings may differ after another start.
    private static string TagOf(HttpRequest request, IDictionary<string, string> rules) =>
        "W/\"" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [Process, request.Path, request.QueryString.Value ?? "", .. rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => rule.Value)]))))[..32] + "\"";

    // Browsers list encodings in many ways; what matters is which of ours the compression will choose. Who weighs them is taken at their word.
    private static string EncodingOf(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString().ToLowerInvariant();
        return accepted.AsSpan().ContainsAny(';', '*') ? accepted
            : accepted.Contains("br", StringComparison.Ordinal) ? "br"
            : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip"
            : "";
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !IsForAll(response))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>Marks an endpoint without a page whose answer every visitor may share, as <see cref="PublicPages"/> keeps those of pages.</summary>
public sealed record SameForAll;
