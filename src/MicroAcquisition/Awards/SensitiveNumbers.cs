using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Awards;

/// <summary>
/// Finds numbers that the platform never keeps: of payment cards (13 to 19 digits) and social insurance numbers (9 digits), by their check digit (ISO/IEC 7812-1),
/// spaces and dashes between the digits or not. A telephone number has 10 or 11 digits and is let through.
/// </summary>
public static class SensitiveNumbers
{
    /// <summary>True when a text holds one.</summary>
    public static bool AreIn(string? text) => Any(text, run => run.Length is 9 or (>= 13 and <= 19));

    /// <summary>True when a text holds what reads as a card's number: for fields of other numbers, where nine digits or another beginning are no sign.</summary>
    public static bool LooksLikeACard(string? text) => Any(text, run => run.Length is >= 13 and <= 19 && run[0] is >= '3' and <= '6');

    private static bool Any(string? text, Func<string, bool> isSuspect)
    {
        var digits = 0;
        var line = Words.Line(text);
        for (var start = 0; start < line.Length; start += Math.Max(1, digits))
        {
            var run = Run(line.AsSpan(start), out digits);
            if (isSuspect(run) && HasItsCheckDigit(run))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The digits from a place on, with single spaces or dashes between them, and how many characters they took.</summary>
    private static string Run(ReadOnlySpan<char> text, out int taken)
    {
        var run = new List<char>();
        taken = 0;
        for (var place = 0; place < text.Length; place++)
        {
            if (char.IsAsciiDigit(text[place]))
            {
                run.Add(text[place]);
                taken = place + 1;
            }
            else if (run.Count == 0 || text[place] is not (' ' or '-') || place == taken + 1)
            {
                break;
            }
        }

        return new string([.. run]);
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
}
