using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Foundation.Turns;

/// <summary>What every turn asks, whatever it does.</summary>
public static class TurnRules
{
    /// <summary>A commit that comes too long after its request is refused: the request's instant would no longer be true (docs/decisions/0013).</summary>
    public static Refusal? ACommitFollowsItsRequestWithinAMinute(TimeSpan elapsed, TimeSpan longest) =>
        elapsed <= longest ? null : Refusal.Because(TurnsText.ResourceManager, conflict: true);

    /// <summary>A suspended account does nothing, at once and everywhere.</summary>
    public static Refusal? TheAccountIsInGoodStanding(Person person) =>
        person.SuspendedAt is null ? null : Refusal.Forbid(TurnsText.ResourceManager);

    /// <summary>The refusal when a lock that a save needs stayed with another writer too long.</summary>
    public static Refusal TheProgramIsNotTooBusy() => Refusal.Busy(TurnsText.ResourceManager);
}
