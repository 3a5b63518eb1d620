using System.Collections.Concurrent;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using Microsoft.Playwright;

namespace MicroAcquisition.BrowserTests;

/// <summary>One journey: the real site over an engine, on a port of its own, walked in one language by one or more visitors.</summary>
public sealed class Walk : IAsyncDisposable
{
    private readonly Chromium chromium;
    private readonly Uri address;

    // What was looked at, by language and script: a kind of page is looked at once in a run of the tests, in each.
    private static readonly ConcurrentDictionary<(Language, bool), ConcurrentDictionary<string, bool>> Seen = new();

    private Walk(Chromium chromium, SiteFactory site, Language language)
    {
        (this.chromium, Site, Language) = (chromium, site, language);
        address = site.ListenSecurely();
    }

    /// <summary>The site, to make what must exist and to let letters go.</summary>
    public SiteFactory Site { get; }

    /// <summary>The language of every visitor.</summary>
    public Language Language { get; }

    /// <summary>Starts the site. From here on the texts that the test names are in the language.</summary>
    public static async Task<Walk> BeginAsync(Chromium chromium, Engine engine, Language language) =>
        new(chromium, await SiteFactory.StartAsync(engine), language);

    /// <summary>Someone opens a window and comes to the front page.</summary>
    public async Task<Visitor> ArriveAsync(bool hasScript = true)
    {
        var visitor = Meet(await chromium.OpenAsync(address, hasScript), hasScript);
        await visitor.GoAsync(Web.Pages.Home.HomeAddresses.Home.Of(Language));
        return visitor;
    }

    /// <summary>A window at the front page, for what a test does to it with its own hands.</summary>
    public async Task<IPage> OpenAsync(bool hasScript = true)
    {
        var page = await chromium.OpenAsync(address, hasScript);
        await page.GotoAsync(Web.Pages.Home.HomeAddresses.Home.Of(Language));
        return page;
    }

    /// <summary>Whoever is in front of a window.</summary>
    public Visitor Meet(IPage page, bool hasScript) => new(this, page, new PageCheck(page, hasScript, Seen.GetOrAdd((Language, hasScript), _ => new(StringComparer.Ordinal))));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
