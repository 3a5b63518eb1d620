using System.Text.RegularExpressions;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>
/// Finds numbers that the platform never keeps: of payment cards (13 to 19 digits) and social insurance numbers (9 digits), by their check digit (ISO/IEC 7812-1),
/// with single spaces or dashes between the digits or not, also with other digits before or behind these. A telephone number has 10 or 11 digits and is let through.
/// </summary>
public static partial class SensitiveNumbers
{
    /// <summary>Most digits of a card's number.</summary>
    private const int Longest = 19;

    /// <summary>True when a text holds one.</summary>
    public static bool AreIn(string? text) => Any(text, run => run.Length is 9 or (>= 13 and <= Longest));

    /// <summary>True when a text holds what reads as a card's number: for fields of other numbers, where nine digits or another beginning are no sign.</summary>
    public static bool LooksLikeACard(string? text) => Any(text, run => run.Length is >= 13 and <= Longest && run[0] is >= '3' and <= '6');

    /// <summary>
    /// True when a text holds what reads as a social insurance number in its usual writing: three groups of three digits with a right check digit. A tax number of the same nine digits goes on
    /// with its program (RT 0001) and is let through.
    /// </summary>
    public static bool LooksLikeASocialInsuranceNumber(string? text) =>
        ThreeByThree().Matches(Words.Clean(text)).Any(match => HasItsCheckDigit(new string([.. match.Value.Where(char.IsAsciiDigit)])));

    private static bool Any(string? text, Func<string, bool> isSuspect) =>
        Chains().Matches(Words.Clean(text)).SelectMany(chain => RunsOf(chain.Value)).Any(run => isSuspect(run) && HasItsCheckDigit(run));

    /// <summary>Every run of neighbouring groups of digits, joined.</summary>
    private static IEnumerable<string> RunsOf(string chain)
    {
        var groups = Separators().Split(chain);
        for (var first = 0; first < groups.Length; first++)
        {
            var run = "";
            for (var last = first; last < groups.Length && run.Length <= Longest; last++)
            {
                run += groups[last];
                yield return run;
            }
        }
    }

    private static bool HasItsCheckDigit(string digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var digit = digits[^(place + 1)] - '0';
            digit = place % 2 == 0 ? digit : digit * 2;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<![\p{L}0-9-])[0-9]{3}(?<between>[\p{Zs}-])[0-9]{3}\k<between>[0-9]{3}(?![0-9-])(?!\p{Zs}?R[A-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ThreeByThree();

    // Digits within a word, as in a fingerprint or a key, are no number.
    [GeneratedRegex(@"(?<![\p{L}0-9])[0-9]+(?:[\p{Zs}-][0-9]+)*(?![\p{L}0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Chains();

    [GeneratedRegex(@"[\p{Zs}-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();
}
