using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>The delegated manager signed the purchase information form of a version (section 32). Its texts are told as a digest.</summary>
[JournalKind("purchase-form-signed", 1, Audience.File, Of = new[] { nameof(Journey.SignPurchaseForm) }, Reaches = Milestone.Committed, Means = "The delegated manager signed the purchase information form under section 32: the total is committed.")]
public sealed record PurchaseFormSigned(
    int Number, int Version, Cad Price, Cad Total, int FiscalYear, FundingRoute Route, TransferState Transfer, Guid Delegation, string TextDigest) : IJournalEvent;

/// <summary>Finance reserved the total of a form, or confirmed a reservation that lived already for what the form now says.</summary>
[JournalKind("funds-reserved", 1, Audience.File, Of = new[] { nameof(Journey.ReserveFunds) }, Reaches = Milestone.FundsReserved, Means = "Finance reserved the total of the purchase form, or confirmed the reservation that the file had already.")]
public sealed record FundsReserved(int Number, int Form, Cad Amount, bool IsConfirmed, string ReferenceDigest) : IJournalEvent;

/// <summary>Finance sent the form back to the delegated manager. A reservation stays.</summary>
[JournalKind("purchase-form-returned", 1, Audience.File, Of = new[] { nameof(Journey.ReturnPurchaseForm) }, Undoes = Milestone.Committed, Means = "Finance sent the purchase form back to the delegated manager, with a reason; what was reserved stays reserved.")]
public sealed record PurchaseFormReturned(int Number, string TextDigest) : IJournalEvent;

/// <summary>Finance let the reservation of an ended file go.</summary>
[JournalKind("funds-released", 1, Audience.File, Of = new[] { nameof(Journey.ReleaseFunds) }, Reaches = Milestone.Released, Means = "Finance released what was reserved for a file that ended.")]
public sealed record FundsReleased(int Number, Cad Amount) : IJournalEvent;

/// <summary>An administrator set how much the seed fund holds in a fiscal year.</summary>
[JournalKind("seed-fund-set", 1, Audience.Administration, Means = "An administrator set the amount of the program's seed fund in a fiscal year.")]
public sealed record SeedFundSet(int FiscalYear, Cad Amount) : IJournalEvent;
