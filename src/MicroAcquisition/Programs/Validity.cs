namespace MicroAcquisition.Programs;

/// <summary>Whether a dated record counts.</summary>
public enum Validity
{
    /// <summary>Its first day is still to come.</summary>
    NotYet,

    /// <summary>It counts.</summary>
    InForce,

    /// <summary>Its last day has passed, or an administrator ended it.</summary>
    Ended,
}
