using MicroAcquisition.Foundation.Time;

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

/// <summary>Computes it from the dates, never from a flag.</summary>
public static class Validities
{
    /// <summary>From the beginning of the first day to the end of the last, Eastern, unless ended before.</summary>
    public static Validity At(DateTimeOffset now, DateOnly from, DateOnly? until, DateTimeOffset? endedAt)
    {
        var today = Eastern.DateOf(now);
        return endedAt <= now || until < today ? Validity.Ended : today < from ? Validity.NotYet : Validity.InForce;
    }
}
