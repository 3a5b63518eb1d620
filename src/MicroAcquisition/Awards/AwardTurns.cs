using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Turns;

namespace MicroAcquisition.Awards;

/// <summary>Turns of the rooms that come after the offer.</summary>
internal static class AwardTurns
{
    /// <summary>A turn of a step of the award in hand, with that award as it stands in this turn.</summary>
    public static Task StepAsync(
        this TurnKeeper turns, Step step, Guid personId, Acquisition found, int award, Func<Turn, Acquisition, AwardView, Task> work, CancellationToken cancellation) =>
        turns.StepAsync(step, personId, found, award, async (turn, file) =>
            await work(turn, file, await AwardQueries.InHandAsync(turn.Records, file.Id, cancellation) ?? throw new InvalidOperationException("A step of an award has one.")), cancellation);
}
