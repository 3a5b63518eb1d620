using System.Text.RegularExpressions;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MicroAcquisition.BrowserTests;

/// <summary>Someone in front of the browser. Every page that they come to is looked at (<see cref="PageCheck"/>), the first time.</summary>
public sealed partial class Visitor(Walk walk, IPage page, PageCheck check)
{
    /// <summary>Types an address of the site.</summary>
    public Task GoAsync(string address) => ArriveByAsync(() => page.GotoAsync(address));

    /// <summary>Follows the first link with these words.</summary>
    public Task FollowAsync(string words) => ArriveByAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = Whole(words) }).First.ClickAsync());

    /// <summary>Follows the first link that begins a step, whichever file it names.</summary>
    public Task FollowStepAsync(string words) => ArriveByAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = Beginning(words) }).First.ClickAsync());

    /// <summary>Presses a button, and gets what it promises.</summary>
    public async Task PressAsync(string words)
    {
        await ArriveByAsync(() => Button(words).ClickAsync());
        if (await Alert.CountAsync() > 0)
        {
            Assert.Fail($"\"{words}\" on {page.Url} was refused: {await Alert.InnerTextAsync()}");
        }
    }

    /// <summary>Without a mouse: goes by Tab to the first link or button with these words, from where the focus is, and presses Enter.</summary>
    public Task EnterAsync(string words) => ArriveByAsync(async () =>
    {
        await TabToAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = Whole(words) }).Or(Button(words)).First);
        await page.Keyboard.PressAsync("Enter");
    });

    /// <summary>Without a mouse: goes by Tab to a field and types, or to a list and chooses by the first letters.</summary>
    public async Task TypeAsync(string label, string value)
    {
        await TabToAsync(page.GetByLabel(Beginning(label)));
        await page.Keyboard.TypeAsync(value);
    }

    /// <summary>Presses a button, is refused, and gets from the error summary to a field, on a phone as well, with its label and error in sight.</summary>
    public async Task PressInVainAsync(string words, string field)
    {
        await ArriveByAsync(() => Button(words).ClickAsync());
        foreach (var (width, height) in new[] { (360, 740), (1280, 800) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.Locator(".errors a").First.ClickAsync();
            await Expect(page.GetByLabel(Beginning(field))).ToBeFocusedAsync();
            foreach (var part in new[] { "label, legend", ".error" })
            {
                await Expect(page.Locator(".invalid").First.Locator(part).First).ToBeInViewportAsync(new() { Ratio = 1 });
            }
        }
    }

    /// <summary>Presses a button, although another window saved meanwhile: reads what, with nothing there to lead away.</summary>
    public async Task PressTooLateAsync(string words, string meanwhile)
    {
        await ArriveByAsync(() => Button(words).ClickAsync());
        await Expect(Alert).ToContainTextAsync(meanwhile);
        await Expect(Alert.GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
    }

    /// <summary>The same person's second window, on the page where the first is.</summary>
    public async Task<Visitor> OpenWindowAsync()
    {
        var window = walk.Meet(await page.Context.NewPageAsync(), hasScript: true);
        await window.GoAsync(page.Url);
        return window;
    }

    /// <summary>Types into a field.</summary>
    public Task FillAsync(string label, string value) => page.GetByLabel(Beginning(label)).FillAsync(value);

    /// <summary>Chooses an option of a question.</summary>
    public Task ChooseAsync(string question, string option) =>
        page.GetByRole(AriaRole.Radiogroup, new() { NameRegex = Beginning(question) }).GetByLabel(Whole(option)).CheckAsync();

    /// <summary>Chooses from a list.</summary>
    public Task SelectAsync(string label, string option) =>
        page.GetByLabel(Beginning(label)).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Ticks a box.</summary>
    public Task TickAsync(string label) => page.GetByLabel(Beginning(label)).CheckAsync();

    /// <summary>Reads something in the main part.</summary>
    public Task SeesAsync(string text) => Expect(page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Does not find something in the main part.</summary>
    public Task DoesNotSeeAsync(string text) => Expect(page.Locator("main")).Not.ToContainTextAsync(text);

    /// <summary>True when the main part shows a text.</summary>
    public async Task<bool> ShowsAsync(string text) => (await page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal);

    /// <summary>The number of the file whose page this is.</summary>
    public string FileNumber => FileAddress().Match(page.Url) is { Success: true } match ? match.Value : throw new InvalidOperationException($"{page.Url} is of no file.");

    /// <summary>Finds no link or button with these words.</summary>
    public async Task CannotAsync(string words)
    {
        await Expect(Button(words)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = Whole(words) })).ToHaveCountAsync(0);
    }

    /// <summary>What stands beside a name in a list of names and values.</summary>
    public Task<string> ReadAsync(string name) =>
        page.Locator("dl > div").Filter(new() { Has = page.Locator("dt", new() { HasTextRegex = Whole(name) }) }).Locator("dd").First.InnerTextAsync();

    /// <summary>On how many sheets of letter paper the page prints.</summary>
    public async Task<int> SheetsAsync() => Sheet().Count(System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "Letter", PreferCSSPageSize = true })));

    /// <summary>The receipt's reference.</summary>
    public Task<string> ReferenceAsync() => page.Locator(".reference").InnerTextAsync();

    /// <summary>On the page that asks for it, signs in with the code of the letter; someone new tells their name.</summary>
    public async Task SignInAsync(string email, string? newName = null)
    {
        await walk.Site.DeliverLettersAsync(); // Whatever waits goes before the code.
        await FillAsync(SignInText.SignIn_Email, email);
        await PressAsync(SignInText.SignIn_Send);
        await walk.Site.DeliverLettersAsync();
        await FillAsync(SignInText.Code_Label, walk.Site.Mail.LastTo(email).Code);
        await PressAsync(SignInText.Code_Enter);
        if (newName is not null)
        {
            await FillAsync(SignInText.Account_Name, newName);
            await PressAsync(SharedText.Save);
        }
    }

    private async Task TabToAsync(ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var pressed = 0; pressed < 150; pressed++)
        {
            if (await target.EvaluateAsync<bool>("part => part === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never comes to {target} on {page.Url}.");
    }

    private ILocator Alert => page.Locator("main [role=alert]");

    private ILocator Button(string words) => page.GetByRole(AriaRole.Button, new() { NameRegex = Whole(words) });

    private async Task ArriveByAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage from) => loaded.TrySetResult();
        page.Load += Loaded;
        await act();
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
        page.Load -= Loaded;
        await check.LookAsync();
    }

    // A label may go on, for instance with "(optional)"; white space of every kind is the same.
    private static Regex Beginning(string text) => new(@"^\s*" + Words(text) + @"(\s|$)", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Regex Whole(string text) => new(@"^\s*" + Words(text) + @"\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Words(string text) => string.Join(@"\s+", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));

    // As Chromium writes a page of a PDF.
    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, 1000)]
    private static partial Regex Sheet();

    [GeneratedRegex(@"\b\d\d-\d{4}\b", RegexOptions.None, 1000)]
    private static partial Regex FileAddress();
}
