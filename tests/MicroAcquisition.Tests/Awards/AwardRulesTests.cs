using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Awards;

/// <summary>What is asked of whoever is offered the work: forms of addresses and numbers, and what is never kept.</summary>
public sealed class AwardRulesTests
{
    private static readonly AwardDetailsWritten Answer = TestData.UnregisteredAnswer;

    [Theory]
    [InlineData("123456789RT0001", true), InlineData("123456789 rt 0001", true), InlineData("123-456-789 RT0001", true), InlineData("", true)]
    [InlineData("123456789", false), InlineData("123456789RC0001", false), InlineData("12345678RT0001", false), InlineData("none", false)]
    public void A_gst_account_has_nine_digits_RT_and_four(string typed, bool isAccepted) => Assert.Equal(isAccepted, AwardRules.AGstNumberHasItsForm(typed) is null);

    [Theory]
    [InlineData("1234567890TQ0001", true), InlineData("1234567890 tq 0001", true), InlineData("", true), InlineData("123456789TQ0001", false), InlineData("1234567890RT0001", false)]
    public void A_qst_account_has_ten_digits_TQ_and_four(string typed, bool isAccepted) => Assert.Equal(isAccepted, AwardRules.AQstNumberHasItsForm(typed) is null);

    [Theory]
    [InlineData("NB", "e1c1a1", "E1C 1A1"), InlineData("ON", "K1A-0B1", "K1A 0B1"), InlineData("ON", "K1A 0B1", "K1A 0B1")]
    [InlineData("ON", "D1A 0B1", null), InlineData("ON", "90210", null), InlineData(AwardDetailsWritten.Outside, "90210", "90210")]
    public void A_postal_code_in_canada_is_read_however_it_is_typed(string province, string typed, string? kept)
    {
        var written = Answer with { Province = province, PostalCode = typed, Country = "France" };

        Assert.Equal(kept is not null, AwardRules.APostalCodeHasItsForm(written) is null);
        if (kept is not null)
        {
            Assert.Equal(kept, written.Clean().PostalCode);
        }
    }

    [Theory]
    [InlineData("NB", "E1C 1A1", null), InlineData("NU", "X0A 0H0", null), InlineData("NT", "x0a0h0", null), InlineData(AwardDetailsWritten.Outside, "E1C 1A1", null)]
    [InlineData("QC", "K1A 0B1", "Ontario"), InlineData("ON", "H2X 1Y4", "Quebec"), InlineData("ON", "90210", null)] // The form alone says what is wrong with the last.
    public void A_postal_code_is_of_its_province(string province, string typed, string? named)
    {
        using var _ = MicroAcquisition.Foundation.Languages.OfficialLanguages.Speak(MicroAcquisition.Foundation.Languages.Language.English);

        var refusal = AwardRules.APostalCodeIsOfItsProvince(Answer with { Province = province, PostalCode = typed });

        Assert.Equal(named is null ? null : $"The postal code {typed} belongs to {named}. Check the code and the province.", refusal?.Text);
    }

    [Fact]
    public void An_address_is_in_a_province_or_in_a_country_that_is_named()
    {
        Assert.Equal(nameof(AwardDetailsWritten.Province), AwardRules.AProvinceIsChosen(Answer with { Province = "XX" })?.Field);
        Assert.Null(AwardRules.AProvinceIsChosen(Answer with { Province = AwardDetailsWritten.Outside }));
        Assert.Equal(nameof(AwardDetailsWritten.Country), AwardRules.ACountryIsNamed(Answer with { Province = AwardDetailsWritten.Outside })?.Field);
        Assert.Null(AwardRules.ACountryIsNamed(Answer));
    }

    [Theory]
    [InlineData(PaymentMeans.Card, "https://pay.example.com/sam", true), InlineData(PaymentMeans.Card, "506-555-0199", true), InlineData(PaymentMeans.Card, "sam@example.com", true)]
    [InlineData(PaymentMeans.Card, "http://pay.example.com", false), InlineData(PaymentMeans.Card, "https://sam:secret@pay.example.com/", false), InlineData(PaymentMeans.Card, "", false)]
    [InlineData(PaymentMeans.PayPal, "sam@example.com", true), InlineData(PaymentMeans.PayPal, "https://paypal.me/sam", true), InlineData(PaymentMeans.PayPal, "https://www.paypal.com/ca/sam", true)]
    [InlineData(PaymentMeans.PayPal, "https://paypal.com.example.org/sam", false), InlineData(PaymentMeans.PayPal, "506-555-0199", false)]
    public void A_payment_is_reached_by_an_address_of_its_kind(PaymentMeans means, string at, bool isAccepted) =>
        Assert.Equal(isAccepted, AwardRules.AWayToBePaidIsReached(Answer with { PayBy = means, PayAt = at }) is null);

    [Fact]
    public void Whatever_is_missing_is_told_at_once_each_at_its_field()
    {
        var nothing = new AwardDetailsWritten(Confirms: false, null, null, null, null, null, null, null, null, null, null, null, null);

        var refused = AwardRules.OfAnswer(nothing, new TaxedPrice(Cad.FromDollars(6_500), []), Cad.FromDollars(10_000)).OfType<MicroAcquisition.Foundation.Refusals.Refusal>().ToList();

        Assert.Equal(
            [nameof(nothing.Confirms), nameof(nothing.Name), nameof(nothing.Street), nameof(nothing.City), nameof(nothing.Province), nameof(nothing.PayBy), nameof(nothing.IsPublicServant), nameof(nothing.HasPension)],
            refused.Select(r => r.Field));
        Assert.Empty(AwardRules.OfAnswer(Answer, new TaxedPrice(Cad.FromDollars(6_500), []), Cad.FromDollars(10_000)).OfType<MicroAcquisition.Foundation.Refusals.Refusal>());
    }

    [Theory]
    [InlineData("ON", true, true, 735_348), InlineData("QC", true, true, 748_200), InlineData("QC", true, false, 683_288), InlineData("NB", false, false, 650_750), InlineData(null, true, false, 748_363), InlineData(null, false, false, 650_750)]
    public void The_buyers_province_and_the_suppliers_registrations_set_the_tax_to_the_cent(string? province, bool gst, bool qst, long cents)
    {
        var given = (Answer with { GstNumber = gst ? "123456789RT0001" : "", QstNumber = qst ? "1234567890TQ0001" : "" }).Clean();

        Assert.Equal(cents, given.Taxed(Cad.FromCents(650_750), province, new DateOnly(2026, 12, 1)).Total.Cents);
    }

    [Fact]
    public void A_total_above_the_ceiling_is_refused_with_both_amounts()
    {
        var taxed = new TaxedPrice(Cad.FromDollars(9_000), [new TaxLine(Tax.Hst, 13_000, Cad.FromDollars(1_170))]);

        var refusal = AwardRules.TheTotalStaysUnderTheCeiling(taxed, Cad.FromDollars(10_000));

        Assert.Contains("$10,170.00", refusal!.Text, StringComparison.Ordinal);
        Assert.Null(AwardRules.TheTotalStaysUnderTheCeiling(taxed, Cad.FromDollars(10_170)));
        Assert.Null(AwardRules.WhatIsAboveTheCeilingIs(SetAsideReason.AboveCeiling, taxed, Cad.FromDollars(10_000)));
        Assert.Equal("Reason", AwardRules.WhatIsAboveTheCeilingIs(SetAsideReason.AboveCeiling, taxed, Cad.FromDollars(10_170))?.Field);
        Assert.Null(AwardRules.WhatIsAboveTheCeilingIs(SetAsideReason.Other, taxed, Cad.FromDollars(10_170)));
    }
}
