using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>What section 32 asks before a purchase form is signed (domain §3, "PIF" and "Funding route"; §4).</summary>
public static class PurchaseFormRules
{
    /// <summary>Longest text, in characters: the decision on fees, the reason of a return.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>Calendar days from the delivery to the payment, as is usual in government (domain §4, "Payment": 30 from the invoice).</summary>
    public const int DaysToPay = 30;

    /// <summary>Everything, in the order of the form. <paramref name="signatories"/> are the delegations in force for its cost centre, <paramref name="today"/> is Eastern.</summary>
    public static IEnumerable<Refusal?> All(PurchaseFormFacts facts, PurchaseEstimate estimate, Guid signer, IReadOnlyList<Signatory> signatories, DateOnly today) =>
    [
        TheTotalStaysUnderTheCeiling(facts, estimate), TheFinancialCodingIsTyped(facts), TheCostCentreIsOneCode(facts),
        .. CostCentreOf(facts) is { } centre ? SignatoryRules.All(TotalOf(facts, estimate), centre, signer, signatories, nameof(PurchaseFormFacts.CostCentre)) : [],
        ARouteIsChosen(facts), ATransferIsAcceptedOrCompleted(facts), WhoAcceptedTheRiskIsNamed(facts), ATransferIsDated(facts, today), WhatFollowsATransferIsNotBeforeIt(facts),
        TheSeedFundCoversTheCommitment(facts, estimate), FeesAreDecidedInWriting(facts), TheDecisionOnFeesIsShort(facts),
    ];

    /// <summary>What is allowed but unwise: shown, never refused.</summary>
    public static IEnumerable<Refusal?> Warnings(PurchaseEstimate estimate) => [DeliveryAndPaymentStayInTheFiscalYear(estimate.DeliverBy, estimate.PaidBy, estimate.FiscalYear)];

    /// <summary>The cost centre as it is written; null when it is not one code.</summary>
    public static string? CostCentreOf(PurchaseFormFacts facts) =>
        Words.Line(facts.CostCentre) is { Length: > 0 } code && CostCentreRange.Read(code) is { } range && range.From == code ? code : null;

    /// <summary>The page showed the version that is in force: another one was submitted and approved meanwhile otherwise.</summary>
    public static Refusal? TheVersionShownIsTheOneInForce(int shown, PurchaseEstimate estimate) =>
        shown == estimate.Version ? null : Refusal.Because(FundingText.ResourceManager, () => [shown, estimate.Version], conflict: true);

    /// <summary>The page showed the total that is signed: a rate or the department's province changed meanwhile otherwise.</summary>
    public static Refusal? TheTotalShownIsTheOneSigned(Cad shown, PurchaseEstimate estimate) =>
        shown == estimate.Total ? null : Refusal.Because(FundingText.ResourceManager, () => [Formats.Amount(shown), Formats.Amount(estimate.Total)], conflict: true);

    /// <summary>What is committed: price, taxes, fees in writing (CAD).</summary>
    public static Cad TotalOf(PurchaseFormFacts facts, PurchaseEstimate estimate) => estimate.Total + (facts.Fees ?? default);

    /// <summary>The program's ceiling, taxes and fees included (domain §4, "Ceiling", "Fees").</summary>
    public static Refusal? TheTotalStaysUnderTheCeiling(PurchaseFormFacts facts, PurchaseEstimate estimate) =>
        TotalOf(facts, estimate) <= estimate.Ceiling ? null : Refusal.Because(
            FundingText.ResourceManager, () => [Formats.Amount(TotalOf(facts, estimate)), Formats.Amount(estimate.Ceiling)], facts.Fees is { Cents: > 0 } ? nameof(PurchaseFormFacts.Fees) : null);

    /// <summary>Financial coding, typed by the delegated manager's office, in at most 200 characters.</summary>
    public static Refusal? TheFinancialCodingIsTyped(PurchaseFormFacts facts) =>
        Words.Line(facts.Coding).Length is > 0 and <= PurchaseForm.CodingMaxLength
            ? null
            : Refusal.Because(FundingText.ResourceManager, () => [PurchaseForm.CodingMaxLength], nameof(PurchaseFormFacts.Coding));

    /// <summary>One cost centre, as a delegation chart writes it: neither a range nor a list.</summary>
    public static Refusal? TheCostCentreIsOneCode(PurchaseFormFacts facts) =>
        CostCentreOf(facts) is not null ? null : Refusal.Because(FundingText.ResourceManager, field: nameof(PurchaseFormFacts.CostCentre));

    /// <summary>Own budget, transfer or seed fund.</summary>
    public static Refusal? ARouteIsChosen(PurchaseFormFacts facts) =>
        facts.Route is not null ? null : Refusal.Because(FundingText.ResourceManager, field: nameof(PurchaseFormFacts.Route));

    /// <summary>A transfer that was only asked for is not enough (spine §5, "Transfer").</summary>
    public static Refusal? ATransferIsAcceptedOrCompleted(PurchaseFormFacts facts) =>
        facts.Route != FundingRoute.Transfer || facts.Transfer is TransferState.RiskAccepted or TransferState.Completed
            ? null
            : Refusal.Because(FundingText.ResourceManager, field: nameof(PurchaseFormFacts.Transfer));

    /// <summary>Whoever accepts the risk of a transfer that may not come is named, in at most 200 characters.</summary>
    public static Refusal? WhoAcceptedTheRiskIsNamed(PurchaseFormFacts facts) =>
        Words.Line(facts.Clean().RiskAcceptedBy).Length is var length && length <= PurchaseForm.NameMaxLength && (length > 0 || !Is(facts, TransferState.RiskAccepted))
            ? null
            : Refusal.Because(FundingText.ResourceManager, () => [PurchaseForm.NameMaxLength], nameof(PurchaseFormFacts.RiskAcceptedBy));

    /// <summary>The state of a transfer has its date, and it is not to come.</summary>
    public static Refusal? ATransferIsDated(PurchaseFormFacts facts, DateOnly today)
    {
        var (date, field) = Is(facts, TransferState.Completed)
            ? (facts.TransferCompletedOn, nameof(PurchaseFormFacts.TransferCompletedOn))
            : (facts.RiskAcceptedOn, nameof(PurchaseFormFacts.RiskAcceptedOn));
        return !(Is(facts, TransferState.RiskAccepted) || Is(facts, TransferState.Completed)) || date <= today
            ? null
            : Refusal.Because(FundingText.ResourceManager, () => [Formats.Date(today)], field);
    }

    /// <summary>A transfer is accepted or completed on the day it was asked for, or later.</summary>
    public static Refusal? WhatFollowsATransferIsNotBeforeIt(PurchaseFormFacts facts)
    {
        var clean = facts.Clean();
        var early = new[] { (clean.RiskAcceptedOn, nameof(PurchaseFormFacts.RiskAcceptedOn)), (clean.TransferCompletedOn, nameof(PurchaseFormFacts.TransferCompletedOn)) }
            .FirstOrDefault(then => then.Item1 < clean.TransferInitiatedOn);
        return early.Item1 is null ? null : Refusal.Because(FundingText.ResourceManager, () => [Formats.Date(clean.TransferInitiatedOn!.Value)], early.Item2);
    }

    /// <summary>The seed fund of the fiscal year has the total left; else the refusal says how much it has.</summary>
    public static Refusal? TheSeedFundCoversTheCommitment(PurchaseFormFacts facts, PurchaseEstimate estimate) =>
        facts.Route != FundingRoute.SeedFund || estimate.SeedFund?.Left >= TotalOf(facts, estimate)
            ? null
            : Refusal.Because(
                FundingText.ResourceManager, () => [Formats.Amount(estimate.SeedFund?.Left ?? default), estimate.FiscalYear.ToString(), Formats.Amount(TotalOf(facts, estimate))],
                nameof(PurchaseFormFacts.Route));

    /// <summary>A fee that is typed is an amount in dollars.</summary>
    public static Refusal? FeesAreAnAmount(string? typed) =>
        Words.Line(typed).Length == 0 || Cad.Parse(typed) is not null ? null : Refusal.Because(FundingText.ResourceManager, field: nameof(PurchaseFormFacts.Fees));

    /// <summary>A fee has its decision in writing, and a decision its amount (domain §4, "Fees").</summary>
    public static Refusal? FeesAreDecidedInWriting(PurchaseFormFacts facts) =>
        facts.Fees is { Cents: > 0 } == Words.Count(facts.FeesInWriting) > 0 ? null
            : Refusal.Because(FundingText.ResourceManager, field: facts.Fees is { Cents: > 0 } ? nameof(PurchaseFormFacts.FeesInWriting) : nameof(PurchaseFormFacts.Fees));

    /// <summary>At most 2,000 characters on fees that cannot be avoided (domain §4, "Fees").</summary>
    public static Refusal? TheDecisionOnFeesIsShort(PurchaseFormFacts facts) =>
        Words.Clean(facts.FeesInWriting).Length is var length and > TextMaxLength
            ? Refusal.Because(FundingText.ResourceManager, () => [Formats.Number(TextMaxLength), Formats.Number(length)], nameof(PurchaseFormFacts.FeesInWriting))
            : null;

    /// <summary>Warns: delivery plus payment that crosses March 31 burdens the next fiscal year (domain §3, "PIF").</summary>
    public static Refusal? DeliveryAndPaymentStayInTheFiscalYear(DateOnly deliverBy, DateOnly paidBy, FiscalYear year) =>
        paidBy <= year.LastDay ? null : Refusal.Because(FundingText.ResourceManager, () => [Formats.Date(deliverBy), Formats.Date(paidBy), Formats.Date(year.LastDay)]);

    private static bool Is(PurchaseFormFacts facts, TransferState state) => facts.Route == FundingRoute.Transfer && facts.Transfer == state;
}
