namespace MicroAcquisition.Foundation.Time;

/// <summary>The machine's own clock, apart from the program's (which a demonstration moves).</summary>
public sealed class MachineClock(TimeProvider time)
{
    /// <summary>UTC.</summary>
    public DateTimeOffset UtcNow => time.GetUtcNow();
}
