using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Notices;

/// <summary>Sends again what was given up, once its reason is mended.</summary>
public sealed class LetterService(TurnKeeper turns, Now now)
{
    /// <summary>Puts one letter on its way again, or all that the viewer may see (<see cref="LetterQueries.Shown"/>) but codes, which have run out. Returns how many.</summary>
    public Task<int> SendAgainAsync(Viewer viewer, Guid? letter, CancellationToken cancellation = default) => turns.KeepAsync(SaveQueue.Outbox, async kept =>
    {
        var found = await LetterQueries.Shown(kept, viewer, now.Instant).AsTracking().Where(l => l.Lane != Lane.Code && (letter == null || l.Id == letter)).ToListAsync(cancellation);
        found.ForEach(l => l.SendAgain(now.Instant));
        return found.Count;
    }, cancellation);
}
