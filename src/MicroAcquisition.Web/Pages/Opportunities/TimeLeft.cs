using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Web.Pages.Opportunities;

/// <summary>The time until closing, by the server's clock: the two largest units, rounded down.</summary>
public static class TimeLeft
{
    /// <summary>"4 days and 3 hours left".</summary>
    public static string Of(TimeSpan left)
    {
        var time = left switch
        {
            { TotalDays: >= 1 } => Both(Day(left.Days), Hour(left.Hours)),
            { TotalHours: >= 1 } => Both(Hour(left.Hours), Minute(left.Minutes)),
            { TotalMinutes: >= 1 } => Minute(left.Minutes),
            _ => OpportunityPagesText.Left_Moment,
        };
        return OpportunityPagesText.Left.With(time);
    }

    private static string Both(string larger, string smaller) => smaller.Length == 0 ? larger : OpportunityPagesText.Left_And.With(larger, smaller);

    private static string Day(int count) => Unit(count, OpportunityPagesText.Left_Day, OpportunityPagesText.Left_Days);

    private static string Hour(int count) => Unit(count, OpportunityPagesText.Left_Hour, OpportunityPagesText.Left_Hours);

    private static string Minute(int count) => Unit(count, OpportunityPagesText.Left_Minute, OpportunityPagesText.Left_Minutes);

    private static string Unit(int count, string one, string many) => count switch { 0 => "", 1 => one, _ => many.With(Formats.Number(count)) };
}
