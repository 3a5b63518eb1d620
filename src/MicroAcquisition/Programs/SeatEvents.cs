using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Programs;

/// <summary>Someone got a role. Whose seat it is, the seat's row tells, not the journal.</summary>
[JournalKind("seat-granted", 1, Audience.Administration, Means = "An administrator, or the operator, gave someone a role in a program, or the site's administration.")]
public sealed record SeatGranted(Guid Seat, Role Role, Guid? Program, Guid? Department) : IJournalEvent;

/// <summary>Someone's role ended.</summary>
[JournalKind("seat-ended", 1, Audience.Administration, Means = "An administrator ended a role; its holder loses it at once.")]
public sealed record SeatEnded(Guid Seat, Role Role, Guid? Program, Guid? Department) : IJournalEvent;

/// <summary>An account may do nothing any more.</summary>
[JournalKind("account-suspended", 1, Audience.Administration, Means = "An administrator of the site suspended an account: it does nothing any more, and is signed out everywhere.")]
public sealed record AccountSuspended(Guid Account) : IJournalEvent;

/// <summary>An account was given back.</summary>
[JournalKind("account-restored", 1, Audience.Administration, Means = "An administrator of the site restored a suspended account.")]
public sealed record AccountRestored(Guid Account) : IJournalEvent;
