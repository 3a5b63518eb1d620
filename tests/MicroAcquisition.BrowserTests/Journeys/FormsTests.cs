using System.Collections.Concurrent;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Requests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MicroAcquisition.BrowserTests.Journeys;

/// <summary>What a real browser does to forms: two clicks, Back, a lost connection, a session that is over.</summary>
public sealed class FormsTests(Chromium chromium)
{
    [Theory]
    [InlineData(Language.English, true, 0)]
    [InlineData(Language.English, false, 100)]
    [InlineData(Language.French, true, 100)]
    [InlineData(Language.French, false, 0)]
    [InlineData(Language.English, true, 1000)]
    public async Task Two_clicks_on_the_code_sign_in(Language language, bool hasScript, int milliseconds)
    {
        await using var walk = await Walk.BeginAsync(chromium, Engine.Sqlite, language);
        OfficialLanguages.Use(language);
        var person = await walk.Site.Data.PersonAsync(language: language);
        var page = await walk.OpenAsync(hasScript);
        await AskForCodeAsync(walk, page, person.Email);

        var enter = page.Locator("main form button.button");
        await enter.ClickAsync(new() { ClickCount = milliseconds == 0 ? 2 : 1 });
        if (milliseconds > 0)
        {
            await page.WaitForTimeoutAsync(milliseconds);
            await ClickIfThereAsync(page, enter);
        }

        await page.WaitForURLAsync(url => !url.Contains("/code/", StringComparison.Ordinal));
        await page.GotoAsync(PeopleAddresses.Account.Of(language));
        Assert.EndsWith(PeopleAddresses.Account.Of(language), page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, true)]
    [InlineData(Language.French, false)]
    public async Task Back_after_a_corrected_error_and_a_reload_send_nothing(Language language, bool hasScript)
    {
        await using var walk = await Walk.BeginAsync(chromium, Engine.Sqlite, language);
        OfficialLanguages.Use(language);
        var page = await AtTheNeedAsync(walk, hasScript);
        await page.GetByLabel(RequestText.What_Label).FillAsync("A map of the town.");
        await page.Locator("main form button.button").ClickAsync(); // Without a title.
        await Expect(page.Locator(".errors")).ToBeVisibleAsync();
        await page.GetByLabel(RequestText.Title_Label).FillAsync("Export the map");
        await page.Locator("main form button.button").ClickAsync();
        await page.WaitForURLAsync("**" + RequestAddresses.Reason.Of(language));

        var requests = new ConcurrentQueue<string>(); // Told by another thread, while it is read.
        page.Request += (_, request) => requests.Enqueue(request.Method);
        await page.GoBackAsync();
        await page.ReloadAsync();

        Assert.DoesNotContain("POST", requests);
        Assert.Contains(new Uri(page.Url).AbsolutePath, RequestAddresses.Need.Of(language), StringComparison.Ordinal);
        await Expect(page.GetByLabel(RequestText.What_Label)).ToHaveValueAsync("A map of the town.");
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task What_is_typed_is_saved_by_itself_and_once_the_connection_is_back(Language language)
    {
        await using var walk = await Walk.BeginAsync(chromium, Engine.Sqlite, language);
        OfficialLanguages.Use(language);
        var page = await AtTheNeedAsync(walk, hasScript: true);
        var (what, loud) = (page.GetByLabel(RequestText.What_Label), page.Locator(".unsaved"));

        await what.FillAsync("Typed, and nothing pressed.");
        await Expect(page.Locator(".saved")).Not.ToHaveTextAsync("");
        await WaitForAsync(walk, "Typed, and nothing pressed.");
        await page.Context.SetOfflineAsync(true);
        await what.FillAsync("Typed without a connection.");
        await Expect(loud).ToHaveTextAsync(SharedText.Unsaved_Offline);
        await page.Context.SetOfflineAsync(false);
        await WaitForAsync(walk, "Typed without a connection.");
        await Expect(loud).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(Language.English, true)]
    [InlineData(Language.English, false)]
    [InlineData(Language.French, true)]
    [InlineData(Language.French, false)]
    public async Task Who_signed_out_in_another_window_while_writing_signs_in_again_and_finds_the_words(Language language, bool hasScript)
    {
        await using var walk = await Walk.BeginAsync(chromium, Engine.Sqlite, language);
        OfficialLanguages.Use(language);
        var page = await AtTheNeedAsync(walk, hasScript);
        var client = walk.Site.Mail.Letters.Last(letter => letter.IsSignIn).To;
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(PeopleAddresses.Account.Of(language));
        await other.GetByRole(AriaRole.Button, new() { Name = SignInText.Account_SignOut, Exact = true }).ClickAsync();
        await Expect(other.GetByText(SharedText.Nav_SignIn).First).ToBeVisibleAsync();

        await page.GetByLabel(RequestText.Title_Label).FillAsync("Export the map");
        await page.GetByLabel(RequestText.What_Label).FillAsync("An hour of words.");
        if (hasScript)
        {
            await Expect(page.Locator(".unsaved")).ToHaveTextAsync(SharedText.Unsaved_Ended);
        }

        await page.Locator("main form button.button").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(SignInText.SignIn_EndedKept);
        await SendCodeAsync(walk, page, client);
        await page.Locator("main form button.button").ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync(SharedText.Kept_SessionOver);
        await Expect(page.GetByLabel(RequestText.What_Label)).ToHaveValueAsync("An hour of words.");
        await page.Locator("main form button.button").ClickAsync();
        await page.WaitForURLAsync("**" + RequestAddresses.Reason.Of(language));
    }

    private static async Task AskForCodeAsync(Walk walk, IPage page, string email)
    {
        await page.GotoAsync(PeopleAddresses.SignIn.Of(walk.Language));
        await SendCodeAsync(walk, page, email);
    }

    private static async Task SendCodeAsync(Walk walk, IPage page, string email)
    {
        await page.GetByLabel(SignInText.SignIn_Email).FillAsync(email);
        await page.Locator("main form button.button").ClickAsync();
        await walk.Site.DeliverLettersAsync();
        await page.GetByLabel(SignInText.Code_Label).FillAsync(walk.Site.Mail.LastTo(email).Code);
    }

    private static async Task<IPage> AtTheNeedAsync(Walk walk, bool hasScript)
    {
        var client = await walk.Site.Data.ClientAsync(await walk.Site.Data.ProgramAsync(), walk.Language);
        var page = await walk.OpenAsync(hasScript);
        await AskForCodeAsync(walk, page, client.Email);
        await page.Locator("main form button.button").ClickAsync();
        await page.GotoAsync(RequestAddresses.Start.Of(walk.Language));
        await page.Locator("main form button.button").ClickAsync();
        await page.WaitForURLAsync("**" + RequestAddresses.Need.Of(walk.Language));
        return page;
    }

    private static async Task ClickIfThereAsync(IPage page, ILocator button)
    {
        try
        {
            await button.ClickAsync(new() { Timeout = 500 });
        }
        catch (Exception gone) when (gone is TimeoutException or PlaywrightException)
        {
            Assert.DoesNotContain("/code/", page.Url, StringComparison.Ordinal); // The first click has led on.
        }
    }

    private static async Task WaitForAsync(Walk walk, string words)
    {
        for (var looks = 0; looks < 150; looks++)
        {
            var copies = await walk.Site.ActAsync(async (Records records) => await Task.FromResult(records.Set<WorkingCopy>().Select(copy => copy.Answers).ToList()));
            if (copies.Any(answers => answers.Contains(words, StringComparison.Ordinal)))
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"\"{words}\" was never saved.");
    }
}
