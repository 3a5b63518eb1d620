namespace MicroAcquisition.Notices;

/// <summary>Letters on their way that wait for each other, and for those of no other lane: each has a worker and a mail connection of its own.</summary>
public enum Lane
{
    /// <summary>Codes, for which someone waits at a page.</summary>
    Code,

    /// <summary>Letters to the few whom an event concerns.</summary>
    Letter,

    /// <summary>One text to many.</summary>
    Circular,
}
