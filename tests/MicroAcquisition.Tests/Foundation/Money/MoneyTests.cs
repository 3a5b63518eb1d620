using CsCheck;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Tests.Foundation.Money;

public sealed class MoneyTests
{
    private static readonly Gen<Cad> Amount = Gen.Long[0, 100_000_000].Select(Cad.FromCents);

    [Fact]
    public void What_is_taken_away_and_given_back_leaves_the_amount() =>
        Gen.Select(Amount, Amount).Sample((a, b) => a + b - b == a && a - a == default);

    [Fact]
    public void An_amount_does_not_fall_below_zero()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Cad.FromCents(1) - Cad.FromCents(2));
        Assert.StartsWith("An amount is never negative: 2 cents cannot be taken from 1.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_001, 50, 50_001)] // 500.005 rounds up.
    [InlineData(1, 49, 0)]
    [InlineData(1, 50, 1)]
    [InlineData(333, 33, 110)] // 109.89
    [InlineData(869_565, 0, 0)]
    [InlineData(869_565, 100, 869_565)]
    [InlineData(99_999_999_999_999, 99, 98_999_999_999_999)] // The largest amount that can be typed.
    public void A_percentage_is_rounded_half_up_to_the_cent(long cents, int percent, long part) =>
        Assert.Equal(Cad.FromCents(part), Cad.FromCents(cents).Percent(percent));

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_percentage_is_from_0_to_100(int percent) => Assert.Throws<ArgumentOutOfRangeException>(() => Cad.FromDollars(1).Percent(percent));

    [Fact]
    public void What_was_done_and_what_was_not_differ_from_the_whole_by_a_cent_at_most() =>
        Gen.Select(Amount, Gen.Int[0, 100]).Sample((amount, percent) =>
            (amount.Percent(percent) + amount.Percent(100 - percent)).Cents - amount.Cents is 0 or 1);

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
