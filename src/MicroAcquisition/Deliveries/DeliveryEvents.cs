using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Deliveries;

/// <summary>The work was submitted; where it is, is told as a digest.</summary>
[JournalKind("work-delivered", 1, Audience.File, Of = new[] { nameof(Journey.Deliver) }, Reaches = Milestone.Delivered, ChangesPublicPages = true, Means = "The supplier submitted the work.")]
public sealed record WorkDelivered(int Number, int Round, string TextDigest) : IAwardEvent;

/// <summary>The client found every acceptance criterion met.</summary>
[JournalKind("accepted-by-client", 1, Audience.File, Of = new[] { nameof(Journey.AcceptAsClient) }, Reaches = Milestone.AcceptedByClient, Means = "The client found every acceptance criterion met.")]
public sealed record AcceptedByClient(int Number, int Round, string TextDigest) : IAwardEvent;

/// <summary>The maintainer did.</summary>
[JournalKind("accepted-by-maintainer", 1, Audience.File, Of = new[] { nameof(Journey.AcceptAsMaintainer) }, Reaches = Milestone.AcceptedByMaintainer, Means = "The reviewer-maintainer found every acceptance criterion met.")]
public sealed record AcceptedByMaintainer(int Number, int Round, string TextDigest) : IAwardEvent;

/// <summary>Both did: the price is owed.</summary>
[JournalKind("work-accepted", 1, Audience.Public, Of = new[] { nameof(Journey.AcceptAsClient), nameof(Journey.AcceptAsMaintainer) }, Reaches = Milestone.Owed, ChangesPublicPages = true, Means = "Client and reviewer-maintainer have both accepted the work; the price is owed.")]
public sealed record WorkAccepted(int Number, int Round) : IAwardEvent;

/// <summary>One of them asked for corrections, until the end of a date (Eastern), told as an instant, UTC.</summary>
[JournalKind("corrections-asked", 1, Audience.File, Of = new[] { nameof(Journey.AcceptAsClient), nameof(Journey.AcceptAsMaintainer) }, Undoes = Milestone.Delivered, ChangesPublicPages = true, Means = "Client or reviewer-maintainer asked for corrections, and said what is missing.")]
public sealed record CorrectionsAsked(int Number, int Round, DateTimeOffset DeliverBy, string TextDigest) : IAwardEvent;
