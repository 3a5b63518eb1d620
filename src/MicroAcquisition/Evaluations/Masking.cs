using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;

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
    public static IReadOnlyList<ProposedMask> Propose(StatementsToRelease application) =>
        Propose(application.Statements, application.People, application.Businesses, application.Emails, application.Reference);

    /// <summary>
    /// What the platform masks in some texts: the names given, accounts that they make, the receipt of these texts, and what <see cref="TellingSigns"/> finds. Each once, in the order in
    /// which the texts have them.
    /// </summary>
    public static IReadOnlyList<ProposedMask> Propose(
        IReadOnlyList<string> texts, IReadOnlyList<string> people, IReadOnlyList<string> businesses, IReadOnlyList<string> emails, string reference)
    {
        var names = people.SelectMany(name => (string[])[name, .. name.Split([' ', '-', '’', '\'', ','], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= FewestLetters)])
            .Select(name => (Kind: Telling.Name, Words: name))
            .Concat(businesses.SelectMany(name => (string[])[name, WithoutLegalForm(name)]).Select(name => (Kind: Telling.Business, Words: name)))
            .Concat(new[] { reference, reference.Replace('-', ' '), reference.Replace("-", "", StringComparison.Ordinal) }.Select(name => (Kind: Telling.Receipt, Words: name)))
            .Where(name => name.Words.Length >= FewestLetters).Distinct().ToList();
        var found = new List<(int Text, int At, Telling Kind, string Words)>();
        foreach (var (text, place) in texts.Select((text, place) => (text, place)))
        {
            found.AddRange(TellingSigns.In(text).Select(sign => (place, sign.At, sign.Kind, sign.Words)));
            found.AddRange(AccountsIn(text, people, businesses, emails).Select(account => (place, account.At, Telling.Account, account.Words)));
            found.AddRange(names.SelectMany(name => PlacesOf(text, name.Words).Select(at => (place, at.Start, name.Kind, text[at.Start..at.End]))));
        }

        return
        [
            .. found.OrderBy(f => f.Text).ThenBy(f => f.At).ThenByDescending(f => f.Words.Length).ThenBy(f => f.Kind).DistinctBy(f => f.Words, StringComparer.OrdinalIgnoreCase)
                .Select(f => new ProposedMask(f.Kind, f.Words, texts.Sum(text => PlacesOf(text, f.Words).Count()))),
        ];
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

    [GeneratedRegex(@"\[…\]([\s,]*\[…\])+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TouchingMasks();
}
