using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;

namespace MicroAcquisition.Payments;

/// <summary>What invoice, sections 34 and 33 and payment ask (domain §2, "Delegation"; §4, "Tax"; §6, "Invoice" and "Payment"; §9, "Authority on record").</summary>
public static class PaymentRules
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextMaxLength = 2_000;

    /// <summary>Longest number of a transaction or statement, in characters.</summary>
    public const int ReferenceMaxLength = 60;

    /// <summary>The page showed the total that is confirmed; a tax number or a rate changed meanwhile otherwise.</summary>
    public static Refusal? TheTotalShownIsTheOneConfirmed(Cad shown, Cad total) =>
        shown == total ? null : Refusal.Because(PaymentsText.ResourceManager, () => [Formats.Amount(shown), Formats.Amount(total)], conflict: true);

    /// <summary>Taxes are those of the department's billing province, which must be on record before a registered supplier invoices.</summary>
    public static Refusal? TheBillingProvinceIsKnown(string? province, TaxRegistrations registrations) =>
        province is not null || registrations == TaxRegistrations.None ? null : Refusal.Because(PaymentsText.ResourceManager);

    /// <summary>The total, taxes included, stays within what finance reserved, which was within the ceiling; procurement checked the ceiling before anyone signed.</summary>
    public static Refusal? TheReservationCoversTheTotal(Cad total, Cad reserved) =>
        total <= reserved ? null : Refusal.Because(PaymentsText.ResourceManager, () => [Formats.Amount(total), Formats.Amount(reserved)]);

    /// <summary>The page showed the invoice that lives.</summary>
    public static Refusal? TheInvoiceShownIsTheOneThatLives(int shown, int invoice) => shown == invoice ? null : Refusal.Because(PaymentsText.ResourceManager, conflict: true);

    /// <summary>The certifier ticks that the work was done and that the price is the agreement's (section 34(1)(a)).</summary>
    public static Refusal? WorkAndPriceAreCertified(bool certifies) => certifies ? null : Refusal.Because(PaymentsText.ResourceManager, field: "Certifies");

    /// <summary>Whoever returns an invoice says why.</summary>
    public static Refusal? AReturnSaysWhy(string? words) => Words.Count(words) > 0 ? null : Refusal.Because(PaymentsText.ResourceManager, field: "Words");

    /// <summary>Card or PayPal.</summary>
    public static Refusal? ARouteIsChosen(PaymentMeans? route) => route is not null ? null : Refusal.Because(PaymentsText.ResourceManager, field: nameof(PaymentWritten.Route));

    /// <summary>A written authority for the route is in force.</summary>
    public static Refusal? TheRouteHasAnAuthority(PaymentMeans? route, AuthorityLine? authority) =>
        route is null || authority is not null ? null : Refusal.Because(PaymentsText.ResourceManager, () => [ProgramWords.Of(MatterOf(route.Value))], nameof(PaymentWritten.Route));

    /// <summary>A transaction has its number, in at most 60 characters.</summary>
    public static Refusal? ATransactionHasANumber(string? reference) =>
        Words.Line(reference).Length is > 0 and <= ReferenceMaxLength ? null : Refusal.Because(PaymentsText.ResourceManager, () => [ReferenceMaxLength], nameof(PaymentWritten.Reference));

    /// <summary>Which is not the card's: the platform never keeps one.</summary>
    public static Refusal? TheNumberIsNotACards(string? reference) =>
        SensitiveNumbers.LooksLikeACard(reference) ? Refusal.Because(PaymentsText.ResourceManager, field: nameof(PaymentWritten.Reference)) : null;

    /// <summary>A transaction pays once.</summary>
    public static Refusal? ATransactionPaysOnce(bool isTaken) => isTaken ? Refusal.Because(PaymentsText.ResourceManager, field: nameof(PaymentWritten.Reference)) : null;

    /// <summary>Paid between the certification and today, Eastern.</summary>
    public static Refusal? APaymentIsDated(DateOnly? paidOn, DateOnly certifiedOn, DateOnly today) =>
        paidOn >= certifiedOn && paidOn <= today ? null : Refusal.Because(PaymentsText.ResourceManager, () => [Formats.Date(certifiedOn), Formats.Date(today)], nameof(PaymentWritten.PaidOn));

    /// <summary>A payment by PayPal says why it was needed, and what was done to find a vendor who takes a card.</summary>
    public static IEnumerable<Refusal?> OfPayPal(PaymentWritten written) => written.Route != PaymentMeans.PayPal ? [] :
    [
        PayPalIsJustified(written.Need, nameof(written.Need)), TextRules.TheTextIsShort(written.Need, TextMaxLength, nameof(written.Need)),
        PayPalIsJustified(written.Steps, nameof(written.Steps)), TextRules.TheTextIsShort(written.Steps, TextMaxLength, nameof(written.Steps)),
    ];

    /// <summary>One of them.</summary>
    public static Refusal? PayPalIsJustified(string? words, string field) => Words.Count(words) > 0 ? null : Refusal.Because(PaymentsText.ResourceManager, field: field);

    /// <summary>What a missing payment is about, so that finance can trace it.</summary>
    public static Refusal? WhatIsMissingIsSaid(string? words) => Words.Count(words) > 0 ? null : Refusal.Because(PaymentsText.ResourceManager, field: "Words");

    /// <summary>What arrived is not missing.</summary>
    public static Refusal? ThePaymentHasNotArrived(DateTimeOffset? arrivedAt) => arrivedAt is null ? null : Refusal.Because(PaymentsText.ResourceManager);

    /// <summary>Finance traces what was said; a day has to pass before it is said again.</summary>
    public static Refusal? WhatIsMissingIsSaidOnceADay(DateTimeOffset? missedAt, DateTimeOffset now) =>
        missedAt is not { } said || now - said >= TimeSpan.FromDays(1) ? null : Refusal.Because(PaymentsText.ResourceManager, () => [Formats.DateOf(said)]);

    /// <summary>The statement has its reference, in at most 60 characters.</summary>
    public static Refusal? AStatementHasAReference(string? statement) =>
        Words.Line(statement).Length is > 0 and <= ReferenceMaxLength ? null : Refusal.Because(PaymentsText.ResourceManager, () => [ReferenceMaxLength], "Statement");

    /// <summary>Fees on the statement are those that the delegated manager decided in writing, or less (domain §4, "Fees"): more is asked of that manager first.</summary>
    public static Refusal? TheFeesAreAmongThoseDecided(string? typed, Cad decided) =>
        Words.Line(typed).Length == 0 || Cad.Parse(typed) <= decided ? null : Refusal.Because(PaymentsText.ResourceManager, () => [Formats.Amount(decided)], "Fees");

    /// <summary>The tax slip is obtained in the finance system, where the social insurance number is; never here.</summary>
    public static Refusal? TheTaxSlipIsTakenCareOf(bool isTakenCareOf) => isTakenCareOf ? null : Refusal.Because(PaymentsText.ResourceManager, field: "HasTaxSlip");

    /// <summary>What of authorities a route needs.</summary>
    public static AuthorityMatter MatterOf(PaymentMeans route) => route == PaymentMeans.PayPal ? AuthorityMatter.PayPal : AuthorityMatter.Card;
}
