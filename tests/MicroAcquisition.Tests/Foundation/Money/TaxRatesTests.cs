using CsCheck;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Tests.Foundation.Money;

public sealed class TaxRatesTests
{
    private static readonly DateOnly Before = new(2025, 3, 31);
    private static readonly DateOnly Since = new(2025, 4, 1);
    private static readonly long[] Prices = [0, 1, 10, 33, 99_999, 650_000, 869_565, 877_193, 884_956, 952_381];
    private static readonly Gen<string?> Province = Gen.OneOf(TaxRates.Provinces.ToArray<string?>().Append(null).ToArray());
    private static readonly Gen<Cad> Amount = Gen.Long[0, 100_000_000].Select(Cad.FromCents);
    private static readonly Gen<DateOnly> Date = Gen.Int[-400, 400].Select(days => Since.AddDays(days));

    /// <summary>The lines due at each province before and since 2025-04-01, in thousandths of a percent.</summary>
    public static TheoryData<string, string, string> Due { get; } = new()
    {
        { "AB", "Gst 5000", "Gst 5000" },
        { "BC", "Gst 5000", "Gst 5000" },
        { "MB", "Gst 5000", "Gst 5000" },
        { "NB", "Hst 15000", "Hst 15000" },
        { "NL", "Hst 15000", "Hst 15000" },
        { "NS", "Hst 15000", "Hst 14000" },
        { "NT", "Gst 5000", "Gst 5000" },
        { "NU", "Gst 5000", "Gst 5000" },
        { "ON", "Hst 13000", "Hst 13000" },
        { "PE", "Hst 15000", "Hst 15000" },
        { "QC", "Gst 5000, Qst 9975", "Gst 5000, Qst 9975" },
        { "SK", "Gst 5000", "Gst 5000" },
        { "YT", "Gst 5000", "Gst 5000" },
    };

    [Fact]
    public void All_thirteen_provinces_and_territories_have_their_rates()
    {
        Assert.Equal("AB BC MB NB NL NS NT NU ON PE QC SK YT", string.Join(' ', TaxRates.Provinces));
        Assert.Equal(TaxRates.Provinces, Due.Select(row => row.Data.Item1));
    }

    [Theory, MemberData(nameof(Due))]
    public void A_supplier_charges_what_is_due_there_then_as_far_as_they_are_registered(string province, string before, string since)
    {
        foreach (var (date, due) in new[] { (Before, before), (Since, since), (new DateOnly(2021, 7, 23), before), (new DateOnly(2040, 1, 1), since) })
        {
            foreach (var cents in Prices)
            {
                Charges(default, _ => false);
                Charges(TaxRegistrations.None, _ => false);
                Charges(TaxRegistrations.All, _ => true);
                Charges(new TaxRegistrations(GstHst: true, Qst: false), line => !line.StartsWith("Qst", StringComparison.Ordinal));
                Charges(new TaxRegistrations(GstHst: false, Qst: true), line => line.StartsWith("Qst", StringComparison.Ordinal));

                void Charges(TaxRegistrations registrations, Func<string, bool> charged)
                {
                    var expected = due.Split(", ").Where(charged).Select(line => $"{line} {HalfUp(cents, line.Split(' ')[1])}").ToList();
                    var taxed = TaxRates.On(Cad.FromCents(cents), province, date, registrations);
                    Assert.Equal(expected, taxed.Lines.Select(line => $"{line.Tax} {line.Thousandths} {line.Amount.Cents}"));
                    Assert.Equal(cents + expected.Sum(line => long.Parse(line.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture)), taxed.Total.Cents);
                }
            }
        }
    }

    [Fact]
    public void QST_is_on_the_price_and_each_line_is_rounded_by_itself()
    {
        var taxed = TaxRates.On(Cad.FromCents(89_150), "QC", Since, TaxRegistrations.All);

        Assert.Equal([4_458, 8_893], taxed.Lines.Select(line => line.Amount.Cents)); // 44.575 and 88.927…; at 14.975 % together it would be 133.50.
        Assert.Equal(Cad.FromCents(102_501), taxed.Total);
    }

    [Fact]
    public void A_price_at_the_cap_fits_the_ceiling_by_its_lines_and_one_cent_more_does_not() =>
        Gen.Select(Amount, Province, Date).Sample((ceiling, province, date) =>
        {
            var cap = TaxRates.CapOf(ceiling, province, date);
            return Total(cap) <= ceiling && Total(cap + Cad.FromCents(1)) > ceiling;

            // Where the province is not known: that of New Brunswick, 15 %, which is the highest.
            Cad Total(Cad price)
            {
                var taxed = TaxRates.On(price, province ?? "NB", date, TaxRegistrations.All);
                Assert.Equal(taxed.Total.Cents, price.Cents + taxed.Lines.Sum(line => line.Amount.Cents));
                return taxed.Total;
            }
        });

    [Fact]
    public void The_cap_where_the_province_is_not_known_fits_everywhere() =>
        Gen.Select(Amount, Province, Date).Sample((ceiling, province, date) =>
            TaxRates.CapOf(ceiling, province: null, date) <= TaxRates.CapOf(ceiling, province, date));

    [Theory]
    [InlineData(1_000_000, null, "2025-04-01", 869_565)]
    [InlineData(1_000_000, "NB", "2025-04-01", 869_565)]
    [InlineData(1_000_000, "ON", "2025-04-01", 884_956)] // Its tax rounds down, so that the total is the ceiling to the cent.
    [InlineData(1_000_000, "QC", "2025-04-01", 869_754)]
    [InlineData(1_000_000, "AB", "2025-04-01", 952_381)]
    [InlineData(1_000_000, "NS", "2025-03-31", 869_565)]
    [InlineData(1_000_000, "NS", "2025-04-01", 877_193)]
    [InlineData(102_500, "QC", "2025-04-01", 89_149)] // One cent more makes 1,025.01 by lines, 1,025.00 by one rate.
    public void The_cap_depends_on_the_billing_province_and_the_date_of_supply(long ceiling, string? province, string date, long cap) => Assert.Equal(
        Cad.FromCents(cap), TaxRates.CapOf(Cad.FromCents(ceiling), province, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_largest_amount_that_can_be_typed_has_its_tax_and_cap()
    {
        var largest = Cad.FromCents(99_999_999_999_999);

        Assert.Equal(Cad.FromCents(114_999_999_999_999), TaxRates.On(largest, "NB", Since, TaxRegistrations.All).Total);
        Assert.Equal(Cad.FromCents(86_956_521_739_129), TaxRates.CapOf(largest, "NB", Since));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ZZ")]
    [InlineData("on")]
    public void A_place_that_is_no_province_is_refused(string place)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TaxRates.On(Cad.FromDollars(1), place, Since, TaxRegistrations.All));
        Assert.Throws<ArgumentOutOfRangeException>(() => TaxRates.CapOf(Cad.FromDollars(1), place, Since));
    }

    private static decimal HalfUp(long cents, string thousandths) =>
        decimal.Round(cents * decimal.Parse(thousandths, System.Globalization.CultureInfo.InvariantCulture) / 100_000m, 0, MidpointRounding.AwayFromZero);
}
