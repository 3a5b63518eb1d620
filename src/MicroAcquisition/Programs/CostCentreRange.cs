using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Programs;

/// <summary>
/// Cost centres as a delegation chart lists them: a code, or codes of as many digits from a first to a last, both included. A single
/// code is both. Codes are compared as they are written (ordinally), since 0123 and 123 are two cost centres.
/// </summary>
public sealed partial record CostCentreRange(string From, string To)
{
    /// <summary>Longest code.</summary>
    public const int CodeMaxLength = 40;

    /// <summary>True when the code, without the white space around it, is this one or lies between both.</summary>
    public bool Contains(string costCentre)
    {
        var code = costCentre.Trim();
        return From == To
            ? code == From
            : code.Length == From.Length && code.Length == To.Length && code.All(char.IsAsciiDigit)
                && string.CompareOrdinal(From, code) <= 0 && string.CompareOrdinal(code, To) <= 0;
    }

    /// <summary>True for a list that says all of a department's, in a word: all, tous. Nothing written says nothing.</summary>
    public static bool IsAll(string? list) => PartsOf(list) is [var word] && word.ToLowerInvariant() is "all" or "tous";

    /// <summary>The parts of a list, each once: one a line, or between commas or semicolons.</summary>
    public static IReadOnlyList<string> PartsOf(string? list) => [.. TypedPartsOf(list).Select(part => part.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>The same as they were typed, each with the number of its line.</summary>
    public static IReadOnlyList<TypedLine> TypedPartsOf(string? list) =>
    [
        .. Words.Lines(list).SelectMany(line => line.Text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => line with { Text = part })).Distinct(),
    ];

    /// <summary>
    /// Reads a part: 4120, or 1000-1999, with a hyphen, an en dash, "to" or "à". Null when it is neither a code (of letters and digits, among
    /// them a digit, joined by hyphens, periods or slashes) nor a range of as many digits on both sides, the lower first.
    /// </summary>
    public static CostCentreRange? Read(string part)
    {
        if (Range().Match(part) is { Success: true } range)
        {
            var (from, to) = (range.Groups["from"].Value, range.Groups["to"].Value);
            return from.Length == to.Length && from.Length <= CodeMaxLength && string.CompareOrdinal(from, to) <= 0 ? new CostCentreRange(from, to) : null;
        }

        return part.Length <= CodeMaxLength && part.Any(char.IsAsciiDigit) && Code().IsMatch(part) ? new CostCentreRange(part, part) : null;
    }

    [GeneratedRegex("^(?<from>[0-9]+)(\\s*[-\u2013]\\s*|\\s+(to|à)\\s+)(?<to>[0-9]+)\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Range();

    [GeneratedRegex("^[\\p{L}0-9]+([-./][\\p{L}0-9]+)*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
