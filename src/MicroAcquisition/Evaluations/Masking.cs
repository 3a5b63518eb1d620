using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MicroAcquisition.Applications;

namespace MicroAcquisition.Evaluations;

/// <summary>
/// Takes out of a statement what would tell an evaluator who wrote it (domain §5): the platform proposes words, whoever releases the statements
/// adds and takes away, and each is replaced by a mask of one length.
/// </summary>
public static partial class Masking
{
    /// <summary>What stands in the place of each: its length tells nothing.</summary>
    public const string Mask = "[…]";

    /// <summary>Shorter parts of a name are words of the language as well.</summary>
    public const int FewestLetters = 3;

    /// <summary>What the platform masks in the statements of an application.</summary>
    public static IReadOnlyList<string> Propose(StatementsToRelease application) =>
        Propose(application.Statements, application.People, application.Businesses, application.Emails, application.Reference);

    /// <summary>
    /// What the platform masks in some texts: the names given, accounts that they make, the receipt of these texts and any other, e-mail addresses, links, telephone
    /// numbers, postal codes, streets. Each once, in the order in which the texts have them.
    /// </summary>
    public static IReadOnlyList<string> Propose(
        IReadOnlyList<string> texts, IReadOnlyList<string> people, IReadOnlyList<string> businesses, IReadOnlyList<string> emails, string reference)
    {
        var names = people.SelectMany(name => (string[])[name, .. name.Split([' ', '-', '’', '\'', ','], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= FewestLetters)])
            .Concat(businesses).Concat(businesses.Select(WithoutLegalForm)).Concat([reference, reference.Replace('-', ' '), reference.Replace("-", "", StringComparison.Ordinal)]).Where(name => name.Length >= FewestLetters).Distinct(StringComparer.Ordinal).ToList();
        var found = new List<(int Text, int At, string Words)>();
        foreach (var (text, place) in texts.Select((text, place) => (text, place)))
        {
            found.AddRange(Tells().Matches(text).Select(match => (place, match.Index, match.Value)));
            found.AddRange(AccountsIn(text, people, businesses, emails).Select(account => (place, account.At, account.Words)));
            found.AddRange(names.SelectMany(name => PlacesOf(text, name)).Select(at => (place, at.Start, text[at.Start..at.End])));
        }

        return [.. found.OrderBy(f => f.Text).ThenBy(f => f.At).ThenByDescending(f => f.Words.Length).Select(f => f.Words).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>A text with a mask wherever one of the words stands, whatever its case, accents and spaces; masks that touch are one.</summary>
    public static string Apply(string text, IEnumerable<string> words)
    {
        var hidden = new bool[text.Length];
        foreach (var (start, end) in words.SelectMany(word => PlacesOf(text, word)))
        {
            Array.Fill(hidden, true, start, end - start);
        }

        var masked = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (!hidden[at])
            {
                masked.Append(text[at]);
            }
            else if (at == 0 || !hidden[at - 1])
            {
                masked.Append(Mask);
            }
        }

        return TouchingMasks().Replace(masked.ToString(), Mask);
    }

    /// <summary>What someone typed, one on each line.</summary>
    public static IReadOnlyList<string> Read(string? lines) =>
        [.. (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    // Where some words stand as whole words. Both are folded sign by sign, so that what is found is known in the text as it was written.
    private static IEnumerable<(int Start, int End)> PlacesOf(string text, string words)
    {
        var (folded, at) = Fold(text);
        var wanted = Fold(words).Folded.Trim();
        if (wanted.Length == 0)
        {
            yield break;
        }

        for (var from = folded.IndexOf(wanted, StringComparison.Ordinal); from >= 0; from = folded.IndexOf(wanted, from + 1, StringComparison.Ordinal))
        {
            var to = from + wanted.Length;
            if (IsEdge(folded, from - 1, wanted[0]) && IsEdge(folded, to, wanted[^1]))
            {
                yield return (at[from], to == folded.Length ? text.Length : at[to]);
            }
        }
    }

    private static bool IsEdge(string folded, int outside, char inside) =>
        outside < 0 || outside >= folded.Length || !char.IsLetterOrDigit(inside) || !char.IsLetterOrDigit(folded[outside]);

    // Lower case, without accents, white space as one space; and for each sign where it stands in the text.
    private static (string Folded, List<int> At) Fold(string text)
    {
        var (folded, at) = (new StringBuilder(), new List<int>());
        for (var place = 0; place < text.Length; place++)
        {
            var sign = char.IsSurrogate(text[place]) ? text[place].ToString() : text[place].ToString().Normalize(NormalizationForm.FormD);
            foreach (var c in sign.Where(c => char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            {
                if (char.IsWhiteSpace(c) && folded.Length > 0 && folded[^1] == ' ')
                {
                    continue;
                }

                folded.Append(char.IsWhiteSpace(c) ? ' ' : c is '’' ? '\'' : char.ToLowerInvariant(c));
                at.Add(place);
            }
        }

        return (folded.ToString(), at);
    }

    private static string WithoutLegalForm(string business) => LegalForm().Replace(business, "").Trim(' ', ',', '.');

    [GeneratedRegex(@"[\s,]+(inc|ltd|ltée|ltee|corp|co|enr|llp|senc|s\.e\.n\.c|incorporated|limited|limitée)\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LegalForm();

    // E-mail addresses, links and accounts on code hosts, telephone numbers, receipts, Canadian postal codes, a number with a street's word.
    [GeneratedRegex(
        """
        [\w.+-]+@[\w-]+(\.[\w-]+)*\.\p{L}{2,}
        |(https?://|www\.)[^\s<>()"«»]+[^\s<>()"«».,;:!?]
        |\b(?<site>github|gitlab|codeberg|bitbucket|linkedin|sourcehut)\.(com|org)(/[^\s<>()"«»]*[^\s<>()"«».,;:!?])?
        |\b[\w-]+(\.[\w-]+)*\.(ca|com|org|net|dev|io|quebec)\b(/[^\s<>()"«»]*)?
        |(\+?1[\s.-]?)?(\(\d{3}\)|\b\d{3})[\s.-]?\d{3}[\s.-]?\d{4}\b
        |\b[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]\b
        |\b[ABCEGHJ-NPRSTVXY]\d[A-Z][\s-]?\d[A-Z]\d\b
        |\b\d{1,5},?\s+((rue|avenue|av\.|boulevard|boul\.|chemin|ch\.|route|place)\s+[\p{L}’'-]+(\s+\p{Lu}[\p{L}’'-]+)*|(\p{Lu}[\p{L}’'-]+\s+){1,3}(Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Crescent|Cres|Way|Place)\b\.?)
        |(?<![\w.@/])@[A-Za-z0-9][A-Za-z0-9-]{2,}
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Tells();

    [GeneratedRegex(@"\[…\]([\s,]*\[…\])+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TouchingMasks();
}
