namespace MicroAcquisition.Foundation.Time;

/// <summary>
/// The one instant of a request, a command or a unit of background work: UTC, to the millisecond. It is taken when the
/// request's headers arrive, so every rule that the request meets sees the same clock (docs/decisions/0013).
/// </summary>
public sealed class Now(TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private DateTimeOffset? complete;

    /// <summary>The instant, UTC, whole milliseconds.</summary>
    public DateTimeOffset Instant { get; } = WholeMilliseconds(time.GetUtcNow());

    /// <summary>When the whole of the request was here, UTC, whole milliseconds: its instant, where it has no body.</summary>
    public DateTimeOffset CompleteAt => complete ?? Instant;

    /// <summary>The last byte of the request's body is here. By the time that passed, so that a clock that is set meanwhile makes nothing late or early.</summary>
    public void Complete() => complete = WholeMilliseconds(Instant + Elapsed);

    /// <summary>Time passed since the request arrived, also where the clock was set meanwhile.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(started);

    private static DateTimeOffset WholeMilliseconds(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
