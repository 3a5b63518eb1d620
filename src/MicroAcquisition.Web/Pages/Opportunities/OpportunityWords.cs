using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Publishing;

namespace MicroAcquisition.Web.Pages.Opportunities;

/// <summary>Where an opportunity stands, in words for anyone.</summary>
public static class OpportunityWords
{
    /// <summary>"Closed, supplier being chosen": for whoever applied.</summary>
    public static string Of(PublicStage stage) => stage switch
    {
        PublicStage.Open => OpportunityPagesText.Open,
        PublicStage.Evaluating => OpportunityPagesText.State_Evaluating,
        PublicStage.Awarded => OpportunityPagesText.State_Awarded,
        PublicStage.Delivered => OpportunityPagesText.State_Delivered,
        PublicStage.Accepted => OpportunityPagesText.State_Accepted,
        PublicStage.Paid => OpportunityPagesText.State_Paid,
        PublicStage.Completed => OpportunityPagesText.State_Completed,
        PublicStage.NoAward => OpportunityPagesText.State_NoAward,
        PublicStage.Cancelled => OpportunityPagesText.State_Cancelled,
        PublicStage.TerminatedForDefault => OpportunityPagesText.State_TerminatedForDefault,
        PublicStage.TerminatedForConvenience => OpportunityPagesText.State_TerminatedForConvenience,
        PublicStage.Elsewhere => OpportunityPagesText.Closed,
        _ => OpportunityPagesText.State_Hidden,
    };

    /// <summary>The same for the badge, which on the last day (Eastern) says so.</summary>
    public static string Of(PublicStage stage, DateTimeOffset closesAt, DateTimeOffset now) =>
        ClosesToday(stage, closesAt, now) ? OpportunityPagesText.State_ClosesToday : Of(stage);

    /// <summary>The colour of that badge.</summary>
    public static string KindOf(PublicStage stage, DateTimeOffset closesAt, DateTimeOffset now) => ClosesToday(stage, closesAt, now) ? "warning" : KindOf(stage);

    /// <summary>The colour of the badge: what one can still apply to, what goes on or went well, what came to nothing.</summary>
    public static string KindOf(PublicStage stage) => stage switch
    {
        PublicStage.Open => "success",
        PublicStage.Awarded or PublicStage.Delivered or PublicStage.Accepted or PublicStage.Paid or PublicStage.Completed => "info",
        PublicStage.Cancelled or PublicStage.TerminatedForDefault => "warning",
        _ => "quiet",
    };

    /// <summary>The date that counts in the list: of the closing, or of the end.</summary>
    public static string DateOf(OpportunityLine line) => line switch
    {
        { IsOpen: true } => OpportunityPagesText.ClosesOn.With(ClosingDate(line)),
        { Stage: PublicStage.Cancelled, EndedAt: { } at } => OpportunityPagesText.CancelledOn.With(Formats.DateOf(at)),
        { Stage: not PublicStage.Elsewhere, EndedAt: { } at } => OpportunityPagesText.EndedOn.With(Formats.DateOf(at)),
        _ => OpportunityPagesText.ClosedOn.With(ClosingDate(line)),
    };

    /// <summary>How a delivery (UTC) stands against the date promised, Eastern.</summary>
    public static string Against(DateOnly promised, DateTimeOffset deliveredAt) => (Eastern.DateOf(deliveredAt).DayNumber - promised.DayNumber) switch
    {
        <= 0 => OpportunityPagesText.Register_OnTime,
        1 => OpportunityPagesText.Register_Late_One,
        var days => OpportunityPagesText.Register_Late_Many.With(Formats.Number(days)),
    };

    /// <summary>An address as people read it, without the scheme.</summary>
    public static string WithoutScheme(string address) => Uri.TryCreate(address, UriKind.Absolute, out var link) ? (link.Host + link.AbsolutePath).TrimEnd('/') : address;

    private static bool ClosesToday(PublicStage stage, DateTimeOffset closesAt, DateTimeOffset now) =>
        stage == PublicStage.Open && Eastern.DateEndedBy(closesAt) == Eastern.DateOf(now);

    private static string ClosingDate(OpportunityLine line) => Formats.Date(Eastern.DateEndedBy(line.ClosesAt));
}
