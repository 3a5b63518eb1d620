using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Applications;

/// <summary>Answers the spine who may not act as staff, once the seal has broken.</summary>
public sealed class Applicants : IApplicants
{
    /// <inheritdoc />
    public async Task<IReadOnlySet<Guid>> AppliedAmongAsync(Records records, Guid personId, IReadOnlyCollection<Guid> files, CancellationToken cancellation = default)
    {
        var suppliers = await SupplierService.SuppliersOfAsync(records, personId, cancellation);
        return await records.Set<Application>()
            .Where(a => files.Contains(a.AcquisitionId) && a.WithdrawnAt == null && (a.PersonId == personId || suppliers.Contains(a.SupplierId)))
            .Select(a => a.AcquisitionId).ToHashSetAsync(cancellation);
    }
}
