using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Acquisitions;

/// <summary>A step was not done within its time: told by the clock from two minutes after it was due, for letters and figures; rules never read it.</summary>
[JournalKind("step-overdue", 1, Audience.File, Means = "A step was not done within its time; since when it waits, and the Eastern date at whose end it was due.")]
public sealed record StepOverdue(string Step, DateTimeOffset Since, DateOnly DueOn) : IJournalEvent;

/// <summary>
/// Tells once of each step that waits on a file beyond its time, for each time that it comes to wait and for each day that it is due. It
/// causes nothing: a late run makes no rule wrong.
/// </summary>
public sealed class OverdueClock(Records records, TurnKeeper turns, Now now)
{
    /// <summary>Told this long after it is due, so that what is done in the last moment is done in time.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>Most that one call tells, so that its turns are over well within the minute that a turn may be old.</summary>
    public const int AtOnce = 100;

    /// <summary>Appends what is due; returns how many steps it told of: <see cref="AtOnce"/> when more may be left.</summary>
    public Task<int> RecordAsync(CancellationToken cancellation = default) => RecordAsync(Journey.Steps, cancellation);

    internal async Task<int> RecordAsync(IReadOnlyList<Step> table, CancellationToken cancellation)
    {
        var timed = table.Where(step => !step.May && step.Clock is not null).ToList();
        if (timed.Count == 0)
        {
            return 0;
        }

        var clocks = await Clocks.LoadAsync(records, cancellation);
        var files = await records.Set<Acquisition>().AsNoTracking().Live().WaitingFor(timed, now.Instant).ToListAsync(cancellation);
        var late = files.SelectMany(file => timed.Select(step => (File: file, Step: step, Late: LateOf(step, file, clocks)))).Where(l => l.Late is not null).ToList();
        var ids = late.Select(l => l.File.Id).Distinct().ToList();
        var told = (await records.Set<OverdueTold>().AsNoTracking().Where(o => ids.Contains(o.AcquisitionId)).ToListAsync(cancellation))
            .Select(o => (o.AcquisitionId, o.Step, new Late(o.Since, o.DueOn))).ToHashSet();
        var count = 0;
        foreach (var program in late.Where(l => !told.Contains((l.File.Id, l.Step.Name, l.Late!))).Take(AtOnce).GroupBy(l => l.File.ProgramId))
        {
            try
            {
                foreach (var (file, step, _) in program)
                {
                    count += await turns.RunAsync(program.Key, Actor.Clock, turn => TellAsync(turn, step, file.Id, clocks), cancellation);
                }
            }
            catch (RefusedException refused) when (refused.Refusals.All(refusal => refusal.IsConflict))
            {
                // The program is too busy: its steps are told at the next run, which finds them untold, and those of the others now.
            }
        }

        return count;
    }

    /// <summary>Asked again inside the turn: someone may have done the step, another machine may have told it.</summary>
    private async Task<int> TellAsync(Turn turn, Step step, Guid fileId, Clocks clocks)
    {
        if (await turn.FindFileAsync(fileId) is not { } file || LateOf(step, file, clocks) is not { } late
            || await turn.Records.Set<OverdueTold>().AnyAsync(o => o.AcquisitionId == fileId && o.Step == step.Name && o.Since == late.Since && o.DueOn == late.DueOn))
        {
            return 0;
        }

        turn.Records.Add(OverdueTold.Of(file, step, late.Since, late.DueOn));
        await turn.JournalAsync(file, new StepOverdue(step.Name, late.Since, late.DueOn), Actor.Clock.Part!);
        return 1;
    }

    /// <summary>Since when a step waits and the date at whose end it was due; null while it is not late.</summary>
    private Late? LateOf(Step step, Acquisition file, Clocks clocks) =>
        step.WaitsOn(file, now.Instant) && step.Since(file) is { } since && clocks.DueOf(step, file, now.Instant) is { } due && Eastern.EndOf(due.Date) + Grace <= now.Instant
            ? new Late(since, due.Date)
            : null;

    private sealed record Late(DateTimeOffset Since, DateOnly DueOn);
}
