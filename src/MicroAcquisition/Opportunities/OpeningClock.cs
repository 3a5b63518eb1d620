using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities;

/// <summary>
/// Records that openings have passed, with the instant due, for letters and figures to read. It causes nothing: a late run makes no rule wrong. An imported
/// opportunity was open elsewhere, and one that ended before its opening never opens.
/// </summary>
public sealed class OpeningClock(Records records, TurnKeeper turns, Now now)
{
    /// <summary>Appends what is due; returns how many openings it recorded.</summary>
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

                due.MarkOpeningRecorded(turn.Now);
                await turn.JournalAsync(due, new OpportunityOpened(due.OpensAt!.Value), "Clock");
                return 1;
            }, cancellation);
        }

        return recorded;
    }

    private IQueryable<Acquisition> Due(Records from)
    {
        var instant = now.Instant;
        return from.Set<Acquisition>().Where(a => a.OpeningRecordedAt == null && a.OpensAt <= instant && a.PublishedAt != null && a.RequesterId != null).OrderBy(a => a.OpensAt);
    }
}
