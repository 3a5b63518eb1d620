using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Opportunities.Translating;

namespace MicroAcquisition.Web.Tests.Opportunities.Translating;

/// <summary>The translation as a translator writes it and a reader of both languages confirms it.</summary>
public sealed class TranslatingPagesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Half_a_translation_is_kept_a_whole_one_supplied_sent_back_mended_and_confirmed(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.ApprovedStatementAsync(program);
        var translator = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Translator), language);
        var client = await site.SignedInAsync(file.Requester!, language);
        var address = TranslatingAddresses.Translate.Of(language, file.Number);

        var half = await (await translator.GoAsync(address)).Form().With("Texts[title]", "Exporter la carte").SubmitAsync(language.Of("Supply the translation", "Fournir la traduction"));
        var again = await translator.GoAsync(address);
        var whole = await FillIn(again.Form(), await site.Data.DraftAsync(file)).SubmitAsync(language.Of("Supply the translation", "Fournir la traduction"));
        var reading = await client.GoAsync(TranslatingAddresses.Confirm.Of(language, file.Number));
        var back = await reading.Form("main form[id=typed]").With("Words", "Say “carte”.").SubmitAsync();
        var mending = await translator.GoAsync(address);
        await mending.Form().SubmitAsync(language.Of("Supply the translation", "Fournir la traduction"));
        var confirmed = await (await client.GoAsync(TranslatingAddresses.Confirm.Of(language, file.Number))).Form("main form:not([id])").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, half.Status);
        Assert.Contains("#Texts_", half.One(".errors").InnerHtml, StringComparison.Ordinal);
        Assert.Equal("Exporter la carte", again.Form().Value("Texts[title]"));
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), whole.Path);
        Assert.All(["Export the map", "Exporter la carte"], title => Assert.Contains(title, reading.Text, StringComparison.Ordinal));
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), back.Path);
        Assert.Contains("Say “carte”.", mending.Text, StringComparison.Ordinal);
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), confirmed.Path);
        Assert.NotNull((await site.Data.AcquisitionAsync(file)).TranslationConfirmedAt);
    }

    [Fact]
    public async Task A_changed_source_is_marked_and_its_translation_can_be_said_to_fit_still()
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.ApprovedStatementAsync(program);
        var translator = await site.Data.HolderAsync(program, Role.Translator);
        await site.Data.WriteTranslationAsync(file, translator);
        await site.Data.DoAsync(Journey.AskChanges, program, file);
        await site.Data.DraftStatementAsync(file, change: fields => fields[DraftFields.Background] = "The team makes maps.");
        await site.Data.SubmitStatementAsync(file);
        Assert.True(await site.Data.WalkOnAsync(file, Journey.Translate));
        var browser = await site.SignedInAsync(translator);

        var page = await browser.GoAsync(TranslatingAddresses.Translate.Of(Language.English, file.Number));
        var refused = await page.Form().SubmitAsync("Supply the translation");
        var supplied = await refused.Form().With("Fits", "background").SubmitAsync("Supply the translation");

        Assert.Single(page.Document.QuerySelectorAll("[name=Fits]"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(AcquisitionAddresses.File.Of(Language.English, file.Number), supplied.Path);
    }

    private static BrowserForm FillIn(BrowserForm form, StatementDraft draft)
    {
        foreach (var field in draft.ToTranslate.Where(field => field != DraftFields.Title))
        {
            form.With($"Texts[{field}]", draft[field] + " (fr)");
        }

        return form;
    }
}
