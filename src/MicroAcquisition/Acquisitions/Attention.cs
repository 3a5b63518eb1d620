using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Acquisitions;

/// <summary>A step that waits on a file: since when (UTC) and until when.</summary>
public sealed record WaitingStep(Step Step, Acquisition File, DateTimeOffset? Since, Due? Due);

/// <summary>
/// What waits for a person: for each of their roles the live files that its seats cover and on which a step of that role waits; and
/// the steps of an award that is theirs. Steps that may be done but wait for nobody are on the file's page alone. An application that
/// is sealed leaves no trace here: only the supplier of an award in hand sees a step of theirs.
/// </summary>
public sealed class Attention(Records records, IAwardees awardees, StepGuard guard, Now now)
{
    /// <summary>The steps that wait for the viewer, oldest first.</summary>
    public Task<IReadOnlyList<WaitingStep>> OfAsync(Viewer viewer, CancellationToken cancellation = default) => OfAsync(viewer, Journey.Steps, cancellation);

    internal async Task<IReadOnlyList<WaitingStep>> OfAsync(Viewer viewer, IReadOnlyList<Step> table, CancellationToken cancellation)
    {
        var must = table.Where(step => !step.May && step.IsOfTheStaffOrTheAwardee).ToList();
        var waiting = new List<(Step, Acquisition)>();
        foreach (var seats in viewer.Seats.GroupBy(seat => seat.Role))
        {
            waiting.AddRange(await OnAsync(Live().CoveredBy([.. seats]), must.Where(step => step.Doers.Contains(seats.Key)).ToList(), cancellation));
        }

        var theirs = must.Where(step => step.Doers.Contains(Doer.Awardee)).ToList();
        if (theirs.Count > 0 && await awardees.FilesOfAsync(records, viewer.PersonId, cancellation) is { Count: > 0 } awarded)
        {
            waiting.AddRange(await OnAsync(Live().Where(file => awarded.Contains(file.Id)), theirs, cancellation));
        }

        var mine = await guard.WithoutSeparatedAsync([.. waiting.DistinctBy(w => (w.Item1, w.Item2.Id))], viewer.PersonId, viewer.Seats, cancellation);
        var clocks = mine.Count == 0 ? null : await Clocks.LoadAsync(records, cancellation);
        return [.. mine.Select(w => Waiting(w.Step, w.File, clocks!, now.Instant)).OrderBy(w => w.Since).ThenBy(w => w.File.Serial).ThenBy(w => w.File.Number, StringComparer.Ordinal)];
    }

    internal static WaitingStep Waiting(Step step, Acquisition file, Clocks clocks, DateTimeOffset now) => new(step, file, step.Since(file), clocks.DueOf(step, file, now));

    private IQueryable<Acquisition> Live() => records.Set<Acquisition>().AsNoTracking().Live();

    private async Task<IEnumerable<(Step, Acquisition)>> OnAsync(IQueryable<Acquisition> files, List<Step> steps, CancellationToken cancellation)
    {
        if (steps.Count == 0)
        {
            return [];
        }

        var found = await files.WaitingFor(steps, now.Instant).ToListAsync(cancellation);
        return found.SelectMany(file => steps.Where(step => step.WaitsOn(file, now.Instant)).Select(step => (step, file)));
    }
}
