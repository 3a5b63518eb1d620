namespace MicroAcquisition.Awards;

/// <summary>Why procurement sets an award aside (domain §4: "One entry", "Past performance", "Government employees", "Ceiling", "Entitlement").</summary>
public enum SetAsideReason
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>The same person, tax number or payment account entered twice.</summary>
    EnteredTwice,

    /// <summary>Poor performance on an earlier contract with Canada; the supplier was heard first.</summary>
    PastPerformance,

    /// <summary>An approval that a public servant needs was refused.</summary>
    NotApproved,

    /// <summary>With the supplier's taxes the total is above the ceiling.</summary>
    AboveCeiling,

    /// <summary>Whoever would do the work may not.</summary>
    NotEntitled,

    /// <summary>Something else, in words.</summary>
    Other,
}
