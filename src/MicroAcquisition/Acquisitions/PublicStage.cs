namespace MicroAcquisition.Acquisitions;

/// <summary>Where a file stands as anyone may know it: a <see cref="Stage"/> without what is not public yet. Derived by <see cref="PublicStages"/>, never stored.</summary>
public enum PublicStage
{
    /// <summary>Nothing of it is public.</summary>
    Hidden,

    /// <summary>Suppliers apply.</summary>
    Open,

    /// <summary>Closed; whether it is evaluated, offered, declined or signed by one side stays unsaid until the award notice or the end.</summary>
    Evaluating,

    /// <summary>The award notice is public, and the supplier works.</summary>
    Awarded,

    /// <summary>The work was submitted; client and reviewer-maintainer review it.</summary>
    Delivered,

    /// <summary>Both accepted the work; it is invoiced and certified.</summary>
    Accepted,

    /// <summary>The supplier is paid.</summary>
    Paid,

    /// <summary>Delivered, paid, settled.</summary>
    Completed,

    /// <summary>Nobody applied, passed or took the work.</summary>
    NoAward,

    /// <summary>Called off, with public words.</summary>
    Cancelled,

    /// <summary>Ended without delivery; nothing was paid.</summary>
    TerminatedForDefault,

    /// <summary>Ended early; what was done was paid.</summary>
    TerminatedForConvenience,

    /// <summary>An imported opportunity that had closed before it came; what became of it is not known here.</summary>
    Elsewhere,
}
