using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Requests;

/// <summary>A client told what they need.</summary>
[JournalKind("request-submitted", 1, Audience.File, Of = new[] { nameof(Journey.SubmitRequest) }, Reaches = Milestone.Requested, Means = "A client submitted a request; a file was born.")]
public sealed record RequestSubmitted(string Number, string TextDigest, Guid? Department, bool OutsideProgram, string? Channel, string? FirstMeetingOn) : IJournalEvent;

/// <summary>The program officer found the request in scope; the requester now holds the client's seat on the file.</summary>
[JournalKind("request-screened-in", 1, Audience.File, Of = new[] { nameof(Journey.ScreenRequest) }, Reaches = Milestone.ScreenedIn, Means = "The program officer found the request in scope; the requester now holds the client's seat on the file.")]
public sealed record RequestScreenedIn(string TextDigest, Guid ClientSeat) : IJournalEvent;

/// <summary>The program officer declined the request.</summary>
[JournalKind("request-declined", 1, Audience.File, Of = new[] { nameof(Journey.ScreenRequest) }, Ends = Ending.Declined, Means = "The program officer declined the request, with a reason and words to the client.")]
public sealed record RequestDeclined(DeclineReason Reason, string TextDigest) : IJournalEvent;
