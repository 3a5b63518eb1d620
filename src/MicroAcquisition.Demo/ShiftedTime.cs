namespace MicroAcquisition.Demo;

/// <summary>The demonstration's clock: the machine's, moved forward by as much as someone asked. Safe to move while the site runs.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private long aheadMilliseconds;

    /// <summary>How far ahead the clock runs.</summary>
    public TimeSpan Ahead
    {
        get => TimeSpan.FromMilliseconds(Interlocked.Read(ref aheadMilliseconds));
        set => Interlocked.Exchange(ref aheadMilliseconds, (long)value.TotalMilliseconds);
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
