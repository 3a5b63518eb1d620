using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>A site whose letters cannot all be written, or whose circulars do not find their readers, serves on, but someone should read its log: degraded.</summary>
public sealed class LettersHealth(Records records) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await records.Set<DelayedEntry>().AnyAsync(cancellationToken) || await records.Set<Circular>().AnyAsync(c => c.DoneAt == null && c.Failures > 0, cancellationToken)
            ? HealthCheckResult.Degraded("The letters of some entries of the journal cannot be written; the log says which and why.")
            : HealthCheckResult.Healthy();
}
