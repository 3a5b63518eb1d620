using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Requests;

/// <summary>The client behind a request, as the officer's page and the letters need them.</summary>
public sealed record Requester(Guid PersonId, string Name, string Email, Language Language);

/// <summary>The decision on a request: the reason when declined, null when in scope, and the words to the client.</summary>
public sealed record ScreeningView(DeclineReason? Reason, string Words);

/// <summary>Requests and their screening, for reading.</summary>
public sealed class RequestQueries(Records records)
{
    /// <summary>The request of a file that was born with one.</summary>
    public async Task<Request> OfFileAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Request>().AsNoTracking().SingleAsync(r => r.AcquisitionId == acquisitionId, cancellation);

    /// <summary>The request of a file; null for an imported one.</summary>
    public async Task<Request?> FindAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Request>().AsNoTracking().SingleOrDefaultAsync(r => r.AcquisitionId == acquisitionId, cancellation);

    /// <summary>The decision on a request; null while it waits.</summary>
    public async Task<ScreeningView?> ScreeningOfAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Screening>().Where(s => s.AcquisitionId == acquisitionId).Select(s => new ScreeningView(s.Reason, s.Words)).SingleOrDefaultAsync(cancellation);

    /// <summary>Who requested a file.</summary>
    public async Task<Requester?> RequesterOfAsync(Acquisition file, CancellationToken cancellation = default) =>
        await records.Set<Person>().Where(p => p.Id == file.RequesterId)
            .Select(p => new Requester(p.Id, p.Name == "" ? p.Email : p.Name, p.Email, p.Language)).SingleOrDefaultAsync(cancellation);

    /// <summary>The number of the file of the person's last request; null when they sent none.</summary>
    public Task<string?> LastNumberOfAsync(Guid personId, CancellationToken cancellation = default) =>
        records.Set<Acquisition>().Where(a => a.RequesterId == personId).OrderByDescending(a => a.RequestedAt).Select(a => (string?)a.Number).FirstOrDefaultAsync(cancellation);

    internal static async Task<string?> LastNumberOfAsync(Records records, Guid personId) =>
        await records.Set<Acquisition>().Where(a => a.RequesterId == personId).OrderByDescending(a => a.RequestedAt).Select(a => a.Number).FirstOrDefaultAsync();
}
