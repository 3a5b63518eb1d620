using System.Globalization;
using System.Text;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>The one text: what is typed, as everything after it sees it (docs/decisions/0023).</summary>
public static partial class Words
{
    private static readonly Rune NonJoiner = new('\u200C');
    private static readonly Rune Joiner = new('\u200D');

    /// <summary>
    /// Text as it is checked, counted and kept: trimmed, Unicode NFC, line ends as LF, without control characters (PostgreSQL refuses NUL
    /// in a text) and without invisible ones that turn or split what a reader sees, apart from the joiners between letters or emoji.
    /// Half of a surrogate pair comes out as U+FFFD. Empty when nothing of it can be seen. Cleaning it again changes nothing.
    /// </summary>
    public static string Clean(string? text)
    {
        var runes = new List<Rune>();
        foreach (var rune in (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
            {
                runes.Add(new Rune('\n'));
            }
            else if (IsKept(rune))
            {
                runes.Add(rune);
            }
        }

        return runes.Exists(IsSeen) ? Joined(runes).Trim().Normalize(NormalizationForm.FormC) : "";
    }

    /// <summary>
    /// The lines of a list as they were typed, cleaned, without the empty ones, each with its number from 1: that which whoever typed it counts, empty lines included.
    /// </summary>
    public static IReadOnlyList<TypedLine> Lines(string? text) =>
    [
        .. (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029')
            .Select((line, place) => new TypedLine(place + 1, Clean(line))).Where(line => line.Text.Length > 0),
    ];

    /// <summary>A text of one line, cleaned: a name, a title.</summary>
    public static string Line(string? text) => Clean(text).Replace('\n', ' ');

    /// <summary>True when nothing of a text can be seen.</summary>
    public static bool AreNone(string? text) => Clean(text).Length == 0;

    // By code point: many invisible characters stand beyond the first 65,536, where a char is half of one.
    private static bool IsKept(Rune rune) => rune.Value is '\n' or '\t' || rune == Joiner || rune == NonJoiner || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => false,
        UnicodeCategory.Format => IsSeenFormat(rune.Value),
        _ => !IsNoCharacter(rune.Value),
    };

    // Signs of Arabic, Syriac and Kaithi that stand before or around numbers and words, and that Unicode counts among the formats.
    private static bool IsSeenFormat(int rune) => rune is >= 0x600 and <= 0x605 or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD;

    private static bool IsNoCharacter(int rune) => (rune & 0xFFFE) == 0xFFFE || rune is >= 0xFDD0 and <= 0xFDEF;

    // Some letters and one symbol are blank: the fillers of Hangul, the empty cell of Braille.
    private static bool IsBlank(int rune) => rune is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;

    private static bool IsSeen(Rune rune) => !IsBlank(rune.Value) && Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator => false,
        UnicodeCategory.Format => IsSeenFormat(rune.Value),
        _ => true,
    };

    private static string Joined(List<Rune> runes)
    {
        var kept = new StringBuilder(runes.Count);
        var before = new Rune(' ');
        for (var place = 0; place < runes.Count; place++)
        {
            var rune = runes[place];
            if ((rune == Joiner || rune == NonJoiner) && !(MayBeJoined(before) && place + 1 < runes.Count && MayBeJoined(runes[place + 1])))
            {
                continue;
            }

            kept.Append(rune.ToString());
            before = rune;
        }

        return kept.ToString();
    }

    // Letters with their marks; emoji with the colour and the form that they are given.
    private static bool MayBeJoined(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.MathSymbol;
}

/// <summary>One line of a list that was typed.</summary>
public sealed record TypedLine(int Number, string Text)
{
    private const int MostShown = 80;

    /// <summary>The text as an error shows it: its beginning, where it is long.</summary>
    public string Shown => Text.Length <= MostShown ? Text : string.Concat(Text.AsSpan(0, char.IsHighSurrogate(Text[MostShown - 1]) ? MostShown - 1 : MostShown), "…");
}
