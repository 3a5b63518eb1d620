using System.Globalization;
using CsCheck;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;

namespace MicroAcquisition.Tests.Programs;

public sealed class CostCentreRangeTests
{
    [Theory]
    [InlineData("4120", "4120", "4120")]
    [InlineData("1000-1999", "1000", "1999")]
    [InlineData("1000–1999", "1000", "1999")]
    [InlineData("1000 - 1999", "1000", "1999")]
    [InlineData("1000 to 1999", "1000", "1999")]
    [InlineData("1000 TO 1999", "1000", "1999")]
    [InlineData("1000 à 1999", "1000", "1999")]
    [InlineData("0123-0123", "0123", "0123")]
    [InlineData("AB12", "AB12", "AB12")]
    [InlineData("12-AB", "12-AB", "12-AB")]
    [InlineData("12.34/5", "12.34/5", "12.34/5")]
    public void A_code_or_a_range_is_read(string part, string from, string to) => Assert.Equal(new CostCentreRange(from, to), CostCentreRange.Read(part));

    [Theory]
    [InlineData("1999-1000")]
    [InlineData("1999 à 1000")]
    [InlineData("100-1999")]
    [InlineData("1000-")]
    [InlineData("-1999")]
    [InlineData("1000–")]
    [InlineData("1000 to")]
    [InlineData("1000 1999")]
    [InlineData("AB10 to AB19")]
    [InlineData("All")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void What_is_neither_is_refused_and_named_in_both_languages(string part)
    {
        Assert.Null(CostCentreRange.Read(part));
        var refusal = Assert.Single(DelegationRules.CostCentresAreCodesOrRanges($"\n4120, {part}; 1000-1999").OfType<Refusal>());
        Assert.Equal(nameof(DelegationFacts.CostCentres), refusal.Field);
        foreach (var (language, named) in new[] { (Language.English, $"Line 2, “{part}”"), (Language.French, $"Ligne 2, «\u00A0{part}\u00A0»") })
        {
            using var _ = OfficialLanguages.Speak(language);
            Assert.Contains(named, refusal.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_part_that_is_neither_is_named_with_its_line() =>
        Assert.Equal(
            ["Line 1, “4x-”", "Line 3, “9-1”", "Line 3, “all”"],
            DelegationRules.CostCentresAreCodesOrRanges("4x-\n4120\n9-1; 5000, all").OfType<Refusal>().Select(refusal => refusal.Text.Split(':')[0]));

    [Fact]
    public void A_list_has_one_a_line_or_commas_or_semicolons() =>
        Assert.Equal(["1", "2-3", "4 to 5", "6"], CostCentreRange.PartsOf(" 1\r\n2-3 ,4 to 5;; 6\n1\r"));

    [Theory]
    [InlineData("1000", true)]
    [InlineData(" 1500 ", true)]
    [InlineData("1999", true)]
    [InlineData("0999", false)]
    [InlineData("2000", false)]
    [InlineData("150", false)]
    [InlineData("15000", false)]
    [InlineData("19-0", false)]
    [InlineData("1A00", false)]
    [InlineData("", false)]
    public void A_range_contains_codes_of_as_many_digits_between_its_ends(string code, bool contains) =>
        Assert.Equal(contains, new CostCentreRange("1000", "1999").Contains(code));

    [Fact]
    public void A_single_code_is_itself_only()
    {
        Assert.True(new CostCentreRange("AB1", "AB1").Contains("AB1 "));
        Assert.False(new CostCentreRange("AB1", "AB1").Contains("ab1"));
        Assert.False(new CostCentreRange("0123", "0123").Contains("123"));
    }

    [Fact]
    public void Codes_of_one_length_are_in_a_range_when_their_numbers_are() =>
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Int[0, 9999]).Sample((from, to, code) =>
            CostCentreRange.Read($"{Digits(from)}-{Digits(to)}") is { } range ? range.Contains(Digits(code)) == (from <= code && code <= to) : from > to);

    private static string Digits(int number) => number.ToString("0000", CultureInfo.InvariantCulture);
}
