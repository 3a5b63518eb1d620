using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Access;

/// <summary>Finds out who reads.</summary>
public sealed class Viewers(Records records, Now now)
{
    /// <summary>The person and their seats now.</summary>
    public async Task<Viewer> OfAsync(Guid personId, CancellationToken cancellation = default)
    {
        var seats = await records.Set<Seat>().AsNoTracking().Where(s => s.PersonId == personId && s.To == null).ToListAsync(cancellation);
        return new Viewer(personId, [.. seats.Where(s => s.IsHeldAt(now.Instant))]);
    }
}
