using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities;

/// <summary>
/// Records that closings have passed, two minutes after they are due or later, with the instant due, for letters and figures to
/// read. It causes nothing: a late run makes no rule wrong. One that ended before its closing, or with it, is not recorded.
/// </summary>
public sealed class ClosingClock(Records records, TurnKeeper turns, Now now)
{
    /// <summary>Appends what is due; returns how many closings it recorded.</summary>
    public async Task<int> RecordAsync(CancellationToken cancellation = default)
    {
        var recorded = 0;
        foreach (var file in await Due(records).AsNoTracking().Take(100).ToListAsync(cancellation))
        {
            recorded += await turns.RunAsync(file.ProgramId, Actor.Clock, async turn =>
            {
                if (await Due(turn.Records).AsTracking().SingleOrDefaultAsync(a => a.Id == file.Id) is not { } due)
                {
                    return 0; // Another machine was faster.
                }

                due.MarkClosingRecorded(turn.Now);
                await turn.JournalAsync(due, new ApplicationsClosed(due.ClosesAt!.Value), "Clock");
                return 1;
            }, cancellation);
        }

        return recorded;
    }

    private IQueryable<Acquisition> Due(Records from)
    {
        var before = now.Instant - Stages.SealAfterClosing;
        return from.Set<Acquisition>().Where(a =>
            a.ClosingRecordedAt == null && a.ClosesAt <= before && (a.EndedAt == null || a.EndedAt > a.ClosesAt) && a.PublishedAt != null && a.ClosesAt > a.PublishedAt).OrderBy(a => a.ClosesAt);
    }
}
