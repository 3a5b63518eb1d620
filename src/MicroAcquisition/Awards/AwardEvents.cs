using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Awards;

/// <summary>The work was offered to the sender of a nameless application, who answers until an instant (UTC).</summary>
[JournalKind("offer-made", 1, Audience.File, Of = new[] { nameof(Journey.MakeOffer) }, Reaches = Milestone.Offered, Means = "The program officer offered the work to the next in order, at the published price.")]
public sealed record OfferMade(int Number, int Candidate, Cad Price, DateTimeOffset AnswerBy) : IAwardEvent;

/// <summary>The supplier confirmed price and date; what they gave is told as a digest.</summary>
[JournalKind("offer-confirmed", 1, Audience.File, Of = new[] { nameof(Journey.AnswerOffer) }, Reaches = Milestone.Confirmed, Means = "The supplier confirmed the price and the date, and gave what is asked only of whoever is offered the work.")]
public sealed record OfferConfirmed(int Number, string TextDigest) : IAwardEvent;

/// <summary>The supplier declined.</summary>
[JournalKind("offer-declined", 1, Audience.File, Of = new[] { nameof(Journey.AnswerOffer) }, Undoes = Milestone.Offered, Means = "The supplier declined the offer.")]
public sealed record OfferDeclined(int Number, string TextDigest) : IAwardEvent;

/// <summary>The supplier did not answer, or did not sign, in time.</summary>
[JournalKind("offer-lapsed", 1, Audience.File, Of = new[] { nameof(Journey.LetOfferLapse) }, Undoes = Milestone.Offered, Means = "The supplier neither answered nor signed in time, and the program officer recorded it.")]
public sealed record OfferLapsed(int Number) : IAwardEvent;

/// <summary>An approval that a public servant needs before they may be a supplier was recorded.</summary>
[JournalKind("employment-approved", 1, Audience.Defence, Of = new[] { nameof(Journey.CheckSupplier) }, Means = "Procurement recorded an approval that a supplier employed by the Government of Canada needs.")]
public sealed record EmploymentApproved(int Number, EmploymentApprovalKind Approval, string TextDigest) : IAwardEvent;

/// <summary>Procurement found nothing against the award: total in CAD, taxes included, as it is expected.</summary>
[JournalKind("supplier-checked", 1, Audience.File, Of = new[] { nameof(Journey.CheckSupplier) }, Reaches = Milestone.SupplierChecked, Means = "Procurement checked the supplier: duplicates, past performance, employment, taxes and ceiling.")]
public sealed record SupplierChecked(int Number, Cad Total, DateTimeOffset SignBy, string TextDigest) : IAwardEvent;

/// <summary>Procurement set the award aside.</summary>
[JournalKind("supplier-set-aside", 1, Audience.File, Of = new[] { nameof(Journey.CheckSupplier) }, Undoes = Milestone.Offered, Means = "Procurement set the award aside, with a reason.")]
public sealed record SupplierSetAside(int Number, SetAsideReason Reason, string TextDigest) : IAwardEvent;

/// <summary>Nobody was left to offer the work to.</summary>
[JournalKind("ended-without-award", 1, Audience.Public, Of = new[] { nameof(Journey.EndWithoutAward) }, Ends = Ending.NoAward, ChangesPublicPages = true, Means = "Everyone who could be offered the work declined, did not answer or was set aside; the file ended without an award.")]
public sealed record EndedWithoutAward : IJournalEvent;
