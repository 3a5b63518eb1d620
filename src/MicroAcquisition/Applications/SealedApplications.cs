using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Applications;

/// <summary>All that the staff may learn of applications, from two minutes after closing: how many count, and which seem to be of one business. The public learns later how many.</summary>
public sealed class SealedApplications(Records records, Now now)
{
    /// <summary>How many count; null while sealed, and on a file that was never open.</summary>
    public async Task<int?> CountAsync(Acquisition file, CancellationToken cancellation = default) =>
        file.PublishedAt is null || file.Ended == Ending.Elsewhere || file.ClosesAt is not { } closing || now.Instant < closing + Stages.SealAfterClosing
            ? null
            : await records.Set<Application>().CountAsync(a => a.AcquisitionId == file.Id && a.WithdrawnAt == null, cancellation);

    /// <summary>How many count, for anyone; null before it may be told (<see cref="PublicStages.TellsApplications"/>).</summary>
    public async Task<int?> CountForAllAsync(Acquisition file, CancellationToken cancellation = default) => file.TellsApplications() ? await CountAsync(file, cancellation) : null;

    /// <summary>
    /// The applications that count whose businesses seem to be one (<see cref="BusinessNames"/>), so that the program officer can rule on one entry for
    /// each business; nothing while sealed. Until an award is confirmed nobody of the staff learns who applied, so a group is told by the references
    /// of its receipts, which are random and tell neither name nor order of arrival; who holds a receipt can answer for it.
    /// </summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> SameNamesAsync(Acquisition file, CancellationToken cancellation = default)
    {
        if (await CountAsync(file, cancellation) is null or < 2)
        {
            return [];
        }

        var named = await records.Set<Application>().Where(a => a.AcquisitionId == file.Id && a.WithdrawnAt == null && a.BusinessName != "")
            .Select(a => new { a.Reference, a.BusinessName }).ToListAsync(cancellation);
        return [.. named.GroupBy(a => BusinessNames.Fold(a.BusinessName), StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => group.Select(a => a.Reference).Order(StringComparer.Ordinal).ToList()).OrderBy(references => references[0], StringComparer.Ordinal)];
    }
}
