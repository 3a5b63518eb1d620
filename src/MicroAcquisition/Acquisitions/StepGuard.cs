using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Acquisitions;

/// <summary>Asks the journey's rules of a step, a file and a person: to show a button, to open a page, to guard the verb.</summary>
public sealed class StepGuard(Records records, IAwardees awardees, IApplicants applicants, Now now)
{
    /// <summary>The first refusal that the journey gives a viewer; null when the step is theirs to do now. <paramref name="award"/> is the number of the award that a form was made for.</summary>
    public Task<Refusal?> RefusalOfAsync(Step step, Acquisition file, Viewer viewer, int? award = null, CancellationToken cancellation = default) =>
        FirstAsync(step, file, viewer.PersonId, viewer.Seats, award, cancellation);

    /// <summary>True when a person did the step on a file since it last began to wait: what they did in an earlier round says nothing of this one, which may be somebody else's.</summary>
    public async Task<bool> HasDoneAsync(Step step, Acquisition file, Guid personId, CancellationToken cancellation = default) =>
        IsDone(step, file, await DeedsAsync([file.Id], personId, step.Tells, cancellation));

    /// <summary>
    /// True when a person holds the step on a file, as their colleagues may see it: whether they applied is not asked, since one who is
    /// missing among the holders would be known to have.
    /// </summary>
    internal async Task<bool> HoldsAsync(Step step, Acquisition file, Viewer person, CancellationToken cancellation) =>
        await FirstAsync(step, file, person.PersonId, person.Seats, award: null, cancellation, asksWhoApplied: false) is null;

    // Whose the step is comes first: what waits on a file is told only to those who may act on it.
    internal async Task<Refusal?> FirstAsync(
        Step step, Acquisition file, Guid? personId, IReadOnlyList<Seat> seats, int? award, CancellationToken cancellation, bool asksWhoApplied = true)
    {
        var asStaff = seats.Any(seat => step.Doers.Contains(seat.Role) && seat.Covers(file));
        return JourneyRules.TheStepBelongsToItsRole(step, asStaff || await IsTheirsWithoutSeatAsync(step, file, personId, cancellation))
            ?? JourneyRules.NobodyApprovesWhatTheyRequested(step, file, personId)
            ?? JourneyRules.NobodyAppliesToAFileOnWhichTheyWork(step, file, seats)
            ?? JourneyRules.NobodyActsForBothSides(step, file, seats)
            ?? JourneyRules.TheStepIsKeptFromARole(step, file, seats)
            ?? JourneyRules.NobodyDoesBoth(step, await DidAsync(step, file, personId, cancellation))
            ?? JourneyRules.NobodyActsOnAFileToWhichTheyApplied(asksWhoApplied && asStaff && await AppliedAsync(file, personId, cancellation))
            ?? JourneyRules.TheAwardIsTheOneInHand(file, award)
            ?? JourneyRules.TheStepWaitsOnThisFile(step, file, now.Instant)
            ?? JourneyRules.NobodyDoesTheirPartTwice(step.Each && IsDone(step, file, await DeedsAsync([file.Id], personId, step.Tells, cancellation)));
    }

    /// <summary>Takes those out of some waiting steps that a separation, an application or their own deed keeps from a person.</summary>
    internal async Task<IReadOnlyList<(Step Step, Acquisition File)>> WithoutSeparatedAsync(
        IReadOnlyList<(Step Step, Acquisition File)> waiting, Guid personId, IReadOnlyList<Seat> seats, CancellationToken cancellation)
    {
        var kept = waiting.Where(w => JourneyRules.NobodyApprovesWhatTheyRequested(w.Step, w.File, personId) is null
            && JourneyRules.TheStepIsKeptFromARole(w.Step, w.File, seats) is null && JourneyRules.NobodyActsForBothSides(w.Step, w.File, seats) is null).ToList();
        var unsealed = kept.Select(w => w.File).Where(IsUnsealed).Select(file => file.Id).Distinct().ToList();
        if (unsealed.Count > 0)
        {
            var applied = await applicants.AppliedAmongAsync(records, personId, unsealed, now.Instant, cancellation);
            kept.RemoveAll(w => applied.Contains(w.File.Id) && seats.Any(seat => w.Step.Doers.Contains(seat.Role) && seat.Covers(w.File)));
        }

        foreach (var group in kept.GroupBy(w => w.Step).ToList())
        {
            var files = group.Select(w => w.File.Id).ToList();
            foreach (var other in Others(group.Key))
            {
                var did = await DeedsAsync(files, personId, other.TellsUnlike(group.Key), cancellation);
                kept.RemoveAll(w => w.Step == group.Key && did.ContainsKey(w.File.Id));
            }

            if (group.Key.Each)
            {
                var did = await DeedsAsync(files, personId, group.Key.Tells, cancellation);
                kept.RemoveAll(w => w.Step == group.Key && IsDone(w.Step, w.File, did));
            }
        }

        return kept;
    }

    private static IEnumerable<Step> Others(Step step) => step.Not.Where(not => not.Kind == SeparationKind.WhoDid).Select(not => Journey.Named(not.Step!));

    private static bool IsDone(Step step, Acquisition file, Dictionary<Guid, DateTimeOffset> did) => did.TryGetValue(file.Id, out var at) && at >= step.Since(file);

    private bool IsUnsealed(Acquisition file) => file.PublishedAt is not null && file.ClosesAt + Stages.SealAfterClosing <= now.Instant;

    private async Task<bool> AppliedAsync(Acquisition file, Guid? personId, CancellationToken cancellation) =>
        personId is { } person && IsUnsealed(file) && (await applicants.AppliedAmongAsync(records, person, [file.Id], now.Instant, cancellation)).Contains(file.Id);

    private async Task<bool> IsTheirsWithoutSeatAsync(Step step, Acquisition file, Guid? personId, CancellationToken cancellation)
    {
        if (step.Doers.Any(doer => doer.Part is not (Part.Seat or Part.Awardee)))
        {
            return true; // Its room asks: whose application it is, whether the address is listed.
        }

        return personId is { } person && step.Doers.Contains(Doer.Awardee) && (await awardees.FilesOfAsync(records, person, cancellation)).Contains(file.Id);
    }

    private async Task<Step?> DidAsync(Step step, Acquisition file, Guid? personId, CancellationToken cancellation)
    {
        foreach (var other in Others(step))
        {
            if ((await DeedsAsync([file.Id], personId, other.TellsUnlike(step), cancellation)).Count > 0)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>On which of the files a person told something of these kinds, and when last: entries by their reference.</summary>
    private async Task<Dictionary<Guid, DateTimeOffset>> DeedsAsync(IReadOnlyCollection<Guid> files, Guid? personId, IReadOnlyList<string> kinds, CancellationToken cancellation)
    {
        if (personId is null)
        {
            return [];
        }

        var deeds = await (from reference in records.Set<ActorReference>()
                           where reference.PersonId == personId && files.Contains(reference.Scope)
                           join entry in records.Set<JournalEntry>() on (Guid?)reference.Reference equals entry.ActorReference
                           where entry.AcquisitionId == reference.Scope && kinds.Contains(entry.Kind)
                           group entry.At by reference.Scope into file
                           select new { file.Key, At = file.Max() }).ToListAsync(cancellation);
        return deeds.ToDictionary(deed => deed.Key, deed => deed.At);
    }
}

/// <summary>The guard at the verb.</summary>
public static class StepGuardExtensions
{
    /// <summary>Throws unless the journey lets the turn's actor do the step on the file now. From here on the turn tells of the file only what the step tells.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="step">The step.</param>
    /// <param name="file">The file, as loaded in the turn.</param>
    /// <param name="award">The number of the award that the form was made for; null where the step is of no award.</param>
    public static async Task DemandAsync(this Turn turn, Step step, Acquisition file, int? award = null)
    {
        (await turn.Guard.FirstAsync(step, file, turn.Actor.PersonId, turn.Seats, award, CancellationToken.None)).Enforce();
        turn.Doing(step, file);
    }
}
