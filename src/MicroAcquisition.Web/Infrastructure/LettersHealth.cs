using System.Data.Common;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// A site whose letters cannot all be written, do not leave, or whose circulars do not find their readers, serves on, but someone should
/// read its log: degraded. What a sealed event caused does not count before the seal breaks: it would tell that somebody applied.
/// </summary>
public sealed class LettersHealth(Records records, Now now) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await CannotBeWrittenAsync(cancellationToken) ? HealthCheckResult.Degraded("some cannot be written; the log says which and why")
                : await DoNotLeaveAsync(cancellationToken) ? HealthCheckResult.Degraded("some do not leave")
                : HealthCheckResult.Healthy();
        }
        catch (Exception exception) when ((exception.InnerException ?? exception) is DbException)
        {
            return HealthCheckResult.Healthy(); // What is wrong is the database, which says so itself.
        }
    }

    private async Task<bool> CannotBeWrittenAsync(CancellationToken cancellation) =>
        await records.Set<DelayedEntry>().AnyAsync(d => Telling().Any(e => e.LogId == d.LogId && e.Position == d.Position), cancellation)
        || await records.Set<Circular>().AnyAsync(c => c.DoneAt == null && c.Failures > 0, cancellation);

    private Task<bool> DoNotLeaveAsync(CancellationToken cancellation) => records.Set<OutboxLetter>()
        .Where(l => l.SentAt == null && l.EndedAt == null && l.Failures > 0) // What was given up is listed for administrators.
        .AnyAsync(l => l.Lane == Lane.Code || Telling().Any(e => e.LogId == l.LogId && e.Position == l.Position), cancellation);

    private IQueryable<JournalEntry> Telling() => LetterQueries.Telling(records, now.Instant);
}
