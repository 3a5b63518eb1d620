using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>The supplier confirms the invoice that the platform made. It has no clock: Canada owes until they do.</summary>
    public static readonly Step ConfirmInvoice = new("Payments", [Doer.Awardee])
    {
        Reaches = Milestone.Invoiced,
        LeadsTo = "section 34",
    };

    /// <summary>Section 34: the delegated manager certifies work and price, or returns the invoice. Whoever signed for Canada does not (domain §2: transaction ≠ certification).</summary>
    public static readonly Step Certify = new("Payments", [Role.DelegatedManager])
    {
        Reaches = Milestone.Certified,
        Clock = StepClock.Of("Certification", 3, file => file.InvoicedAt),
        Not = [Separation.Requester, Separation.WhoDid(nameof(SignForCanada))],
        LeadsTo = "finance pays; or back to the supplier",
    };

    /// <summary>The cardholder pays, by card or PayPal.</summary>
    public static readonly Step Pay = new("Payments", [Role.FinanceOfficer])
    {
        Reaches = Milestone.Paid,
        Clock = StepClock.Of("Payment", 2, file => file.CertifiedAt),
        Not = [Separation.Requester, Separation.WhoDid(nameof(Certify))],
        LeadsTo = "the supplier is paid",
    };

    /// <summary>The supplier says that the money arrived, or that it did not.</summary>
    public static readonly Step ReportPayment = new("Payments", [Doer.Awardee])
    {
        May = true,
        And = (file, now) => file.PaidAt != null,
        LeadsTo = "arrived; or finance traces it",
    };

    /// <summary>Section 33: a payment officer reconciles the statement and requests the payment of the card issuer. What is left of the reservation is let go in the same act.</summary>
    public static readonly Step Settle = new("Payments", [Role.PaymentOfficer])
    {
        Reaches = Milestone.Settled,
        Clock = StepClock.Of("Settlement", 10, file => file.PaidAt),
        Not = [Separation.Requester, Separation.WhoDid(nameof(Certify)), Separation.WhoDid(nameof(Pay))],
        LeadsTo = "section 33; what was left of the reservation is let go",
    };

    /// <summary>The program officer closes the file.</summary>
    public static readonly Step Complete = new("Payments", [Role.ProgramOfficer])
    {
        And = (file, now) => file.SettledAt != null,
        Clock = StepClock.Of("Completion", 2, file => file.SettledAt),
        LeadsTo = "the file ends, completed",
    };

    private static IReadOnlyList<Step> OfPayments => [ConfirmInvoice, Certify, Pay, ReportPayment, Settle, Complete];
}
