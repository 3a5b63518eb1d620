using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Applications;

/// <summary>Answers the spine who may not act as staff, once the seal has broken; and the businesses until when nobody is removed from them.</summary>
public sealed class Applicants : IApplicants
{
    /// <inheritdoc />
    public async Task<IReadOnlySet<Guid>> AppliedAmongAsync(
        Records records, Guid personId, IReadOnlyCollection<Guid> files, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var suppliers = await SupplierService.EverActedForAsync(records, personId, cancellation); // Who left a business keeps what they did for it.
        return await records.Set<Application>()
            .Where(a => files.Contains(a.AcquisitionId) && a.WithdrawnAt == null && (a.PersonId == personId || suppliers.Contains(a.SupplierId)))
            .Select(a => a.AcquisitionId).ToHashSetAsync(cancellation);
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset?> LastClosingAsync(Records records, Guid supplierId, DateTimeOffset now, CancellationToken cancellation = default) =>
        await (from application in records.Set<Application>()
               where application.SupplierId == supplierId
               join file in records.Set<Acquisition>() on application.AcquisitionId equals file.Id
               where file.Ended == Ending.None && file.ClosesAt > now
               orderby file.ClosesAt descending
               select file.ClosesAt).FirstOrDefaultAsync(cancellation);

    /// <inheritdoc />
    public async Task LetGoAsync(Records records, Guid supplierId, Guid personId, CancellationToken cancellation = default)
    {
        foreach (var application in await records.Set<Application>().AsTracking().Where(a => a.SupplierId == supplierId && a.HeldById == personId).ToListAsync(cancellation))
        {
            application.LetGo();
        }
    }
}
