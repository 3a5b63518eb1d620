namespace MicroAcquisition.Foundation.Money;

/// <summary>
/// Sales taxes that Canada pays at the buying department's billing address, at the rates of the date of supply (domain §4, "Tax"): GST or
/// HST, and QST in Quebec. Provincial taxes of BC, SK and MB are not payable by Canada until a finance branch says otherwise, so they are
/// not here. The table begins with what has been in force since October 2016; an earlier date, older than any file, gets the same.
/// </summary>
public static class TaxRates
{
    private static readonly TaxRate Gst = new(Tax.Gst, 5_000);

    /// <summary>Where the billing province is not known: the highest in the country, 15 %.</summary>
    private static readonly TaxRate[] WorstCase = [Hst(15_000)];

    /// <summary>The rates of each province, and until when (the last day): the first that has not ended holds.</summary>
    private static readonly Dictionary<string, (DateOnly Until, TaxRate[] Rates)[]> Table = new(StringComparer.Ordinal)
    {
        ["AB"] = Always(Gst),
        ["BC"] = Always(Gst),
        ["MB"] = Always(Gst),
        ["NB"] = Always(Hst(15_000)),
        ["NL"] = Always(Hst(15_000)),
        ["NS"] = [(new DateOnly(2025, 3, 31), [Hst(15_000)]), .. Always(Hst(14_000))],
        ["NT"] = Always(Gst),
        ["NU"] = Always(Gst),
        ["ON"] = Always(Hst(13_000)),
        ["PE"] = Always(Hst(15_000)),
        ["QC"] = Always(Gst, new TaxRate(Tax.Qst, 9_975)),
        ["SK"] = Always(Gst),
        ["YT"] = Always(Gst),
    };

    /// <summary>Two-letter codes of the provinces and territories, in alphabetical order.</summary>
    public static IReadOnlyList<string> Provinces { get; } = [.. Table.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The taxes due at a province on a date, each on a line of its own. Another code than of <see cref="Provinces"/> is refused.</summary>
    public static IReadOnlyList<TaxRate> At(string province, DateOnly suppliedOn) => Table.TryGetValue(province, out var rates)
        ? rates.First(r => suppliedOn <= r.Until).Rates
        : throw new ArgumentOutOfRangeException(nameof(province), province, "There is no such province or territory.");

    /// <summary>A price with the taxes that a supplier of these registrations charges at a province on a date.</summary>
    public static TaxedPrice On(Cad price, string province, DateOnly suppliedOn, TaxRegistrations registrations) =>
        new(price, [.. At(province, suppliedOn).Where(rate => registrations.Cover(rate.Tax)).Select(rate => rate.On(price))]);

    /// <summary>
    /// A price with the most taxes that any supplier charges at a province on a date (registered for all); where the province is not known (null), at the
    /// highest rate of the country: what is committed while the supplier is not known.
    /// </summary>
    public static TaxedPrice AtMost(Cad price, string? province, DateOnly suppliedOn) =>
        province is null ? new(price, [.. WorstCase.Select(rate => rate.On(price))]) : On(price, province, suppliedOn, TaxRegistrations.All);

    /// <summary>
    /// The highest fixed price whose total by its lines stays within the ceiling, whoever supplies it: 8,695.65 of 10,000 at 15 %, which
    /// also holds where the billing province is not known (null). Near ceiling ÷ (1 + rate), which the rounding of lines moves by a cent.
    /// </summary>
    public static Cad CapOf(Cad ceiling, string? province, DateOnly suppliedOn)
    {
        var rates = province is null ? WorstCase : At(province, suppliedOn);
        var cap = (long)((Int128)ceiling.Cents * 100_000 / (100_000 + rates.Sum(rate => rate.Thousandths)));
        while (Total(cap + 1) <= ceiling)
        {
            cap++;
        }

        while (Total(cap) > ceiling)
        {
            cap--;
        }

        return Cad.FromCents(cap);

        Cad Total(long cents)
        {
            var price = Cad.FromCents(cents);
            return new TaxedPrice(price, [.. rates.Select(rate => rate.On(price))]).Total;
        }
    }

    private static TaxRate Hst(int thousandths) => new(Tax.Hst, thousandths);

    private static (DateOnly Until, TaxRate[] Rates)[] Always(params TaxRate[] rates) => [(DateOnly.MaxValue, rates)];
}
