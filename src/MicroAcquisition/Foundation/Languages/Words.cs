using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>What people write: counting its words, cleaning it, and folding it for search.</summary>
public static partial class Words
{
    /// <summary>
    /// How many words: runs between white space that hold a letter or a digit, as the script beside the field counts them. So the signs that
    /// French sets apart, dashes and bullets are none, nor is the number of a list at the beginning of a line.
    /// </summary>
    public static int Count(string? text) => Clean(text).Split('\n').Sum(CountLine);

    /// <summary>Text folded for search: lower case, without accents, punctuation as spaces, apart from the signs of C#, C++ and .NET.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var c in Clean(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            folded.Append(char.IsLetterOrDigit(c) || c is '#' or '+' or '.' ? char.ToLowerInvariant(c) : ' ');
        }

        return string.Join(' ', folded.ToString().Replace("œ", "oe", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The text with a capital first letter: for the words that begin a cell, a label or an item.</summary>
    public static string Capital(this string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    /// <summary>A title as it appears in an address: folded, with hyphens; at most 60 characters.</summary>
    public static string Slug(string title)
    {
        var words = new string(Fold(title).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray())
            .Split('-', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length <= 60 ? slug : slug[..60].TrimEnd('-');
    }

    private static int CountLine(string line)
    {
        var runs = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return runs.Count(IsWord) - (runs.Length > 0 && ListNumber().IsMatch(runs[0]) ? 1 : 0);
    }

    private static bool IsWord(string run) => run.EnumerateRunes().Any(rune => Rune.IsLetterOrDigit(rune) && !IsBlank(rune.Value));

    [GeneratedRegex(@"^\(?[0-9]{1,3}(\.[0-9]{1,3})*[.)]\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ListNumber();
}
