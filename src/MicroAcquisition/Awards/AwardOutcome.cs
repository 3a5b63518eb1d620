namespace MicroAcquisition.Awards;

/// <summary>How an award ended.</summary>
public enum AwardOutcome
{
    /// <summary>It did not: it is the one in hand.</summary>
    None,

    /// <summary>The supplier declined.</summary>
    Declined,

    /// <summary>The supplier left after confirming, before both had signed.</summary>
    Left,

    /// <summary>The supplier did not answer, or did not sign, within their time.</summary>
    Lapsed,

    /// <summary>Canada withdrew it before both had signed.</summary>
    Withdrawn,

    /// <summary>Procurement set it aside, with a reason.</summary>
    SetAside,

    /// <summary>The work was not delivered.</summary>
    TerminatedForDefault,
}
