using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Programs;

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
