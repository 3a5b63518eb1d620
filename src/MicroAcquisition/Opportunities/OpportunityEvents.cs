using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Opportunities;

/// <summary>The operator brought in an opportunity of another program's records.</summary>
[JournalKind("opportunity-imported", 1, Audience.Public, Of = new[] { nameof(Journey.ImportOpportunity) }, Reaches = Milestone.Published, ChangesPublicPages = true, Means = "The operator imported an opportunity, with its dates, in both languages.")]
public sealed record OpportunityImported(
    string Number, string Reference, Cad Price, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string DeliverBy, int StatementVersion, string TextDigest, int AgreementVersion) : IJournalEvent;

/// <summary>The opportunity had closed before it was imported: it lived in other records, and nothing waits on it here.</summary>
[JournalKind("opportunity-closed-elsewhere", 1, Audience.Public, Of = new[] { nameof(Journey.ImportOpportunity) }, Ends = Ending.Elsewhere, Means = "The imported opportunity had closed before it came; nothing waits on it here.")]
public sealed record OpportunityClosedElsewhere(DateTimeOffset ClosedAt) : IJournalEvent;

/// <summary>The closing instant passed: recorded by the clock from two minutes after it, never the cause of anything.</summary>
[JournalKind("applications-closed", 1, Audience.Public, Means = "The closing instant passed (recorded two minutes later or more, with the instant due).")]
public sealed record ApplicationsClosed(DateTimeOffset DueAt) : IJournalEvent;
