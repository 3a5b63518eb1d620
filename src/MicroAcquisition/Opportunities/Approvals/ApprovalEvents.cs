using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Opportunities.Approvals;

/// <summary>The program officer approved a version.</summary>
[JournalKind("statement-approved-for-program", 1, Audience.File, Of = new[] { nameof(Journey.ReviewForProgram) }, Reaches = Milestone.ApprovedForProgram, Means = "The program officer approved a version of the statement.")]
public sealed record StatementApprovedForProgram(int Version, string TextDigest) : IJournalEvent;

/// <summary>The procurement advisor approved a version, after ruling on splitting.</summary>
[JournalKind("statement-approved-by-procurement", 1, Audience.File, Of = new[] { nameof(Journey.ReviewForProcurement) }, Reaches = Milestone.ApprovedByProcurement, Means = "The procurement advisor ruled on splitting and approved a version of the statement.")]
public sealed record StatementApprovedByProcurement(int Version, string TextDigest, int TeamFilesSeen, string RulingDigest) : IJournalEvent;

/// <summary>The second of the two reviewers approved: the money and the translation can begin.</summary>
[JournalKind("statement-approved", 1, Audience.File, Of = new[] { nameof(Journey.ReviewForProgram), nameof(Journey.ReviewForProcurement) }, Means = "Both reviewers have approved the version.")]
public sealed record StatementApproved(int Version) : IJournalEvent;

/// <summary>A reviewer sent the statement back.</summary>
[JournalKind("changes-asked", 1, Audience.File, Of = new[] { nameof(Journey.AskChanges) }, Undoes = Milestone.StatementSubmitted, Means = "A reviewer asked the client to change the statement, with comments at its fields.")]
public sealed record ChangesAsked(int Version, Role As, int Comments, string TextDigest) : IJournalEvent;

/// <summary>The open-source advisor commented on a version.</summary>
[JournalKind("statement-commented", 1, Audience.File, Of = new[] { nameof(Journey.Comment) }, Means = "The open-source advisor commented on a version of the statement.")]
public sealed record StatementCommented(int Version, int Comments, string TextDigest) : IJournalEvent;
