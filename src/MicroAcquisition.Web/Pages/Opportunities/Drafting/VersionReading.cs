using System.Globalization;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Drafting;

namespace MicroAcquisition.Web.Pages.Opportunities.Drafting;

/// <summary>One field of a version as reviewers read it: its text, and what stood there in the version before when that differs.</summary>
public sealed record VersionField(string Field, string Name, string Text, bool IsMarkdown, string? Before);

/// <summary>A frozen version, field by field.</summary>
public static class VersionReading
{
    /// <summary>Its fields, those that say something or said something before.</summary>
    public static IReadOnlyList<VersionField> Of(StatementVersion version, StatementVersion? before)
    {
        var (now, then) = (Values(version), before is null ? [] : Values(before));
        return
        [
            .. DraftFields.All.Where(field => now.ContainsKey(field) || then.ContainsKey(field)).Select(field => new VersionField(
                field, DraftingWords.NameOf(field), now.GetValueOrDefault(field, ""), DraftFields.IsText(field),
                before is not null && now.GetValueOrDefault(field, "") != then.GetValueOrDefault(field, "") ? then.GetValueOrDefault(field, "") : null)),
        ];
    }

    /// <summary>A term in the reader's words.</summary>
    public static string Show(string field, string text) => field switch
    {
        DraftFields.Price when Cad.Parse(text) is { } price => DraftText.Show_Price.With(Formats.Amount(price)),
        DraftFields.Skills => string.Join(", ", text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(key => SkillList.NameOf(key, SitePage.Language))),
        DraftFields.IsBaseCodePublic => text == "true" ? DraftText.Show_Public : DraftText.Show_NotPublic,
        _ => text,
    };

    private static Dictionary<string, string> Values(StatementVersion version)
    {
        var text = version.In(version.Source);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [DraftFields.Title] = text.Title,
            [DraftFields.Summary] = text.Summary,
            [DraftFields.Background] = text.Background,
            [DraftFields.Work] = text.Work,
            [DraftFields.Provided] = text.Provided,
            [DraftFields.Skills] = version.Has(SitePage.Language) ? version.In(SitePage.Language).Skills : text.Skills,
        };
        foreach (var (criterion, number) in (text.AcceptanceCriteria ?? [text.Acceptance]).Select((criterion, at) => (criterion, at + 1)))
        {
            values[DraftFields.Acceptance(number)] = criterion;
        }

        foreach (var (criterion, number) in text.Criteria.Select((criterion, at) => (criterion, at + 1)))
        {
            (values[DraftFields.Criterion(number)], values[DraftFields.Example(number)]) = (criterion.Text, criterion.Example);
        }

        if (version.Terms is { } terms)
        {
            values[DraftFields.Licence] = terms.Licence;
            values[DraftFields.Repository] = terms.Repository.Length > 0 ? terms.Repository : DraftText.Show_OwnRepository;
            values[DraftFields.IsBaseCodePublic] = terms.IsBaseCodePublic ? DraftText.Show_Public : DraftText.Show_NotPublic;
            values[DraftFields.OpeningApproval] = terms.OpeningApproval;
            values[DraftFields.BarrierReason] = terms.BarrierReason;
            values[DraftFields.Hours] = Text(terms.EffortHours);
            values[DraftFields.Price] = DraftText.Show_Price.With(Formats.Amount(terms.Price));
            values[DraftFields.DaysOpen] = Text(terms.DaysOpen);
            values[DraftFields.DaysToSelect] = Text(terms.DaysToSelect);
            values[DraftFields.DaysToDeliver] = Text(terms.DaysToDeliver);
            values[DraftFields.Contact] = terms.Contact;
        }

        return values.Where(value => value.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.CurrentCulture);
}
