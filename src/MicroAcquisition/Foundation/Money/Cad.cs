using System.Globalization;

namespace MicroAcquisition.Foundation.Money;

/// <summary>An amount in Canadian dollars, kept as whole cents. Never negative in this domain.</summary>
public readonly record struct Cad : IComparable<Cad>
{
    private Cad(long cents) => Cents = cents;

    /// <summary>The amount in cents.</summary>
    public long Cents { get; }

    /// <summary>An amount given in cents; a negative amount is refused.</summary>
    public static Cad FromCents(long cents)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cents);
        return new Cad(cents);
    }

    /// <summary>An amount given in dollars; more than two decimals are refused.</summary>
    public static Cad FromDollars(decimal dollars)
    {
        var cents = dollars * 100;
        return cents == decimal.Truncate(cents)
            ? FromCents((long)cents)
            : throw new ArgumentOutOfRangeException(nameof(dollars), dollars, "An amount has at most two decimals.");
    }

    /// <summary>Reads what people type in either language: 6500, 6,500.00, 6 500,00, $6,500, 6 500 $. Null when it is not an amount.</summary>
    public static Cad? Parse(string? text)
    {
        var digits = new string((text ?? "").Where(c => !char.IsWhiteSpace(c) && c != '$').ToArray());
        var mark = digits.LastIndexOfAny(['.', ',']);
        var hasCents = mark >= 0 && digits.Length - mark - 1 is 1 or 2;
        var whole = (hasCents ? digits[..mark] : digits).Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var part = hasCents ? digits[(mark + 1)..].PadRight(2, '0') : "00";
        var all = whole + part;
        return whole.Length is > 0 and < 13 && all.All(char.IsAsciiDigit)
            ? FromCents(long.Parse(all, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Smaller, equal or larger.</summary>
    public int CompareTo(Cad other) => Cents.CompareTo(other.Cents);

    /// <summary>Smaller than.</summary>
    public static bool operator <(Cad left, Cad right) => left.Cents < right.Cents;

    /// <summary>Larger than.</summary>
    public static bool operator >(Cad left, Cad right) => left.Cents > right.Cents;

    /// <summary>At most.</summary>
    public static bool operator <=(Cad left, Cad right) => left.Cents <= right.Cents;

    /// <summary>At least.</summary>
    public static bool operator >=(Cad left, Cad right) => left.Cents >= right.Cents;

    /// <summary>The sum.</summary>
    public static Cad operator +(Cad left, Cad right) => new(left.Cents + right.Cents);

    /// <summary>The difference; one below zero is refused.</summary>
    /// <exception cref="ArgumentOutOfRangeException">What is taken away is more than there is.</exception>
    public static Cad operator -(Cad left, Cad right) => left >= right
        ? new Cad(left.Cents - right.Cents)
        : throw new ArgumentOutOfRangeException(nameof(right), right.Cents, $"An amount is never negative: {right.Cents} cents cannot be taken from {left.Cents}.");

    /// <summary>A whole percentage of the amount, 0 to 100, rounded half up to the cent; another is refused.</summary>
    public Cad Percent(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return Share(percent, 100);
    }

    /// <summary>This many of so many equal shares, rounded half up to the cent; in 128 bits, so that no amount that people type overflows.</summary>
    internal Cad Share(int shares, int of) => new((long)((((Int128)Cents * shares * 2) + of) / (2 * (Int128)of)));
}
