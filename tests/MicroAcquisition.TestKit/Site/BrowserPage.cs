using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MicroAcquisition.TestKit;

/// <summary>A page as a browser got it.</summary>
public sealed class BrowserPage(Browser browser, Uri address, HttpResponseMessage response, string content, IHtmlDocument document)
{
    /// <summary>HTTP status.</summary>
    public HttpStatusCode Status => response.StatusCode;

    /// <summary>The address after redirects, without the query.</summary>
    public string Path => address.AbsolutePath;

    /// <summary>The address after redirects.</summary>
    public Uri Address => address;

    /// <summary>Headers of the answer.</summary>
    public HttpResponseMessage Response => response;

    /// <summary>What arrived, as it arrived.</summary>
    public string Content => content;

    /// <summary>The parsed page.</summary>
    public IHtmlDocument Document => document;

    /// <summary>What a reader sees in the main part, white space run together.</summary>
    public string Text => Squeeze((document.QuerySelector("main") ?? document.Body)?.TextContent);

    /// <summary>The main heading.</summary>
    public string Heading => Squeeze(One("h1").TextContent);

    /// <summary>The one element that a selector finds.</summary>
    public IElement One(string selector) => document.QuerySelectorAll(selector) is { Length: 1 } found
        ? found[0]
        : throw new InvalidOperationException($"{address.AbsolutePath} ({(int)Status}) has {document.QuerySelectorAll(selector).Length} elements {selector}, not one.\n{Text}");

    /// <summary>The form of the main part, or the one that a selector finds.</summary>
    public BrowserForm Form(string selector = "main form") => new(browser, this, (IHtmlFormElement)One(selector));

    /// <summary>Follows the link with these words.</summary>
    public Task<BrowserPage> FollowAsync(string words)
    {
        var links = document.QuerySelectorAll<IHtmlAnchorElement>("a[href]").Where(a => Squeeze(a.GetAttribute("aria-label") ?? a.TextContent) == words).Select(a => a.Href).Distinct(StringComparer.Ordinal).ToList();
        return links.Count == 1
            ? browser.GoAsync(links[0])
            : throw new InvalidOperationException($"{address.AbsolutePath} has {links.Count} places to go to by \"{words}\", not one.\n{Text}");
    }

    /// <summary>Text as a reader takes it in: white space run together (no-break spaces stay).</summary>
    internal static string Squeeze(string? text) => string.Join(' ', (text ?? "").Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
