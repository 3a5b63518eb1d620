using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// What the public pages depend on: the versions of all logs, and the next instant at which an opportunity opens or closes. Read at
/// most once a second; what this process itself changed is seen at once.
/// </summary>
public sealed class PublicState(Doorbell doorbell)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private volatile Snapshot? last;

    /// <summary>
    /// The state at a request's instant, as a key: two requests with the same key may see the same page. The key holds the minute too,
    /// so no page is served for longer, whatever clock the site runs by.
    /// </summary>
    public async Task<string> KeyAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var now = services.GetRequiredService<Now>().Instant;
        var rung = doorbell.PublicPages; // Before reading: a change that commits meanwhile makes the next request read again.
        if (last is not { } snapshot || !snapshot.Serves(now, rung))
        {
            snapshot = await ReadAsync(services, now, rung, cancellation);
            last = snapshot;
        }

        return FormattableString.Invariant($"{snapshot.Version}.{snapshot.Boundary?.ToUnixTimeMilliseconds()}.{now.ToUnixTimeSeconds() / 60}");
    }

    private static async Task<Snapshot> ReadAsync(IServiceProvider services, DateTimeOffset now, long rung, CancellationToken cancellation)
    {
        var version = await services.GetRequiredService<Records>().Set<LogHead>().SumAsync(h => h.PublicVersion, cancellation);
        var boundary = await services.GetRequiredService<OpportunityQueries>().NextBoundaryAsync(cancellation);
        return new Snapshot(version, boundary, rung, now);
    }

    private sealed record Snapshot(long Version, DateTimeOffset? Boundary, long Rung, DateTimeOffset ReadAt)
    {
        public bool Serves(DateTimeOffset now, long rung) =>
            rung == Rung && now >= ReadAt && now - ReadAt < Fresh && (Boundary is null || now < Boundary);
    }
}
