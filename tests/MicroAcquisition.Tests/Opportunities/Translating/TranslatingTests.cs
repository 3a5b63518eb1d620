using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Translating;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities.Translating;

/// <summary>The other language: written, supplied, confirmed or sent back, and kept where its source stays.</summary>
public sealed class TranslatingTests
{
    [Theory, BothEngines]
    public async Task What_is_missing_or_differs_is_not_supplied_and_each_is_told_at_its_field(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ApprovedStatementAsync(await host.Data.ProgramAsync());
        var translator = await host.Data.HolderAsync(file.Program, Role.Translator);

        Assert.Contains(nameof(TranslationRules.EveryTextIsTranslated), await Refused.RulesOfAsync(() => host.Data.SupplyTranslationAsync(file, translator)), StringComparison.Ordinal);
        await host.Data.WriteTranslationAsync(file, translator, texts => texts[DraftFields.Title] = new string('é', 101));
        Assert.Equal(nameof(TranslationRules.TheTitleFits), await Refused.RulesOfAsync(() => host.Data.SupplyTranslationAsync(file, translator)));
        await host.Data.WriteTranslationAsync(file, translator, texts => texts[DraftFields.Work] = "Exporter 3 cartes : https://example.org/cartes");
        Assert.Contains(nameof(TranslationRules.BothLanguagesAreAlike), await Refused.RulesOfAsync(() => host.Data.SupplyTranslationAsync(file, translator)), StringComparison.Ordinal);
        await host.Data.WriteTranslationAsync(file, translator);
        await host.Data.SupplyTranslationAsync(file, translator);

        Assert.NotNull((await host.Data.AcquisitionAsync(file)).TranslationSuppliedAt);
    }

    [Theory, BothEngines]
    public async Task Whoever_translated_does_not_confirm_and_what_is_confirmed_is_what_was_read(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ApprovedStatementAsync(await host.Data.ProgramAsync());
        var translator = await host.Data.HolderAsync(file.Program, Role.Translator);
        await host.Data.SeatAsync(translator, Role.ProgramOfficer, file.Program);
        await host.Data.WriteTranslationAsync(file, translator);
        await host.Data.SupplyTranslationAsync(file, translator);
        var acquisition = await host.Data.AcquisitionAsync(file);

        Assert.Equal(nameof(JourneyRules.NobodyDoesBoth), await Refused.RulesOfAsync(() => host.Data.ConfirmTranslationAsync(file, translator)));
        Assert.Equal(nameof(TranslationRules.TheTranslationIsAsItWasRead), await Refused.RulesOfAsync(() => host.ActAsync((TranslatingService t) => t.ConfirmAsync(file.Requester!.Id, acquisition, "another"))));
        await host.Data.ConfirmTranslationAsync(file);

        var version = (await host.ActAsync((DraftQueries drafts) => drafts.VersionsAsync(file.Id)))[0];
        Assert.Equal((true, "Export the map (en français)"), (version.Has(Language.French), version.French.Title));
        Assert.Equal(version.English.Criteria.Count, version.French.Criteria.Count);
    }

    [Theory, BothEngines]
    public async Task What_comes_back_is_mended_and_a_changed_source_makes_its_own_translation_out_of_date_alone(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ApprovedStatementAsync(program);
        await host.Data.DoAsync(Journey.Translate, program, file);
        var acquisition = await host.Data.AcquisitionAsync(file);

        Assert.Equal(nameof(TranslationRules.AReturnSaysWhy), await Refused.RulesOfAsync(() => host.ActAsync((TranslatingService t) => t.ReturnAsync(file.Requester!.Id, acquisition, " "))));
        await host.ActAsync((TranslatingService t) => t.ReturnAsync(file.Requester!.Id, acquisition, "Say « carte »."));
        Assert.Equal((true, "Say « carte »."), ((await host.Data.AcquisitionAsync(file)).TranslationSuppliedAt is null, await host.ActAsync((TranslationQueries q) => q.WordsOfReturnAsync(file.Id))));
        await host.Data.DoAsync(Journey.AskChanges, program, file);
        await host.Data.DraftStatementAsync(file, change: fields => fields[DraftFields.Work] = "Export the map as a PNG image.");
        await host.Data.SubmitStatementAsync(file);

        var draft = await host.Data.DraftAsync(file);
        Assert.Equal([DraftFields.Work], draft.ToTranslate.Where(field => !draft.IsTranslated(field)));
        Assert.True(await host.Data.WalkOnAsync(file, Journey.Translate));
        Assert.Equal(nameof(TranslationRules.ATranslationFollowsItsSource), await Refused.RulesOfAsync(() => host.Data.SupplyTranslationAsync(file)));
    }

    [Theory, BothEngines]
    public async Task Two_translators_of_one_text_both_see_both(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var file = await host.Data.ApprovedStatementAsync(await host.Data.ProgramAsync());
        var (one, two) = (await host.Data.HolderAsync(file.Program, Role.Translator), await host.Data.HolderAsync(file.Program, Role.Translator));
        var acquisition = await host.Data.AcquisitionAsync(file);

        var saves = await Task.WhenAll(
            host.ActAsync((TranslatingService t) => t.SaveAsync(one.Id, acquisition, [new(DraftFields.Title, 0, "Exporter la carte")])),
            node.ActAsync((TranslatingService t) => t.SaveAsync(two.Id, acquisition, [new(DraftFields.Title, 0, "Exporter des cartes")])));

        var late = Assert.Single(saves, s => s.Meanwhile.Count > 0);
        Assert.Equal((await host.Data.DraftAsync(file)).In(DraftFields.Title, Language.French), late.Meanwhile[0].Text);
    }
}
