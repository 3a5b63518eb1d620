using MicroAcquisition.Foundation.Data;

namespace MicroAcquisition.Acquisitions;

/// <summary>What the spine asks of the room that knows to whom the work was offered: no key of a supplier lies on the file's row.</summary>
public interface IAwardees
{
    /// <summary>The files whose award in hand is a supplier's for which the person acts now.</summary>
    Task<IReadOnlySet<Guid>> FilesOfAsync(Records records, Guid personId, CancellationToken cancellation = default);

    /// <summary>Those who act now for the supplier of the file's award in hand, by key: a query, for letters.</summary>
    IQueryable<Guid> PeopleOf(Records records, Guid acquisitionId);
}
