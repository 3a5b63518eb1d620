using System.Data.Common;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>A node whose clock differs from the database's by more than a second is unhealthy: it refuses applications (docs/decisions/0013).</summary>
public sealed class ClockHealth(Records records, ClockAgreement clocks) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await clocks.DifferenceAsync(records, cancellationToken) <= ClockAgreement.Most
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("the clocks of this machine and of the database differ by more than a second");
        }
        catch (Exception exception) when ((exception.InnerException ?? exception) is DbException)
        {
            return HealthCheckResult.Unhealthy("the database does not tell its time");
        }
    }
}
