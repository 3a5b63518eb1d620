using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities.Drafting;

/// <summary>Drafts without a database, for the rules: the complete sample, with the one thing changed that a test is about.</summary>
internal static class Drafts
{
    /// <summary>A ceiling of 10,000 in Ontario.</summary>
    public static readonly DraftingCircumstances InOntario = new(Cad.FromDollars(10_000), "ON", Eastern.DateOf(TestHost.Start));

    public static StatementDraft Of(string field, string text, Language language = Language.English) => Of(fields => fields[field] = text, language);

    public static StatementDraft Of(Action<IDictionary<string, string>>? change = null, Language language = Language.English)
    {
        var fields = Samples.Draft(language);
        change?.Invoke(fields);
        return new StatementDraft(
            fields.Select(field => Row(field.Key, DraftFields.IsText(field.Key) ? language.Code() : DraftFields.NoLanguage, field.Value)), language, new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>The rules that refuse, with the fields at which they do: "TheTitleIsShort title".</summary>
    public static IEnumerable<string> Said(IEnumerable<Refusal?> refusals) => refusals.OfType<Refusal>().Select(refusal => $"{refusal.Rule} {refusal.Field}");

    private static DraftField Row(string field, string part, string text)
    {
        var row = DraftField.Of(Guid.Empty, field, part);
        row.Write(text, Guid.Empty, TestHost.Start, "", writing: null);
        return row;
    }
}
