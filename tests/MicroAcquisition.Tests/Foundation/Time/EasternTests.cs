using CsCheck;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Tests.Foundation.Time;

public sealed class EasternTests
{
    private static readonly Gen<DateOnly> Date = Gen.Int[0, 3650].Select(days => new DateOnly(2024, 1, 1).AddDays(days));

    /// <summary>Clocks go back on 1 November 2026 and forward on 14 March 2027, both at 2:00.</summary>
    [Theory]
    [InlineData("2026-10-30", "2026-10-31T04:00:00Z")]
    [InlineData("2026-10-31", "2026-11-01T04:00:00Z")]
    [InlineData("2026-11-01", "2026-11-02T05:00:00Z")]
    [InlineData("2027-03-13", "2027-03-14T05:00:00Z")]
    [InlineData("2027-03-14", "2027-03-15T04:00:00Z")]
    public void Closing_is_midnight_Eastern_on_the_nights_when_the_clocks_change(string closingDate, string instant) => Assert.Equal(
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture),
        Eastern.EndOf(DateOnly.Parse(closingDate, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_closing_date_is_the_date_that_its_closing_instant_ends() =>
        Date.Sample(date => Eastern.DateEndedBy(Eastern.EndOf(date)) == date && Eastern.DateOf(Eastern.EndOf(date)) == date.AddDays(1));

    [Fact]
    public void A_day_lasts_24_hours_but_for_the_two_nights_when_the_clocks_change() =>
        Date.Sample(date =>
        {
            var hours = (Eastern.EndOf(date) - Eastern.StartOf(date)).TotalHours;
            var isSundayOfChange = date.DayOfWeek == DayOfWeek.Sunday && date.Month is 3 or 11;
            return hours.Equals(24d) || (isSundayOfChange && hours.Equals(date.Month == 3 ? 23d : 25d));
        });
}
