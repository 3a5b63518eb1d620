using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Awards;

/// <summary>Answers the spine whose the award in hand is: the person's who is its supplier, or of everyone who acts for it now.</summary>
public sealed class Awardees(TimeProvider time) : IAwardees
{
    /// <inheritdoc />
    public async Task<IReadOnlySet<Guid>> FilesOfAsync(Records records, Guid personId, CancellationToken cancellation = default)
    {
        var suppliers = await SupplierService.SuppliersOfAsync(records, personId, time.GetUtcNow(), cancellation);
        return await records.Set<Award>().Where(a => a.Outcome == AwardOutcome.None && suppliers.Contains(a.SupplierId)).Select(a => a.AcquisitionId).ToHashSetAsync(cancellation);
    }

    /// <inheritdoc />
    public IQueryable<Guid> PeopleOf(Records records, Guid acquisitionId)
    {
        var supplier = records.Set<Award>().Where(a => a.AcquisitionId == acquisitionId && a.Outcome == AwardOutcome.None).Select(a => a.SupplierId);
        return SupplierService.PeopleOf(records, supplier, time.GetUtcNow());
    }
}
