using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Opportunities.Publishing;

/// <summary>The opportunity is published: public from its opening until its closing instant.</summary>
[JournalKind("opportunity-published", 1, Audience.Public, Of = new[] { nameof(Journey.Publish) }, Reaches = Milestone.Published, ChangesPublicPages = true, Means = "The program officer published the opportunity, in both languages, with its dates.")]
public sealed record OpportunityPublished(
    int StatementVersion, Cad Price, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string SelectionBy, string DeliverBy, int AgreementVersion, string TextDigest) : IJournalEvent;

/// <summary>It was taken back before it opened.</summary>
[JournalKind("opportunity-unpublished", 1, Audience.File, Of = new[] { nameof(Journey.Unpublish) }, Undoes = Milestone.Published, ChangesPublicPages = true, Means = "The program officer took the publication back before the opening.")]
public sealed record OpportunityUnpublished : IJournalEvent;

/// <summary>The opening instant passed: recorded by the clock, never the cause of anything.</summary>
[JournalKind("opportunity-opened", 1, Audience.Public, Means = "The opening instant passed (recorded by the clock, with the instant due).")]
public sealed record OpportunityOpened(DateTimeOffset DueAt) : IJournalEvent;

/// <summary>The file was called off, with public words.</summary>
[JournalKind("opportunity-cancelled", 1, Audience.Public, Of = new[] { nameof(Journey.Cancel) }, Ends = Ending.Cancelled, ChangesPublicPages = true, Means = "The program officer called the file off, with public words in both languages.")]
public sealed record OpportunityCancelled(string TextDigest) : IJournalEvent;
