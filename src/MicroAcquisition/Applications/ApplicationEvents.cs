using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Applications;

/// <summary>A supplier applied; all of it was here at an instant (UTC), taken by the grace in force, in milliseconds (<see cref="ClosingGrace"/>).</summary>
[JournalKind("application-submitted", 2, Audience.SealedUntilConfirmation, Of = new[] { nameof(Journey.SubmitApplication) }, Means = "A supplier applied; the receipt's reference and the SHA-256 of what was sent, when all of it was here and how long after closing it would have been taken.")]
public sealed record ApplicationSubmitted(string Reference, string Sha256, int StatementVersion, int AgreementVersion, DateTimeOffset? CompleteAt, int? GraceMilliseconds) : IJournalEvent;

/// <summary>The same before the last two were told.</summary>
[JournalKind("application-submitted", 1, Audience.SealedUntilConfirmation, Of = new[] { nameof(Journey.SubmitApplication) }, Means = "A supplier applied; the receipt's reference and the SHA-256 of what was sent.")]
public sealed record ApplicationSubmittedV1(string Reference, string Sha256, int StatementVersion, int AgreementVersion) : IFormerJournalEvent
{
    /// <inheritdoc />
    public IJournalEvent AsNextVersion() => new ApplicationSubmitted(Reference, Sha256, StatementVersion, AgreementVersion, CompleteAt: null, GraceMilliseconds: null);
}

/// <summary>A supplier changed their application; as for <see cref="ApplicationSubmitted"/>.</summary>
[JournalKind("application-changed", 2, Audience.SealedUntilConfirmation, Of = new[] { nameof(Journey.ChangeApplication) }, Means = "A supplier changed their application; the new version, its SHA-256, when all of it was here and how long after closing it would have been taken.")]
public sealed record ApplicationChanged(string Reference, int Version, string Sha256, int StatementVersion, int AgreementVersion, DateTimeOffset? CompleteAt, int? GraceMilliseconds) : IJournalEvent;

/// <summary>The same before the last two were told.</summary>
[JournalKind("application-changed", 1, Audience.SealedUntilConfirmation, Of = new[] { nameof(Journey.ChangeApplication) }, Means = "A supplier changed their application; the new version and its SHA-256.")]
public sealed record ApplicationChangedV1(string Reference, int Version, string Sha256, int StatementVersion, int AgreementVersion) : IFormerJournalEvent
{
    /// <inheritdoc />
    public IJournalEvent AsNextVersion() => new ApplicationChanged(Reference, Version, Sha256, StatementVersion, AgreementVersion, CompleteAt: null, GraceMilliseconds: null);
}

/// <summary>A supplier took their application back.</summary>
[JournalKind("application-withdrawn", 1, Audience.SealedUntilConfirmation, Of = new[] { nameof(Journey.WithdrawApplication) }, Means = "A supplier withdrew their application; it no longer counts.")]
public sealed record ApplicationWithdrawn(string Reference) : IJournalEvent;
