using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Acquisitions;

/// <summary>What the journey asks of every step, whatever its room asks beyond. <see cref="StepGuard"/> finds the answers.</summary>
public static class JourneyRules
{
    /// <summary>A step is done while it waits on the file: not before, not twice, not after the file ended.</summary>
    public static Refusal? TheStepWaitsOnThisFile(Step step, Acquisition file, DateTimeOffset now) =>
        step.WaitsOn(file, now) ? null : Refusal.Because(AcquisitionsText.ResourceManager, () => [JourneyWords.Of(step), JourneyWords.Of(file.At(now))], conflict: true);

    /// <summary>A step belongs to whoever holds one of its roles over the file or, where it is the supplier's of the award in hand, to them; to nobody else.</summary>
    public static Refusal? TheStepBelongsToItsRole(Step step, bool isTheirs) =>
        isTheirs ? null : Refusal.Forbid(AcquisitionsText.ResourceManager, () => [JourneyWords.DoersOf(step), JourneyWords.Of(step)]);

    /// <summary>Nobody approves what they requested (domain §2).</summary>
    public static Refusal? NobodyApprovesWhatTheyRequested(Step step, Acquisition file, Guid? personId) =>
        step.Not.Contains(Separation.Requester) && file.RequesterId is not null && file.RequesterId == personId
            ? Refusal.Forbid(AcquisitionsText.ResourceManager)
            : null;

    /// <summary>Nobody applies to a file on which they hold a seat.</summary>
    public static Refusal? NobodyAppliesToAFileOnWhichTheyWork(Step step, Acquisition file, IEnumerable<Seat> seats) =>
        step.Not.Contains(Separation.StaffOnTheFile) && seats.Any(s => s.Covers(file)) ? Refusal.Forbid(AcquisitionsText.ResourceManager) : null;

    /// <summary>Nobody with a role over the file acts for its supplier: they could accept, certify or pay their own work (domain §2).</summary>
    public static Refusal? NobodyActsForBothSides(Step step, Acquisition file, IEnumerable<Seat> seats) =>
        step.Doers.All(doer => doer == Doer.Awardee) && seats.Any(seat => seat.Covers(file)) ? Refusal.Forbid(AcquisitionsText.ResourceManager) : null;

    /// <summary>Nobody does a step who holds a role over the file that the domain separates from it (domain §2).</summary>
    public static Refusal? TheStepIsKeptFromARole(Step step, Acquisition file, IEnumerable<Seat> seats) =>
        step.Not.Select(not => not.Role).OfType<Role>().Where(role => seats.Any(seat => seat.Role == role && seat.Covers(file))).Take(1).ToList() is [var held]
            ? Refusal.Forbid(AcquisitionsText.ResourceManager, () => [JourneyWords.Of(held), JourneyWords.Of(step)])
            : null;

    /// <summary>Nobody does both of two steps that the domain separates (domain §2); <paramref name="did"/> is the one that they did.</summary>
    public static Refusal? NobodyDoesBoth(Step step, Step? did) =>
        did is null ? null : Refusal.Forbid(AcquisitionsText.ResourceManager, () => [JourneyWords.Of(did), JourneyWords.Of(step)]);

    /// <summary>Nobody acts as staff on a file to which they or their business applied (domain §2); asked once the seal has broken.</summary>
    public static Refusal? NobodyActsOnAFileToWhichTheyApplied(bool applied) => applied ? Refusal.Forbid(AcquisitionsText.ResourceManager) : null;

    /// <summary>Where each of several people does a step for themselves, each does it once.</summary>
    public static Refusal? NobodyDoesTheirPartTwice(bool didTheirs) => didTheirs ? Refusal.Because(AcquisitionsText.ResourceManager, conflict: true) : null;

    /// <summary>A form made for one award does nothing to the next; null where the step is of no award.</summary>
    public static Refusal? TheAwardIsTheOneInHand(Acquisition file, int? award) =>
        award is null || award == file.AwardNumber ? null : Refusal.Because(AcquisitionsText.ResourceManager, conflict: true);
}
