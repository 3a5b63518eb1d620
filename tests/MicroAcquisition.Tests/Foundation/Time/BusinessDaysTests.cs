using System.Globalization;
using CsCheck;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Tests.Foundation.Time;

public sealed class BusinessDaysTests
{
    private static readonly Gen<DateOnly> Date = Gen.Int[0, 3000].Select(days => new DateOnly(2024, 1, 1).AddDays(days));

    /// <summary>The dates on which the federal public service observes its designated holidays.</summary>
    [Theory]
    [InlineData(2025, "01-01 04-18 04-21 05-19 07-01 08-04 09-01 09-30 10-13 11-11 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-24 07-01 08-02 09-06 09-30 10-11 11-11 12-27 12-28")]
    [InlineData(2028, "01-03 04-14 04-17 05-22 07-03 08-07 09-04 10-02 10-09 11-13 12-25 12-26")]
    [InlineData(2029, "01-01 03-30 04-02 05-21 07-02 08-06 09-03 10-01 10-08 11-12 12-25 12-26")]
    [InlineData(2030, "01-01 04-19 04-22 05-20 07-01 08-05 09-02 09-30 10-14 11-11 12-25 12-26")]
    public void Holidays_are_those_that_the_public_service_observes(int year, string observed) =>
        Assert.Equal(observed, string.Join(' ', BusinessDays.HolidaysOf(year).Order().Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public void Days_added_are_the_days_between() =>
        Gen.Select(Date, Gen.Int[0, 60]).Sample((from, days) => BusinessDays.Between(from, BusinessDays.Add(from, days)) == days);

    [Fact]
    public void The_day_reached_is_a_working_day() =>
        Gen.Select(Date, Gen.Int[1, 60]).Sample((from, days) => BusinessDays.IsBusinessDay(BusinessDays.Add(from, days)));

    [Fact]
    public void Days_between_count_backwards_when_late() =>
        Gen.Select(Date, Date).Sample((a, b) => BusinessDays.Between(a, b) == -BusinessDays.Between(b, a));

    [Fact]
    public void A_request_of_the_day_before_a_long_weekend_is_due_after_it() =>
        Assert.Equal(new DateOnly(2026, 4, 8), BusinessDays.Add(new DateOnly(2026, 4, 2), 2)); // Easter 2026: Friday 3 to Monday 6 April.

    [Fact]
    public void From_a_working_day_as_many_days_back_as_forward_lead_to_it_again() =>
        Gen.Select(Date.Where(BusinessDays.IsBusinessDay), Gen.Int[0, 60]).Sample((from, days) =>
            BusinessDays.Subtract(BusinessDays.Add(from, days), days) == from && BusinessDays.Add(BusinessDays.Subtract(from, days), days) == from);

    [Fact]
    public void Days_subtracted_end_on_the_latest_working_day_from_which_they_reach() =>
        Gen.Select(Date, Gen.Int[1, 60]).Sample((from, days) =>
        {
            var reached = BusinessDays.Subtract(from, days);
            return BusinessDays.IsBusinessDay(reached) && BusinessDays.Between(reached, from.AddDays(-1)) == days - 1;
        });

    [Theory]
    [InlineData("2026-04-08", 2, "2026-04-02")] // Easter 2026: Friday 3 to Monday 6 April.
    [InlineData("2026-04-06", 1, "2026-04-02")] // From a holiday.
    [InlineData("2026-12-29", 2, "2026-12-23")] // Christmas, and Boxing Day on the Monday.
    [InlineData("2027-01-04", 2, "2026-12-30")] // Into the year before.
    [InlineData("2026-11-29", 2, "2026-11-26")] // From a Sunday.
    [InlineData("2026-11-29", 0, "2026-11-29")]
    public void Days_before_pass_over_weekends_and_holidays(string from, int days, string reached) => Assert.Equal(
        DateOnly.Parse(reached, CultureInfo.InvariantCulture), BusinessDays.Subtract(DateOnly.Parse(from, CultureInfo.InvariantCulture), days));

    [Fact]
    public void Fewer_than_no_days_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessDays.Subtract(new DateOnly(2026, 4, 8), -1));
}
