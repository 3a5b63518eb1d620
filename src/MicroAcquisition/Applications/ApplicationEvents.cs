using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Applications;

/// <summary>A supplier applied.</summary>
[JournalKind("application-submitted", 1, Audience.SealedUntilConfirmation, Of = new[] { nameof(Journey.SubmitApplication) }, Means = "A supplier applied; the receipt's reference and the SHA-256 of what was sent.")]
public sealed record ApplicationSubmitted(string Reference, string Sha256, int StatementVersion, int AgreementVersion) : IJournalEvent;

/// <summary>A supplier changed their application.</summary>
[JournalKind("application-changed", 1, Audience.SealedUntilConfirmation, Of = new[] { nameof(Journey.ChangeApplication) }, Means = "A supplier changed their application; the new version and its SHA-256.")]
public sealed record ApplicationChanged(string Reference, int Version, string Sha256, int StatementVersion, int AgreementVersion) : IJournalEvent;

/// <summary>A supplier took their application back.</summary>
[JournalKind("application-withdrawn", 1, Audience.SealedUntilConfirmation, Of = new[] { nameof(Journey.WithdrawApplication) }, Means = "A supplier withdrew their application; it no longer counts.")]
public sealed record ApplicationWithdrawn(string Reference) : IJournalEvent;
