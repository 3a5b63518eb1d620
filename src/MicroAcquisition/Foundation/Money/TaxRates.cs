namespace MicroAcquisition.Foundation.Money;

/// <summary>
/// Sales tax that Canada pays at the buying department's billing address (domain §4, "Tax"): GST or HST, and QST in Quebec.
/// Provincial taxes of BC, SK and MB are not payable by Canada until a finance branch says otherwise, so they are not here.
/// Rates in thousandths of a percent; in force since 2025-04-01.
/// </summary>
public static class TaxRates
{
    /// <summary>The rate used when the billing province is not known: the highest in the country, 15 %.</summary>
    public const int WorstCase = 15_000;

    private static readonly Dictionary<string, int> Rates = new(StringComparer.Ordinal)
    {
        ["AB"] = 5_000,
        ["BC"] = 5_000,
        ["MB"] = 5_000,
        ["NB"] = 15_000,
        ["NL"] = 15_000,
        ["NS"] = 14_000,
        ["NT"] = 5_000,
        ["NU"] = 5_000,
        ["ON"] = 13_000,
        ["PE"] = 15_000,
        ["QC"] = 14_975,
        ["SK"] = 5_000,
        ["YT"] = 5_000,
    };

    /// <summary>Two-letter codes of the provinces and territories, in alphabetical order.</summary>
    public static IReadOnlyList<string> Provinces { get; } = [.. Rates.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The rate at a province, in thousandths of a percent; the worst case when it is not known.</summary>
    public static int At(string? province) => province is not null && Rates.TryGetValue(province, out var rate) ? rate : WorstCase;

    /// <summary>Tax on a price, rounded half up to the cent.</summary>
    public static Cad TaxOn(Cad price, int rate) => Cad.FromCents(((price.Cents * rate) + 50_000) / 100_000);

    /// <summary>
    /// The highest fixed price whose total with tax stays within the ceiling: ceiling ÷ (1 + rate), rounded down to the cent
    /// (10,000 at 15 % gives 8,695.65).
    /// </summary>
    public static Cad CapOf(Cad ceiling, int rate)
    {
        var cap = ceiling.Cents * 100_000 / (100_000 + rate);
        // Rounding the tax half up may still fit one cent more, or one cent less.
        while (Total(cap + 1, rate) <= ceiling.Cents)
        {
            cap++;
        }

        while (Total(cap, rate) > ceiling.Cents)
        {
            cap--;
        }

        return Cad.FromCents(cap);
    }

    private static long Total(long cents, int rate) => cents + TaxOn(Cad.FromCents(cents), rate).Cents;
}
