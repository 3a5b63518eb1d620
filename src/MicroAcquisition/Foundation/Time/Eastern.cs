namespace MicroAcquisition.Foundation.Time;

/// <summary>
/// Eastern time (America/Toronto): the one zone in which the program states its dates (domain §4, "Closing instant").
/// </summary>
public static class Eastern
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Toronto");

    /// <summary>The calendar date in Eastern time at this instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The same instant, with the Eastern offset in force at it.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>True while clocks there are one hour ahead: the two hours of the same name in November differ in this.</summary>
    public static bool IsDaylight(DateTimeOffset instant) => Zone.IsDaylightSavingTime(instant);

    /// <summary>The instant, in UTC, at which the date begins in Eastern time. Midnight is never skipped nor repeated in this zone.</summary>
    public static DateTimeOffset StartOf(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The instant, in UTC, of an hour on a date there; in the night of March whose clocks skip it, an hour later by the clock.</summary>
    public static DateTimeOffset InstantOf(DateOnly date, TimeOnly hour)
    {
        var local = date.ToDateTime(hour, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>
    /// The closing instant of a closing date: the midnight that ends it. Open while now is before it; shown as 23:59.
    /// </summary>
    public static DateTimeOffset EndOf(DateOnly date) => StartOf(date.AddDays(1));

    /// <summary>The closing date whose end is this instant: the date that pages show with "23:59".</summary>
    public static DateOnly DateEndedBy(DateTimeOffset closing) => DateOf(closing.AddMilliseconds(-1));
}
