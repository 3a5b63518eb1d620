using MicroAcquisition.TestKit;
using Microsoft.Playwright;

namespace MicroAcquisition.BrowserTests;

/// <summary>The system's Chromium, and the site on a port of its own; both for one class of tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The site that the browser visits.</summary>
    public SiteFactory Site { get; } = new();

    /// <summary>Where it is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>A new window without cookies. It goes with its browser.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address.AbsoluteUri;
        return await (await browser!.NewContextAsync(options)).NewPageAsync();
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Address = Site.Listen();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Find() });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await Site.DisposeAsync();
    }

    private static string Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("No Chromium for the tests: install the package chromium, then run this again.");
}
