using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Web.Pages.Opportunities;

/// <summary>The time until closing, by the server's clock: the two largest units, rounded down.</summary>
public static class TimeLeft
{
    /// <summary>"4 days 3 hours left".</summary>
    public static string Of(TimeSpan left)
    {
        var parts = left switch
        {
            { TotalDays: >= 1 } => [Day(left.Days), Hour(left.Hours)],
            { TotalHours: >= 1 } => [Hour(left.Hours), Minute(left.Minutes)],
            { TotalMinutes: >= 1 } => [Minute(left.Minutes)],
            _ => new[] { OpportunityPagesText.Left_Moment },
        };
        return OpportunityPagesText.Left.With(string.Join(' ', parts.Where(part => part.Length > 0)));
    }

    private static string Day(int count) => Unit(count, OpportunityPagesText.Left_Day, OpportunityPagesText.Left_Days);

    private static string Hour(int count) => Unit(count, OpportunityPagesText.Left_Hour, OpportunityPagesText.Left_Hours);

    private static string Minute(int count) => Unit(count, OpportunityPagesText.Left_Minute, OpportunityPagesText.Left_Minutes);

    private static string Unit(int count, string one, string many) => count switch { 0 => "", 1 => one, _ => many.With(Formats.Number(count)) };
}
