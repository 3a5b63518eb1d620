using System.Globalization;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Importing;

namespace MicroAcquisition.Opportunities;

/// <summary>
/// A place where the two languages of a statement differ. <paramref name="IsCertain"/>: in structure, links or numbers, which both languages must have alike;
/// else it only seems so, for someone who reads both to review.
/// </summary>
public sealed record LanguageDifference(string Place, string Text, bool IsCertain)
{
    /// <inheritdoc />
    public override string ToString() => Place + ": " + Text;
}

/// <summary>
/// Lays the two languages of a statement side by side: list items, headings, links, numbers, quotations, and words that the
/// languages share everywhere but in one place. It finds what to review; it does not judge translations.
/// </summary>
public sealed class LanguageComparison
{
    private const int FewestPlacesOfASharedWord = 3;

    private readonly List<LanguageDifference> differences = [];
    private readonly List<(string Place, StatementPlace English, StatementPlace French)> aligned = [];

    private LanguageComparison()
    {
    }

    /// <summary>Where the two texts seem to differ, in the order of the statement.</summary>
    public static IReadOnlyList<LanguageDifference> Of(StatementText english, StatementText french)
    {
        var comparison = new LanguageComparison();
        comparison.Part(OpportunitiesText.Part_Title, english.Title, french.Title);
        comparison.Part(OpportunitiesText.Part_Summary, english.Summary, french.Summary);
        comparison.Part(OpportunitiesText.Part_Skills, english.Skills, french.Skills);
        comparison.Part(OpportunitiesText.Part_Background, english.Background, french.Background);
        comparison.Part(OpportunitiesText.Part_Work, english.Work, french.Work);
        comparison.Part(OpportunitiesText.Part_Provided, english.Provided, french.Provided);
        comparison.Criteria(english.Criteria, french.Criteria);
        comparison.Part(OpportunitiesText.Part_Acceptance, english.Acceptance, french.Acceptance);
        comparison.SharedWords();
        return comparison.differences;
    }

    private void Criteria(IReadOnlyList<ApplicationCriterion> english, IReadOnlyList<ApplicationCriterion> french)
    {
        Counts(OpportunitiesText.Part_Criteria, OpportunitiesText.Differ_Criteria, english.Count, french.Count);
        foreach (var (number, one, two) in english.Zip(french).Select((pair, index) => (index + 1, pair.First, pair.Second)))
        {
            Part(OpportunitiesText.Part_Criterion.With(number), one.Text, two.Text);
        }
    }

    private void Part(string part, string english, string french)
    {
        if ((english.Length == 0) != (french.Length == 0))
        {
            Differ(part, english.Length == 0 ? OpportunitiesText.Differ_OnlyFrench : OpportunitiesText.Differ_OnlyEnglish);
            return;
        }

        var (one, two) = (StatementPart.Of(Language.English, english), StatementPart.Of(Language.French, french));
        Counts(part, OpportunitiesText.Differ_Headings, one.Headings, two.Headings);
        Counts(part, OpportunitiesText.Differ_Links, one.Links, two.Links);
        Counts(part, OpportunitiesText.Differ_Items, one.Places.Count - 1, two.Places.Count - 1);
        Quotes(part, one.Quotes, two.Quotes);
        if (one.Places.Count == two.Places.Count)
        {
            foreach (var (first, second) in one.Places.Zip(two.Places))
            {
                var place = first.Path.Length == 0 ? part : OpportunitiesText.Part_Item.With(part, first.Path);
                Numbers(place, one.NumbersOf(first), two.NumbersOf(second));
                aligned.Add((place, first, second));
            }
        }
    }

    private void Counts(string place, string text, int english, int french)
    {
        if (english != french)
        {
            Differ(place, text, english, french);
        }
    }

    private void Numbers(string place, IReadOnlyList<string> english, IReadOnlyList<string> french)
    {
        if (!english.SequenceEqual(french, StringComparer.Ordinal))
        {
            Differ(place, OpportunitiesText.Differ_Numbers, Listed(english), Listed(french));
        }
    }

    private void Quotes(string part, IReadOnlyList<string> english, IReadOnlyList<string> french)
    {
        var onlyEnglish = english.Except(french, StringComparer.Ordinal).ToList();
        var onlyFrench = french.Except(english, StringComparer.Ordinal).ToList();
        if (onlyEnglish.Count + onlyFrench.Count > 0)
        {
            Seem(part, OpportunitiesText.Differ_Quotes, Listed(onlyEnglish), Listed(onlyFrench));
        }
    }

    /// <summary>A word that has a cousin in the other language in several items of lists and lacks it in only one is worth a look there.</summary>
    private void SharedWords()
    {
        var stems = aligned.FindAll(a => a.English.Path.Length > 0).ConvertAll(a => (a.Place, English: StatementPart.StemsOf(a.English), French: StatementPart.StemsOf(a.French)));
        foreach (var stem in stems.SelectMany(s => s.English.Intersect(s.French, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var together = stems.Count(s => s.English.Contains(stem) && s.French.Contains(stem));
            var apart = stems.Where(s => s.English.Contains(stem) != s.French.Contains(stem)).ToList();
            if (together >= FewestPlacesOfASharedWord && apart is [var place])
            {
                var only = place.English.Contains(stem) ? OpportunitiesText.Differ_WordOnlyEnglish : OpportunitiesText.Differ_WordOnlyFrench;
                Seem(place.Place, only, stem + "…");
            }
        }
    }

    private void Differ(string place, string text, params object[] values) =>
        differences.Add(new LanguageDifference(place, string.Format(CultureInfo.CurrentCulture, text, values), IsCertain: true));

    private void Seem(string place, string text, params object[] values) =>
        differences.Add(new LanguageDifference(place, string.Format(CultureInfo.CurrentCulture, text, values), IsCertain: false));

    private static string Listed(IReadOnlyList<string> values) =>
        values.Count == 0 ? OpportunitiesText.Differ_Nothing : string.Join(" | ", values);
}
