using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Acquisitions;

/// <summary>A step was not done within its time: told by the clock from two minutes after it was due, for letters and figures; rules never read it.</summary>
[JournalKind("step-overdue", 1, Audience.File, Means = "A step was not done within its time; since when it waits, and the Eastern date at whose end it was due.")]
public sealed record StepOverdue(string Step, DateTimeOffset Since, DateOnly DueOn) : IJournalEvent;

/// <summary>
/// Tells once of each step that waits on a file beyond its time, for each time that it comes to wait. It causes nothing: a late run
/// makes no rule wrong.
/// </summary>
public sealed class OverdueClock(Records records, TurnKeeper turns, Now now)
{
    /// <summary>Told this long after it is due, so that what is done in the last moment is done in time.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>Appends what is due; returns how many steps it told of.</summary>
    public Task<int> RecordAsync(CancellationToken cancellation = default) => RecordAsync(Journey.Steps, cancellation);

    internal async Task<int> RecordAsync(IReadOnlyList<Step> table, CancellationToken cancellation)
    {
        var timed = table.Where(step => !step.May && step.Clock is not null).ToList();
        if (timed.Count == 0)
        {
            return 0;
        }

        var clocks = await Clocks.LoadAsync(records, cancellation);
        var files = await records.Set<Acquisition>().AsNoTracking().Where(file => !file.AtRest).WaitingFor(timed, now.Instant).ToListAsync(cancellation);
        var late = files.SelectMany(file => timed.Where(step => DueOn(step, file, clocks) is not null).Select(step => (step, file))).ToList();
        var ids = late.Select(l => l.file.Id).Distinct().ToList();
        var told = (await records.Set<OverdueTold>().AsNoTracking().Where(o => ids.Contains(o.AcquisitionId)).ToListAsync(cancellation))
            .Select(o => (o.AcquisitionId, o.Step, o.Since)).ToHashSet();
        var count = 0;
        foreach (var (step, file) in late.Where(l => l.step.Since(l.file) is { } since && !told.Contains((l.file.Id, l.step.Name, since))))
        {
            count += await turns.RunAsync(file.ProgramId, Actor.Clock, turn => TellAsync(turn, step, file.Id, clocks), cancellation);
        }

        return count;
    }

    /// <summary>Asked again inside the turn: someone may have done the step, another machine may have told it.</summary>
    private async Task<int> TellAsync(Turn turn, Step step, Guid fileId, Clocks clocks)
    {
        if (await turn.FindFileAsync(fileId) is not { } file || DueOn(step, file, clocks) is not { } dueOn || step.Since(file) is not { } since
            || await turn.Records.Set<OverdueTold>().AnyAsync(o => o.AcquisitionId == fileId && o.Step == step.Name && o.Since == since))
        {
            return 0;
        }

        turn.Records.Add(OverdueTold.Of(file, step, since));
        await turn.JournalAsync(file, new StepOverdue(step.Name, since, dueOn), Actor.Clock.Part!);
        return 1;
    }

    /// <summary>The date at whose end the step was due; null while it is not late.</summary>
    private DateOnly? DueOn(Step step, Acquisition file, Clocks clocks) =>
        step.WaitsOn(file, now.Instant) && clocks.DueOf(step, file, now.Instant) is { } due && Eastern.EndOf(due.Date) + Grace <= now.Instant ? due.Date : null;
}
