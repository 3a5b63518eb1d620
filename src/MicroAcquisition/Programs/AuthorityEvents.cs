using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Programs;

/// <summary>A delegation was recorded. Who holds it, its row tells.</summary>
[JournalKind("delegation-recorded", 1, Audience.Administration, Means = "An administrator recorded a position's delegated authority, its ceiling and its dates.")]
public sealed record DelegationRecorded(Guid Delegation, DelegatedAuthority Authority, Cad Ceiling, string From, string? Until, string TextDigest) : IJournalEvent;

/// <summary>A delegation was ended.</summary>
[JournalKind("delegation-ended", 1, Audience.Administration, Means = "An administrator ended a delegation before its last day.")]
public sealed record DelegationEnded(Guid Delegation, DelegatedAuthority Authority) : IJournalEvent;

/// <summary>A written authority was recorded.</summary>
[JournalKind("authority-recorded", 1, Audience.Administration, Means = "An administrator recorded a written authority for the card, the one-page agreement or PayPal.")]
public sealed record AuthorityRecorded(Guid Authority, AuthorityMatter Matter, string GivenOn, string? Until, string TextDigest) : IJournalEvent;

/// <summary>A written authority was ended.</summary>
[JournalKind("authority-ended", 1, Audience.Administration, Means = "An administrator ended a written authority before its last day.")]
public sealed record AuthorityEnded(Guid Authority, AuthorityMatter Matter) : IJournalEvent;
