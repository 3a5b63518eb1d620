using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Payments;

/// <summary>The supplier confirmed an invoice; amounts in CAD.</summary>
[JournalKind("invoice-confirmed", 1, Audience.File, Of = new[] { nameof(Journey.ConfirmInvoice) }, Reaches = Milestone.Invoiced, ChangesPublicPages = true, Means = "The supplier confirmed the invoice that the platform made.")]
public sealed record InvoiceConfirmed(int Number, int Invoice, Cad Price, Cad Total, string TextDigest) : IAwardEvent;

/// <summary>Section 34 was signed.</summary>
[JournalKind("work-certified", 1, Audience.File, Of = new[] { nameof(Journey.Certify) }, Reaches = Milestone.Certified, Means = "The delegated manager certified under section 34 that the work was done and the price is the agreement’s.")]
public sealed record WorkCertified(int Number, int Invoice, Cad Total, Guid Delegation) : IAwardEvent;

/// <summary>The invoice went back and is credited whole.</summary>
[JournalKind("invoice-returned", 1, Audience.File, Of = new[] { nameof(Journey.Certify) }, Undoes = Milestone.Invoiced, ChangesPublicPages = true, Means = "The delegated manager returned the invoice with a reason; a credit note cancels it whole.")]
public sealed record InvoiceReturned(int Number, int Invoice, Cad Total, string TextDigest) : IAwardEvent;

/// <summary>The supplier was paid.</summary>
[JournalKind("supplier-paid", 1, Audience.Public, Of = new[] { nameof(Journey.Pay) }, Reaches = Milestone.Paid, ChangesPublicPages = true, Means = "The cardholder paid the supplier, by a route whose written authority is in force.")]
public sealed record SupplierPaid(int Number, int Payment, PaymentMeans Route, Guid Authority, Cad Amount, string TextDigest) : IAwardEvent;

/// <summary>The supplier says that the money arrived.</summary>
[JournalKind("payment-arrived", 1, Audience.File, Of = new[] { nameof(Journey.ReportPayment) }, Means = "The supplier said that the payment arrived.")]
public sealed record PaymentArrived(int Number, int Payment) : IAwardEvent;

/// <summary>The supplier says that it did not.</summary>
[JournalKind("payment-missed", 1, Audience.File, Of = new[] { nameof(Journey.ReportPayment) }, Means = "The supplier said that the payment had not arrived; finance traces it.")]
public sealed record PaymentMissed(int Number, int Payment, string TextDigest) : IAwardEvent;

/// <summary>Section 33: what was spent of the reservation, and what was let go of it.</summary>
[JournalKind("payment-settled", 1, Audience.File, Of = new[] { nameof(Journey.Settle) }, Reaches = Milestone.Settled, ChangesPublicPages = true, Means = "A payment officer reconciled the statement and requested the payment of the card issuer under section 33; what was left of the reservation is let go.")]
public sealed record PaymentSettled(int Number, int Payment, Cad Spent, Cad Released, Guid Delegation, string TextDigest) : IAwardEvent;

/// <summary>The file is completed.</summary>
[JournalKind("file-completed", 1, Audience.Public, Of = new[] { nameof(Journey.Complete) }, Ends = Ending.Completed, ChangesPublicPages = true, Means = "The work was delivered, accepted and paid; the program officer completed the file.")]
public sealed record FileCompleted(bool IsInOpenResourceExchange) : IJournalEvent;
