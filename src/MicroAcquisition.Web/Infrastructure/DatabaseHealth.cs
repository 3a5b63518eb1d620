using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// Whether the database takes a save, tried with one: only so does a full disk or a lock of another program show. One try at a time and
/// at most one in five seconds, whoever asks and how often.
/// </summary>
public sealed class DatabaseHealth(IServiceScopeFactory scopes, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Guid owner = Guid.CreateVersion7();
    private readonly Lock gate = new();
    private Task<DatabaseTrouble>? trying;
    private DateTimeOffset triedAt;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Task<DatabaseTrouble> answer;
        lock (gate)
        {
            if (trying is null || (trying.IsCompleted && (time.GetUtcNow() - triedAt).Duration() >= Lasts))
            {
                (trying, triedAt) = (Task.Run(TryAsync, CancellationToken.None), time.GetUtcNow()); // On SQLite a call that waits keeps its thread.
            }

            answer = trying;
        }

        DatabaseTrouble trouble;
        try
        {
            trouble = await answer.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            trouble = DatabaseTrouble.Locked;
        }

        return trouble switch
        {
            DatabaseTrouble.None => HealthCheckResult.Healthy(),
            DatabaseTrouble.Locked => HealthCheckResult.Unhealthy("locked, or too slow to save within three seconds"),
            DatabaseTrouble.Full => HealthCheckResult.Unhealthy("full, or it may only be read"),
            DatabaseTrouble.Unreachable => HealthCheckResult.Unhealthy("unreachable"),
            _ => HealthCheckResult.Unhealthy("does not save"),
        };
    }

    private async Task<DatabaseTrouble> TryAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var now = scope.ServiceProvider.GetRequiredService<Now>().Instant;
            await scope.ServiceProvider.GetRequiredService<TurnKeeper>().KeepAsync(
                SaveQueue.Outbox, kept => Lease.TakeAsync(kept, "health", owner, now, Lasts)); // Whoever has the lease, the save is tried.
            return DatabaseTrouble.None;
        }
        catch (Exception exception) // Whatever it is: this asks whether something is wrong.
        {
            return DatabaseTroubles.Of(exception) is var trouble and not DatabaseTrouble.None ? trouble : DatabaseTrouble.Failing;
        }
    }
}
