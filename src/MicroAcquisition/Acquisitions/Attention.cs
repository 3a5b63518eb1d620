using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Acquisitions;

/// <summary>A step that waits on a file: since when (UTC) and until when.</summary>
public sealed record WaitingStep(Step Step, Acquisition File, DateTimeOffset? Since, Due? Due);

/// <summary>
/// What waits for a person: their seats, then the files of their scope at the stages where their steps wait, then the journey's
/// table. Suppliers' steps are not here: a sealed application must leave no trace in a list.
/// </summary>
public sealed class Attention(Records records, Now now)
{
    /// <summary>The steps that wait for the viewer, oldest first.</summary>
    public async Task<IReadOnlyList<WaitingStep>> OfAsync(Viewer viewer, CancellationToken cancellation = default)
    {
        var steps = Journey.Steps.Where(s => s.Doer == Doer.Seat && s.Role is { } role && viewer.Holds(role)).ToList();
        if (steps.Count == 0)
        {
            return [];
        }

        var programs = viewer.Seats.Select(s => s.ProgramId).Distinct().ToList();
        var clocks = await Clocks.LoadAsync(records, cancellation);
        var waiting = new List<WaitingStep>();
        foreach (var stage in steps.Select(s => s.WaitsAt!.Value).Distinct())
        {
            var files = records.Set<Acquisition>().AsNoTracking().Where(a => a.Ended == Ending.None).At(stage, now.Instant);
            if (!programs.Contains(null))
            {
                files = files.Where(a => programs.Contains(a.ProgramId));
            }

            foreach (var file in await files.ToListAsync(cancellation))
            {
                var moment = new Moment(file, now.Instant);
                waiting.AddRange(steps.Where(step => JourneyRules.RefusalOf(step, moment, viewer) is null).Select(step => Waiting(step, moment, clocks)));
            }
        }

        return [.. waiting.OrderBy(w => w.Since).ThenBy(w => w.File.Number, StringComparer.Ordinal)];
    }

    internal static WaitingStep Waiting(Step step, Moment moment, Clocks clocks) => new(
        step, moment.File, step.Clock is { } clock ? moment.File.Reached(clock.From) : null, clocks.DueOf(step, moment.File, moment.Now));
}
