using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Applications;

/// <summary>All that the staff may learn of applications: how many count, from two minutes after closing.</summary>
public sealed class SealedApplications(Records records, Now now)
{
    /// <summary>How many count; null while sealed, and on a file that was never open.</summary>
    public async Task<int?> CountAsync(Acquisition file, CancellationToken cancellation = default) =>
        file.PublishedAt is null || file.Ended == Ending.Elsewhere || file.ClosesAt is not { } closing || now.Instant < closing + Stages.SealAfterClosing
            ? null
            : await records.Set<Application>().CountAsync(a => a.AcquisitionId == file.Id && a.WithdrawnAt == null, cancellation);
}
