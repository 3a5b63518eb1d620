using System.Globalization;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>
/// Money and dates as domain §8 writes them: <c>$6,500.00</c> and <c>6 500,00 $</c> (no-break spaces), <c>July 12, 2021</c> and
/// <c>12 juillet 2021</c>. Our own, because .NET's fr-CA puts a plain space before the dollar sign. In the current language.
/// </summary>
public static class Formats
{
    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u00A0" };
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };

    private static bool InFrench => OfficialLanguages.Current == Language.French;

    /// <summary>An amount with cents.</summary>
    public static string Amount(Cad amount) => WithDollar((amount.Cents / 100m).ToString("N2", InFrench ? French : English));

    /// <summary>An amount without cents when it has none: for headlines.</summary>
    public static string ShortAmount(Cad amount) =>
        amount.Cents % 100 == 0 ? WithDollar((amount.Cents / 100).ToString("N0", InFrench ? French : English)) : Amount(amount);

    /// <summary>An amount as a field shows it: the unit stands beside the field.</summary>
    public static string TypedAmount(Cad amount) => ShortAmount(amount).Trim('$', '\u00A0');

    /// <summary>A whole number with its group separators.</summary>
    public static string Number(long number) => number.ToString("N0", InFrench ? French : English);

    /// <summary>A date in words, with the year; day and month stay on one line.</summary>
    public static string Date(DateOnly date) => InFrench
        ? $"{DayOfMonth(date)}\u00A0{MonthName(date)} {date.Year.ToString(CultureInfo.InvariantCulture)}"
        : $"{MonthName(date)}\u00A0{DayOfMonth(date)}, {date.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The Eastern date of an instant, in words.</summary>
    public static string DateOf(DateTimeOffset instant) => Date(Eastern.DateOf(instant));

    /// <summary>A date in words with the day of the week.</summary>
    public static string LongDate(DateOnly date) => InFrench ? $"{DayName(date)} {Date(date)}" : $"{DayName(date)}, {Date(date)}";

    /// <summary>A date of the next weeks, with the day of the week and without the year: <c>Tuesday, December 1</c>.</summary>
    public static string NearDate(DateOnly date) =>
        InFrench ? $"{DayName(date)} {DayOfMonth(date)}\u00A0{MonthName(date)}" : $"{DayName(date)}, {MonthName(date)}\u00A0{DayOfMonth(date)}";

    /// <summary>Date and time to the minute, Eastern, with the zone in force, which tells the hour that comes twice: <c>November 24, 2026, 10:12 am (EST)</c>.</summary>
    public static string Minute(DateTimeOffset instant) => Stamp(instant, "h:mm", "H' h 'mm");

    /// <summary>The same to the millisecond: for receipts.</summary>
    public static string Millisecond(DateTimeOffset instant) => Stamp(instant, "h:mm:ss.fff", "H' h 'mm' min 'ss,fff' s'");

    /// <summary>When applications close: the closing date, 11:59 pm and the zone in words, since people read a deadline.</summary>
    public static string Closing(DateTimeOffset closing)
    {
        var date = LongDate(Eastern.DateEndedBy(closing));
        return InFrench ? $"{date} à 23\u00A0h\u00A059 (heure de l’Est)" : $"{date}, 11:59\u00A0pm (Eastern time)";
    }

    /// <summary>An instant for machines: ISO 8601, UTC, milliseconds.</summary>
    public static string Iso(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A date for machines: ISO 8601.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Fills the numbered places of a text.</summary>
    public static string With(this string text, params object?[] values) => string.Format(CultureInfo.CurrentCulture, text, values);

    private static string WithDollar(string number) => InFrench ? $"{number}\u00A0$" : $"${number}";

    private static string Stamp(DateTimeOffset instant, string english, string french)
    {
        var (eastern, daylight) = (Eastern.At(instant), Eastern.IsDaylight(instant));
        var date = Date(DateOnly.FromDateTime(eastern.DateTime));
        return InFrench
            ? $"{date} à {eastern.ToString(french, CultureInfo.InvariantCulture).Replace(' ', '\u00A0')} ({(daylight ? "HAE" : "HNE")})"
            : $"{date}, {eastern.ToString(english, CultureInfo.InvariantCulture)}\u00A0{(eastern.Hour < 12 ? "am" : "pm")} ({(daylight ? "EDT" : "EST")})";
    }

    private static string DayOfMonth(DateOnly date) =>
        InFrench && date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);

    private static string MonthName(DateOnly date) => OfficialLanguages.Current.Culture().DateTimeFormat.GetMonthName(date.Month);

    private static string DayName(DateOnly date) => OfficialLanguages.Current.Culture().DateTimeFormat.GetDayName(date.DayOfWeek);
}
