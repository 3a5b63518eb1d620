using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MicroAcquisition.BrowserTests;

/// <summary>
/// What every page owes everyone: accessible by axe, whole on a narrow screen, usable by keyboard with the focus in sight, and nothing
/// that the browser complains about. Pages of the same kind are looked at once in a run.
/// </summary>
public sealed partial class PageCheck
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    // A phone, a page at 200 and 160 %, a desktop, where the look at the page ends.
    private static readonly int[] Widths = [320, 640, 800, 1280];

    private readonly IPage page;
    private readonly bool hasScript;
    private readonly ConcurrentDictionary<string, bool> seen;
    private readonly List<string> complaints = [];

    /// <summary>Begins to listen to what the browser complains about.</summary>
    public PageCheck(IPage page, bool hasScript, ConcurrentDictionary<string, bool> seen)
    {
        (this.page, this.hasScript, this.seen) = (page, hasScript, seen);
        page.PageError += (_, error) => complaints.Add(error);
        page.Response += (_, response) => Note(response.Status >= 400 && !(response.Request.IsNavigationRequest && response.Status is 400 or 409), $"{response.Status} {response.Url}");
        page.RequestFailed += (_, request) => Note(!request.IsNavigationRequest, $"{request.Failure} {request.Url}");
        // To the console, a page that refuses a form is a failed load; what loads is watched above.
        page.Console += (_, message) => Note(message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal), message.Text);
    }

    /// <summary>Looks at the page, if it is the first of its kind.</summary>
    public async Task LookAsync()
    {
        var isRefusal = await page.Locator("main [role=alert]").CountAsync() > 0;
        var told = page.Locator("main [role=alert], main .notice[role=status]");
        var isTold = await told.CountAsync() > 0;
        if (isTold)
        {
            await Expect(told).ToBeFocusedAsync();
        }

        Assert.True(complaints.Count == 0, $"{page.Url}: {string.Join("; ", complaints)}");
        if (!seen.TryAdd(VariablePart().Replace(new Uri(page.Url).AbsolutePath, "*") + (isRefusal ? " refused" : "") + (await page.Locator("#register").CountAsync() > 0 ? " with results" : ""), true))
        {
            return;
        }

        if (!isTold) // There, the focus is in what tells why, or what was done or found.
        {
            await SkipByKeyboardAsync();
        }

        await FindAsync("the focus does not show on", WithoutFocusInSight);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            await FindAsync($"at {width} px the page scrolls sideways because of", WiderThanThePage);
        }

        await ScanAsync();
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = false; })");
    }

    private async Task SkipByKeyboardAsync()
    {
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    private async Task ScanAsync()
    {
        if (!hasScript)
        {
            return; // axe is a script.
        }

        var violations = (await page.RunAxe(Rules)).Violations;
        Assert.True(violations.Length == 0, $"{page.Url}: " + string.Join("; ", violations.Select(
            v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Select(n => n.Html))})")));
    }

    private async Task FindAsync(string what, string script)
    {
        var found = await page.EvaluateAsync<string[]>(script);
        Assert.True(found.Length == 0, $"{page.Url}: {what} {string.Join(", ", found)}");
    }

    private void Note(bool isTrouble, string complaint)
    {
        if (isTrouble)
        {
            complaints.Add(complaint);
        }
    }

    private const string WithoutFocusInSight = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
          .filter(control => control.checkVisibility())
          .filter(control => {
            control.focus({ preventScroll: true, focusVisible: true });
            const style = getComputedStyle(control);
            return document.activeElement !== control || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2;
          })
          .map(control => control.outerHTML.slice(0, 200))
        """;

    private const string WiderThanThePage = """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [...document.querySelectorAll('body *')]
          .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(part => part.outerHTML.slice(0, 200))
        """;

    // References, file numbers and keys.
    [GeneratedRegex(@"(?<=/)(?:[0-9a-f-]{36}|\d\d-\d{4}|[0-9A-Z]{4}-[0-9A-Z-]+)(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex VariablePart();
}
