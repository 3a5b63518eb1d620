namespace MicroAcquisition.Applications;

/// <summary>
/// How long after the closing instant the last byte of a request may come that began before it (docs/decisions/0025). A setting of the
/// site, in force for all opportunities alike; each receipt keeps the one by which it was taken.
/// </summary>
public sealed record ClosingGrace(TimeSpan Length)
{
    /// <summary>Two seconds: what a slow line needs for a form, and nobody to write one.</summary>
    public static ClosingGrace Default { get; } = new(TimeSpan.FromSeconds(2));
}
