using System.Security.Cryptography;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Applications;

/// <summary>
/// The reference of a receipt: eight random symbols of Crockford's base 32 and a check symbol, written <c>7K3M-Q9XD-K</c>. It tells
/// nothing of the order in which applications came. Those whose check symbol would be none of letters and digits are not given out: one
/// dictates and types them badly.
/// </summary>
public static class ReceiptReference
{
    /// <summary>Length as it is kept.</summary>
    public const int Length = 11;

    private const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string CheckSymbols = Symbols + "*~$=U";

    /// <summary>A new one.</summary>
    public static string New()
    {
        while (true)
        {
            var symbols = new string([.. RandomNumberGenerator.GetBytes(8).Select(b => Symbols[b % 32])]);
            if (char.IsAsciiLetterOrDigit(CheckOf(symbols)))
            {
                return Written(symbols);
            }
        }
    }

    /// <summary>Reads what people type: any case, with or without hyphens, O for 0, I or L for 1. Null when it is not a reference.</summary>
    public static string? Parse(string? text)
    {
        var symbols = new string([.. Words.Clean(text).ToUpperInvariant().Where(c => c is not ('-' or ' ')).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })]);
        if (symbols.Length != 9 || symbols[..8].Any(c => !Symbols.Contains(c, StringComparison.Ordinal)))
        {
            return null;
        }

        return CheckOf(symbols[..8]) == symbols[8] ? Written(symbols[..8]) : null;
    }

    private static string Written(string symbols) => $"{symbols[..4]}-{symbols[4..]}-{CheckOf(symbols)}";

    private static char CheckOf(string symbols)
    {
        var value = symbols.Aggregate(0UL, (sum, c) => (sum * 32) + (ulong)Symbols.IndexOf(c, StringComparison.Ordinal));
        return CheckSymbols[(int)(value % 37)];
    }
}
