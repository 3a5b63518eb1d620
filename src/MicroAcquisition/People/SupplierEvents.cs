using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.People;

/// <summary>A person is invited to act for a business. Sealed as an application is: a business exists because it applied.</summary>
[JournalKind("member-invited", 1, Audience.SealedUntilConfirmation, Means = "A member of a business invited another person to act for it.")]
public sealed record MemberInvited(Guid Membership) : IJournalEvent;

/// <summary>A person may now act for a business. Sealed as well.</summary>
[JournalKind("membership-begun", 1, Audience.SealedUntilConfirmation, Means = "A person accepted to act for a business.")]
public sealed record MembershipBegun(Guid Membership) : IJournalEvent;

/// <summary>A person is to act for a business no more once the last open file closes to which it applied. Sealed as well.</summary>
[JournalKind("membership-will-end", 1, Audience.SealedUntilConfirmation, Means = "A member asked that another no longer acts for a business; it waits for the last closing of what the business applied to. Told again, in the log of a program, when the business applies to what closes later.")]
public sealed record MembershipWillEnd(Guid Membership, DateTimeOffset At) : IJournalEvent;

/// <summary>A person no longer acts for a business, or is no longer invited to. Sealed as well.</summary>
[JournalKind("membership-ended", 1, Audience.SealedUntilConfirmation, Means = "A person's membership in a business ended, or their invitation to it was taken back or declined.")]
public sealed record MembershipEnded(Guid Membership) : IJournalEvent;
