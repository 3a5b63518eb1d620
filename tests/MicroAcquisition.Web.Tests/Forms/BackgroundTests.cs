using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Tests.Applications;

namespace MicroAcquisition.Web.Tests.Forms;

/// <summary>What is saved while it is typed, as the script sends it, and what the page's own buttons save without it.</summary>
public sealed class BackgroundTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const Language English = Language.English;

    [Fact]
    public async Task What_is_typed_is_saved_in_the_background_unchecked_and_the_form_meets_no_conflict_with_itself()
    {
        var (browser, page, other) = await WriteAsync();
        var words = string.Join(' ', Enumerable.Repeat("word", 251));

        var saved = await SaveAsync(browser, page, words);
        var kept = (await other.GoAsync(page.Path)).Form().Value("Statement");
        var refused = await page.Form().With("Statement", words).SubmitAsync(); // As if the script's answer had not come.
        var sent = await refused.Form().With("Statement", "Fewer.").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Contains("Saved", await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(words, kept);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(HttpStatusCode.OK, sent.Status);
    }

    [Fact]
    public async Task Two_tabs_on_one_answer_are_told_and_on_two_answers_do_not_meet()
    {
        var (browser, page, other) = await WriteAsync();
        var (same, second) = (await other.GoAsync(page.Path), await other.GoAsync(ApplicationAddresses.Criterion.Of(English, page.Path.Split('/')[3], 2)));

        var first = await SaveAsync(browser, page, "The first tab.");
        var elsewhere = await SaveAsync(other, second, "Another answer.");
        var late = await SaveAsync(other, same, "The second tab.");
        var shown = await same.Form().With("Statement", "The second tab.").SubmitAsync();
        var agreed = await SaveAsync(other, same, "The first tab.");

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.OK), (first.StatusCode, elsewhere.StatusCode, late.StatusCode, agreed.StatusCode));
        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.All(["The first tab.", "The second tab."], text => Assert.Contains(text, shown.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.English, "Back", "Français")]
    [InlineData(Language.French, "Retour", "English")]
    public async Task Back_and_the_language_keep_what_was_typed_also_after_a_refusal(Language language, string back, string toOther)
    {
        var (browser, page, _) = await WriteAsync(language);
        var words = string.Join(' ', Enumerable.Repeat("mot", 251));

        var refused = await page.Form().With("Statement", words).SubmitAsync();
        var translated = await refused.Form().SubmitAsync(toOther);
        var before = await (await browser.GoAsync(page.Path)).Form().With("Statement", "Typed, then back.").SubmitAsync(back);

        Assert.Equal(words, translated.Form().Value("Statement"));
        Assert.Equal(ApplicationAddresses.Criterion.Of(language.Other(), page.Path.Split('/')[3], 1), translated.Path);
        Assert.Equal(ApplicationAddresses.Entitlement.Of(language, page.Path.Split('/')[3]), before.Path);
        Assert.Equal("Typed, then back.", (await browser.GoAsync(page.Path)).Form().Value("Statement"));
    }

    [Fact]
    public async Task A_visitor_keeps_what_they_typed_when_the_language_changes()
    {
        var page = await site.Visitor().GoAsync(ApplicationAddresses.CheckReceipt.Of(English));

        var inFrench = await page.Form().With("Reference", "7K3M-Q9XD-K").SubmitAsync("Français");

        Assert.Equal((ApplicationAddresses.CheckReceipt.Of(Language.French), "7K3M-Q9XD-K"), (inFrench.Path, inFrench.Form().Value("Reference")));
    }

    private async Task<(Browser Browser, BrowserPage Page, Browser Other)> WriteAsync(Language language = Language.English)
    {
        var person = await site.Data.PersonAsync();
        var (browser, other) = (await site.SignedInAsync(person), await site.SignedInAsync(person));
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        await Applying.FillInAsync(browser, file, language);
        return (browser, await browser.GoAsync(ApplicationAddresses.Criterion.Of(language, file.Number, 1)), other);
    }

    private static async Task<HttpResponseMessage> SaveAsync(Browser browser, BrowserPage page, string statement)
    {
        var form = page.Form().With("Statement", statement);
        var names = new[] { "Statement", "Version", "Base", "Writing", "Check", "__form", "__RequestVerificationToken" };
        using var request = new HttpRequestMessage(HttpMethod.Post, browser.AddressOf(page.Path))
        {
            Content = new FormUrlEncodedContent(names.Select(name => KeyValuePair.Create(name, form.Value(name) ?? ""))),
        };
        request.Headers.Add("X-Background", "1");
        return await browser.SendOnceAsync(request);
    }
}
