using CsCheck;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Tests.Foundation.Money;

public sealed class MoneyTests
{
    private static readonly Gen<string> Province = Gen.OneOf(TaxRates.Provinces.ToArray());
    private static readonly Gen<Cad> Amount = Gen.Long[0, 100_000_000].Select(Cad.FromCents);

    [Fact]
    public void A_price_at_the_cap_fits_the_ceiling_and_one_cent_more_does_not() =>
        Gen.Select(Amount, Province).Sample((ceiling, province) =>
        {
            var rate = TaxRates.At(province);
            var cap = TaxRates.CapOf(ceiling, rate);
            var above = cap + Cad.FromCents(1);
            return cap + TaxRates.TaxOn(cap, rate) <= ceiling && above + TaxRates.TaxOn(above, rate) > ceiling;
        });

    [Theory]
    [InlineData(null, 869_565)]
    [InlineData("NB", 869_565)]
    [InlineData("ON", 884_956)] // Its tax rounds down, so that the total is the ceiling to the cent.
    [InlineData("QC", 869_754)]
    [InlineData("AB", 952_381)]
    public void The_cap_of_ten_thousand_dollars_depends_on_the_billing_province(string? province, long cents) =>
        Assert.Equal(Cad.FromCents(cents), TaxRates.CapOf(Cad.FromDollars(10_000), TaxRates.At(province)));

    [Fact]
    public void All_thirteen_provinces_and_territories_have_a_rate() =>
        Assert.Equal("AB BC MB NB NL NS NT NU ON PE QC SK YT", string.Join(' ', TaxRates.Provinces));

    [Fact]
    public void Tax_is_rounded_half_up_to_the_cent() =>
        Assert.Equal(Cad.FromCents(2), TaxRates.TaxOn(Cad.FromCents(10), 15_000)); // 1.5 cents

    [Theory]
    [InlineData("6500", 650_000)]
    [InlineData("6,500.00", 650_000)]
    [InlineData("6 500,00", 650_000)]
    [InlineData("6\u00A0500,00\u00A0$", 650_000)]
    [InlineData("$6,500", 650_000)]
    [InlineData("6500.5", 650_050)]
    [InlineData("0,05", 5)]
    [InlineData("1.000", 100_000)]
    public void What_people_type_in_either_language_is_read(string typed, long cents) => Assert.Equal(cents, Cad.Parse(typed)?.Cents);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("-5")]
    [InlineData("six")]
    [InlineData("99999999999999999999")]
    public void What_is_no_amount_is_not_read(string? typed) => Assert.Null(Cad.Parse(typed));

    [Fact]
    public void An_amount_is_never_negative_and_has_at_most_two_decimals()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Cad.FromCents(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cad.FromDollars(1.005m));
    }
}
