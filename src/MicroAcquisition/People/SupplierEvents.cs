using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.People;

/// <summary>A person may now act for a business. Sealed as an application is: a business exists because it applied.</summary>
[JournalKind("membership-begun", 1, Audience.SealedUntilConfirmation, Means = "A member of a business let another person act for it.")]
public sealed record MembershipBegun(Guid Membership) : IJournalEvent;

/// <summary>A person no longer acts for a business. Sealed as well.</summary>
[JournalKind("membership-ended", 1, Audience.SealedUntilConfirmation, Means = "A member of a business ended a person's membership in it.")]
public sealed record MembershipEnded(Guid Membership) : IJournalEvent;
