using System.Globalization;
using System.Text;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>What people write: counting its words, cleaning it, and folding it for search.</summary>
public static class Words
{
    /// <summary>How many words: runs of anything but white space, as the script beside the field counts them.</summary>
    public static int Count(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>
    /// Text as it is kept: trimmed, Unicode NFC, line ends as LF, without control characters (PostgreSQL refuses NUL in a text) and
    /// without invisible ones that turn or split what a reader sees, apart from the joiners that some scripts and emoji need.
    /// </summary>
    public static string Clean(string? text)
    {
        var lines = (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var kept = new string(lines.Where(c => c is '\n' or '\t' or '\u200C' or '\u200D' || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)).ToArray());
        return WithoutLoneSurrogates(kept).Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Text folded for search: lower case, without accents, punctuation as spaces, apart from the signs of C#, C++ and .NET.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var c in WithoutLoneSurrogates(text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            folded.Append(char.IsLetterOrDigit(c) || c is '#' or '+' or '.' ? char.ToLowerInvariant(c) : ' ');
        }

        return string.Join(' ', folded.ToString().Replace("œ", "oe", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A title as it appears in an address: folded, with hyphens; at most 60 characters.</summary>
    public static string Slug(string title)
    {
        var words = new string(Fold(title).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray())
            .Split('-', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length <= 60 ? slug : slug[..60].TrimEnd('-');
    }

    private static string WithoutLoneSurrogates(string text)
    {
        if (!text.Any(char.IsSurrogate))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // A lone surrogate comes out as U+FFFD.
        {
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }
}
