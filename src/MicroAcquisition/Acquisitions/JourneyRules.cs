using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;

namespace MicroAcquisition.Acquisitions;

/// <summary>What the journey asks of every step, whatever its room asks beyond.</summary>
public static class JourneyRules
{
    /// <summary>A step is done while it waits on the file: not before, not twice, not after the file ended.</summary>
    public static Refusal? TheStepWaitsOnThisFile(Step step, Moment moment) =>
        step.Waits(moment) ? null : Refusal.Because(JourneyText.ResourceManager, () => [JourneyWords.Of(step), JourneyWords.Of(moment.Stage)], conflict: true);

    /// <summary>A step belongs to whoever holds its role over the file, and to nobody else.</summary>
    public static Refusal? TheStepBelongsToItsRole(Step step, Acquisition file, IEnumerable<Seat> seats) =>
        step.Role is not { } role || seats.Any(s => s.Role == role && s.Covers(file))
            ? null
            : Refusal.Forbid(JourneyText.ResourceManager, () => [JourneyWords.Of(role), JourneyWords.Of(step)]);

    /// <summary>Nobody approves what they requested (domain §2).</summary>
    public static Refusal? NobodyApprovesWhatTheyRequested(Step step, Acquisition file, Guid? personId) =>
        step.Separation == Separation.NotTheRequester && file.RequesterId is not null && file.RequesterId == personId
            ? Refusal.Forbid(JourneyText.ResourceManager)
            : null;

    /// <summary>Nobody applies to a file on which they hold a seat.</summary>
    public static Refusal? NobodyAppliesToAFileOnWhichTheyWork(Step step, Acquisition file, IEnumerable<Seat> seats) =>
        step.Separation == Separation.NotStaffOnTheFile && seats.Any(s => s.Covers(file)) ? Refusal.Forbid(JourneyText.ResourceManager) : null;

    /// <summary>The first refusal that the journey gives a viewer, to show or hide a button.</summary>
    public static Refusal? RefusalOf(Step step, Moment moment, Viewer viewer) => First(step, moment, viewer.PersonId, viewer.Seats);

    /// <summary>Guards a verb: throws unless the journey lets the turn's actor do the step on the file now.</summary>
    public static void Demand(this Turn turn, Step step, Acquisition file) =>
        First(step, new Moment(file, turn.Now), turn.Actor.PersonId, turn.Seats).Enforce();

    // Whose the step is comes first: what waits on a file is told only to those who may act on it.
    private static Refusal? First(Step step, Moment moment, Guid? personId, IReadOnlyList<Seat> seats) =>
        TheStepBelongsToItsRole(step, moment.File, seats)
        ?? NobodyApprovesWhatTheyRequested(step, moment.File, personId)
        ?? NobodyAppliesToAFileOnWhichTheyWork(step, moment.File, seats)
        ?? TheStepWaitsOnThisFile(step, moment);
}
