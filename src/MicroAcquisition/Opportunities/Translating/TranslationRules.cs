using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities.Drafting;

namespace MicroAcquisition.Opportunities.Translating;

/// <summary>What a translation must be (domain §9, "Both languages or nothing").</summary>
public static class TranslationRules
{
    /// <summary>Longest reason of a return, in characters.</summary>
    public const int TextMaxLength = 2_000;

    /// <summary>Everything that supplying asks, each at its field.</summary>
    public static IEnumerable<Refusal?> All(StatementDraft draft)
    {
        var missing = draft.ToTranslate.Select(field => EveryTextIsTranslated(draft, field) ?? ATranslationFollowsItsSource(draft, field)).Where(refusal => refusal is not null).ToList();
        return missing.Count > 0 ? missing : (IEnumerable<Refusal?>)[TheTitleFits(draft), TheSummaryFits(draft), .. Differences(draft).Where(d => d.IsCertain).Select(BothLanguagesAreAlike)];
    }

    /// <summary>Where the two languages differ, or seem to.</summary>
    public static IReadOnlyList<LanguageDifference> Differences(StatementDraft draft) => LanguageComparison.Of(draft.ToText(Language.English), draft.ToText(Language.French));

    /// <summary>Every text has its translation.</summary>
    public static Refusal? EveryTextIsTranslated(StatementDraft draft, string field) =>
        draft.IsTranslated(field) || draft.In(field, draft.Language.Other()).Length > 0 ? null : Refusal.Because(TranslatingText.ResourceManager, () => [DraftingWords.NameOf(field)], field);

    /// <summary>A translation is one of the text as it now is.</summary>
    public static Refusal? ATranslationFollowsItsSource(StatementDraft draft, string field) =>
        draft.IsTranslated(field) ? null : Refusal.Because(TranslatingText.ResourceManager, () => [DraftingWords.NameOf(field)], field);

    /// <summary>A title of at most 100 characters, in each language.</summary>
    public static Refusal? TheTitleFits(StatementDraft draft) =>
        draft.In(DraftFields.Title, draft.Language.Other()).Length <= Acquisition.TitleMaxLength
            ? null
            : Refusal.Because(TranslatingText.ResourceManager, () => [Acquisition.TitleMaxLength], DraftFields.Title);

    /// <summary>A summary of at most 500 characters, in each language.</summary>
    public static Refusal? TheSummaryFits(StatementDraft draft) =>
        draft.In(DraftFields.Summary, draft.Language.Other()).Length <= OpportunityRules.SummaryMaxLength
            ? null
            : Refusal.Because(TranslatingText.ResourceManager, () => [OpportunityRules.SummaryMaxLength], DraftFields.Summary);

    /// <summary>The same structure, links and numbers in both.</summary>
    public static Refusal? BothLanguagesAreAlike(LanguageDifference difference) =>
        Refusal.Because(TranslatingText.ResourceManager, () => [difference.Place, difference.Text]);

    /// <summary>What is supplied or confirmed is what was read.</summary>
    public static Refusal? TheTranslationIsAsItWasRead(StatementDraft draft, string seal) =>
        draft.SealOfTranslation() == seal ? null : Refusal.Because(TranslatingText.ResourceManager, conflict: true);

    /// <summary>Whoever sends a translation back says why.</summary>
    public static Refusal? AReturnSaysWhy(string? words) => Words.Count(words) > 0 ? null : Refusal.Because(TranslatingText.ResourceManager, field: "Words");
}
