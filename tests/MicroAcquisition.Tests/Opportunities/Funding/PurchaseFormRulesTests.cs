using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities.Funding;

public sealed class PurchaseFormRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly PurchaseFormFacts Transferred = TestData.PurchaseForm with { Route = FundingRoute.Transfer };

    [Theory]
    [InlineData("", false)]
    [InlineData(" \u200B", false)]
    [InlineData("a", true)]
    public void The_coding_is_typed(string coding, bool isAccepted)
    {
        Assert.Equal(isAccepted, PurchaseFormRules.TheFinancialCodingIsTyped(TestData.PurchaseForm with { Coding = coding }) is null);
        Assert.NotNull(PurchaseFormRules.TheFinancialCodingIsTyped(TestData.PurchaseForm with { Coding = new string('1', 201) }));
        Assert.Null(PurchaseFormRules.TheFinancialCodingIsTyped(TestData.PurchaseForm with { Coding = new string('1', 200) }));
    }

    [Theory]
    [InlineData("4120", true)]
    [InlineData(" 0412 ", true)]
    [InlineData("AB-12/3", true)]
    [InlineData(null, false)]
    [InlineData("4100-4199", false)]
    [InlineData("4120-4120", false)]
    [InlineData("4120, 4121", false)]
    [InlineData("all", false)]
    public void A_cost_centre_is_one_code(string? code, bool isAccepted) =>
        Assert.Equal(isAccepted, PurchaseFormRules.TheCostCentreIsOneCode(TestData.PurchaseForm with { CostCentre = code }) is null);

    [Fact]
    public void The_total_stays_under_the_ceiling_to_the_cent()
    {
        Assert.Null(PurchaseFormRules.TheTotalStaysUnderTheCeiling(TestData.PurchaseForm, Estimate(8_849.55m)));
        Assert.Contains("10,000.01", Text(PurchaseFormRules.TheTotalStaysUnderTheCeiling(TestData.PurchaseForm, Estimate(8_849.57m))), StringComparison.Ordinal);
    }

    [Fact]
    public void Fees_are_an_amount_with_a_decision_and_the_ceiling_includes_them()
    {
        var fees = TestData.PurchaseForm with { Fees = Cad.FromDollars(200) };

        Assert.Equal("FeesInWriting", PurchaseFormRules.FeesAreDecidedInWriting(fees)?.Field);
        Assert.Equal("Fees", PurchaseFormRules.FeesAreDecidedInWriting(TestData.PurchaseForm with { FeesInWriting = "No other way." })?.Field);
        Assert.Null(PurchaseFormRules.FeesAreDecidedInWriting(fees with { FeesInWriting = "No other way." }));
        Assert.Null(PurchaseFormRules.FeesAreDecidedInWriting(TestData.PurchaseForm));
        Assert.Equal("Fees", PurchaseFormRules.TheTotalStaysUnderTheCeiling(fees, Estimate(8_700))?.Field); // 9,831.00 and 200.00.
        Assert.Null(PurchaseFormRules.TheTotalStaysUnderTheCeiling(fees with { Fees = Cad.FromDollars(169) }, Estimate(8_700)));
        Assert.Equal(["Fees", null, null], new[] { "two", "25.50", " " }.Select(typed => PurchaseFormRules.FeesAreAnAmount(typed)?.Field));
    }

    [Fact]
    public void What_follows_a_transfer_is_not_before_it()
    {
        var accepted = Transferred with { Transfer = TransferState.RiskAccepted, TransferInitiatedOn = Today };

        Assert.Equal("RiskAcceptedOn", PurchaseFormRules.WhatFollowsATransferIsNotBeforeIt(accepted with { RiskAcceptedOn = Today.AddDays(-1) })?.Field);
        Assert.Null(PurchaseFormRules.WhatFollowsATransferIsNotBeforeIt(accepted with { RiskAcceptedOn = Today }));
        Assert.Equal("TransferCompletedOn", PurchaseFormRules.WhatFollowsATransferIsNotBeforeIt(
            accepted with { Transfer = TransferState.Completed, TransferCompletedOn = Today.AddDays(-1) })?.Field);
        Assert.Null(PurchaseFormRules.WhatFollowsATransferIsNotBeforeIt(accepted with { TransferInitiatedOn = null, RiskAcceptedOn = Today }));
    }

    [Theory]
    [InlineData(TransferState.None, false)]
    [InlineData(TransferState.Initiated, false)]
    [InlineData(TransferState.RiskAccepted, true)]
    [InlineData(TransferState.Completed, true)]
    public void A_transfer_is_at_least_accepted(TransferState state, bool isAccepted)
    {
        Assert.Equal(isAccepted, PurchaseFormRules.ATransferIsAcceptedOrCompleted(Transferred with { Transfer = state }) is null);
        Assert.Null(PurchaseFormRules.ATransferIsAcceptedOrCompleted(TestData.PurchaseForm with { Transfer = state }));
    }

    [Fact]
    public void Who_accepted_the_risk_is_named_and_dated_and_a_completed_transfer_is_dated()
    {
        var accepted = Transferred with { Transfer = TransferState.RiskAccepted };
        var completed = Transferred with { Transfer = TransferState.Completed };

        Assert.Equal("RiskAcceptedBy", PurchaseFormRules.WhoAcceptedTheRiskIsNamed(accepted)?.Field);
        Assert.Null(PurchaseFormRules.WhoAcceptedTheRiskIsNamed(accepted with { RiskAcceptedBy = "Robin" }));
        Assert.NotNull(PurchaseFormRules.WhoAcceptedTheRiskIsNamed(completed with { RiskAcceptedBy = new string('x', 201) }));
        Assert.Null(PurchaseFormRules.WhoAcceptedTheRiskIsNamed(completed));
        Assert.Equal("RiskAcceptedOn", PurchaseFormRules.ATransferIsDated(accepted, Today)?.Field);
        Assert.Null(PurchaseFormRules.ATransferIsDated(accepted with { RiskAcceptedOn = Today }, Today));
        Assert.Equal("TransferCompletedOn", PurchaseFormRules.ATransferIsDated(completed with { RiskAcceptedOn = Today }, Today)?.Field);
        Assert.NotNull(PurchaseFormRules.ATransferIsDated(completed with { TransferCompletedOn = Today.AddDays(1) }, Today));
        Assert.Null(PurchaseFormRules.ATransferIsDated(completed with { TransferCompletedOn = Today }, Today));
        Assert.Null(PurchaseFormRules.ATransferIsDated(TestData.PurchaseForm, Today));
    }

    [Theory]
    [InlineData(7_345_00, true)]
    [InlineData(7_344_99, false)]
    [InlineData(0, false)]
    public void A_seed_fund_covers_what_is_committed_from_it(int leftCents, bool isCovered)
    {
        var left = leftCents / 100m;
        var estimate = Estimate(6_500) with { SeedFund = new SeedFundBalance(Cad.FromDollars(50_000), Cad.FromDollars(50_000 - left)) };
        var refusal = PurchaseFormRules.TheSeedFundCoversTheCommitment(TestData.PurchaseForm with { Route = FundingRoute.SeedFund }, estimate);

        Assert.Equal(isCovered, refusal is null);
        Assert.Null(PurchaseFormRules.TheSeedFundCoversTheCommitment(TestData.PurchaseForm, estimate));
        if (refusal is not null)
        {
            Assert.Contains(Say(() => Formats.Amount(Cad.FromDollars(left))), Text(refusal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_program_without_a_seed_fund_has_nothing_left_and_one_lowered_below_what_is_committed_too()
    {
        Assert.NotNull(PurchaseFormRules.TheSeedFundCoversTheCommitment(TestData.PurchaseForm with { Route = FundingRoute.SeedFund }, Estimate(6_500)));
        Assert.Equal(default, new SeedFundBalance(Cad.FromDollars(1), Cad.FromDollars(2)).Left);
    }

    [Fact]
    public void A_refused_signer_is_told_whose_delegation_covers_or_that_none_does()
    {
        var (me, other, acting) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var estimate = Estimate(6_500);
        Signatory Of(Guid holder, decimal ceiling, Guid? by = null) => new(Guid.CreateVersion7(), "Director, Maps", Cad.FromDollars(ceiling), holder, by, "Sam");

        Assert.NotNull(SignatoryRules.ADelegationCovers(estimate.Total, "5100", []));
        Assert.NotNull(SignatoryRules.ADelegationCovers(estimate.Total, "5100", [Of(me, 7_344.99m)]));
        Assert.Null(SignatoryRules.ADelegationCovers(estimate.Total, "5100", [Of(me, 7_345)]));
        Assert.Null(SignatoryRules.TheSignerHoldsADelegationThatCovers(estimate.Total, me, [Of(me, 7_345)]));
        Assert.Null(SignatoryRules.TheSignerHoldsADelegationThatCovers(estimate.Total, acting, [Of(other, 7_345, acting)]));
        Assert.Null(SignatoryRules.TheSignerHoldsADelegationThatCovers(estimate.Total, me, [Of(me, 1)])); // None covers: the other rule says so.
        var refusal = SignatoryRules.TheSignerHoldsADelegationThatCovers(estimate.Total, me, [Of(me, 100), Of(other, 9_000)], nameof(PurchaseFormFacts.CostCentre));
        Assert.Contains("Sam, Director, Maps", Text(refusal), StringComparison.Ordinal);
        Assert.Equal("CostCentre", refusal?.Field);
    }

    [Theory]
    [InlineData("2027-03-01", true)]
    [InlineData("2027-03-02", false)]
    public void Delivery_and_payment_that_cross_the_end_of_march_warn(string deliverBy, bool stays)
    {
        var date = DateOnly.Parse(deliverBy, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(stays, PurchaseFormRules.DeliveryAndPaymentStayInTheFiscalYear(date, date.AddDays(PurchaseFormRules.DaysToPay), Estimate(6_500).FiscalYear) is null);
    }

    [Theory]
    [InlineData("2026-03-31", 2025)]
    [InlineData("2026-04-01", 2026)]
    [InlineData("2026-12-31", 2026)]
    [InlineData("2027-01-01", 2026)]
    public void A_fiscal_year_begins_on_april_1(string date, int year)
    {
        var found = FiscalYear.Of(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((year, new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31)), (found.StartsIn, found.FirstDay, found.LastDay));
    }

    [Fact]
    public void The_total_is_the_most_that_any_supplier_charges()
    {
        Assert.Equal(Cad.FromDollars(7_475), TaxRates.AtMost(Cad.FromDollars(6_500), province: null, Today).Total);
        Assert.All(TaxRates.Provinces, province => Assert.Equal(
            TaxRates.On(Cad.FromDollars(6_500), province, Today, TaxRegistrations.All), TaxRates.AtMost(Cad.FromDollars(6_500), province, Today), (a, b) => a.Total == b.Total));
    }

    [Fact]
    public void What_a_transfer_has_not_reached_is_not_kept()
    {
        var full = Transferred with { Transfer = TransferState.RiskAccepted, RiskAcceptedBy = " Robin\n", RiskAcceptedOn = Today, TransferInitiatedOn = Today, TransferCompletedOn = Today };

        Assert.Equal(full with { RiskAcceptedBy = "Robin", TransferCompletedOn = null, Fees = default(Cad), FeesInWriting = "" }, full.Clean());
        Assert.Equal(
            TestData.PurchaseForm with { RiskAcceptedBy = "", Fees = default(Cad), FeesInWriting = "" },
            (full with { Route = FundingRoute.OwnBudget }).Clean());
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("FR-1", true)]
    public void A_reservation_has_a_reference(string? reference, bool isAccepted)
    {
        Assert.Equal(isAccepted, ReservationRules.AReservationHasAReference(reference) is null);
        Assert.NotNull(ReservationRules.AReservationHasAReference(new string('1', 41)));
        Assert.Null(ReservationRules.AReservationHasAReference(new string('1', 40)));
    }

    [Fact]
    public void A_return_says_why_in_at_most_2000_characters()
    {
        Assert.NotNull(ReservationRules.AReturnSaysWhy(" – "));
        Assert.Null(ReservationRules.AReturnSaysWhy("Coding."));
        Assert.NotNull(PurchaseFormRules.TheDecisionOnFeesIsShort(TestData.PurchaseForm with { FeesInWriting = new string('x', 2001) }));
    }

    private static PurchaseEstimate Estimate(decimal price) => new(
        1, TaxRates.AtMost(Cad.FromDollars(price), "ON", Today), "ON", Today.AddDays(60), Today.AddDays(90), Cad.FromDollars(10_000), FiscalYear.Of(Today), SeedFund: null);

    private static string Text(Refusal? refusal) => Say(() => Assert.IsType<Refusal>(refusal).Text);

    private static string Say(Func<string> text)
    {
        using var _ = OfficialLanguages.Speak(Language.English);
        return text();
    }
}
