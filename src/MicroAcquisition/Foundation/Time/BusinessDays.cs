using System.Collections.Concurrent;

namespace MicroAcquisition.Foundation.Time;

/// <summary>
/// Business days of the federal public service, on Eastern dates: Monday to Friday without the designated paid holidays.
/// A holiday that falls on a weekend moves to the next working day. Computed, so that no table runs out.
/// </summary>
public static class BusinessDays
{
    private static readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> Known = new();

    /// <summary>True on a working day.</summary>
    public static bool IsBusinessDay(DateOnly date) => !IsWeekend(date) && !HolidaysOf(date.Year).Contains(date);

    /// <summary>The date <paramref name="days"/> business days after <paramref name="from"/>; the first one counted is the next business day.</summary>
    public static DateOnly Add(DateOnly from, int days) => Step(from, days, direction: 1);

    /// <summary>The date <paramref name="days"/> business days before <paramref name="from"/>; the first one counted is the business day before.</summary>
    public static DateOnly Subtract(DateOnly from, int days) => Step(from, days, direction: -1);

    /// <summary>How many business days lie after <paramref name="from"/>, up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    public static int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var count = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
        {
            count += IsBusinessDay(date) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The observed dates of the designated holidays of a year; reckoned once, since every date of every list asks.</summary>
    public static IReadOnlySet<DateOnly> HolidaysOf(int year) => Known.GetOrAdd(year, Reckon);

    private static IReadOnlySet<DateOnly> Reckon(int year)
    {
        var easter = EasterSunday(year);
        List<DateOnly> days =
        [
            new(year, 1, 1),
            easter.AddDays(-2),
            easter.AddDays(1),
            LastMondayBefore(new DateOnly(year, 5, 25)),
            new(year, 7, 1),
            NthMonday(year, 8, 1),
            NthMonday(year, 9, 1),
            NthMonday(year, 10, 2),
            new(year, 11, 11),
            new(year, 12, 25),
            new(year, 12, 26),
        ];
        if (year >= 2021)
        {
            days.Add(new DateOnly(year, 9, 30)); // National Day for Truth and Reconciliation, since 2021.
        }

        var observed = new HashSet<DateOnly>();
        foreach (var day in days.Order())
        {
            var date = day;
            while (IsWeekend(date) || observed.Contains(date))
            {
                date = date.AddDays(1);
            }

            observed.Add(date);
        }

        return observed;
    }

    private static DateOnly Step(DateOnly from, int days, int direction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var date = from;
        for (var counted = 0; counted < days;)
        {
            date = date.AddDays(direction);
            if (IsBusinessDay(date))
            {
                counted++;
            }
        }

        return date;
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly NthMonday(int year, int month, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
    }

    private static DateOnly LastMondayBefore(DateOnly date)
    {
        do
        {
            date = date.AddDays(-1);
        }
        while (date.DayOfWeek != DayOfWeek.Monday);
        return date;
    }

    /// <summary>Easter Sunday in the Gregorian calendar (the "anonymous" computus of Meeus, Jones and Butcher).</summary>
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
