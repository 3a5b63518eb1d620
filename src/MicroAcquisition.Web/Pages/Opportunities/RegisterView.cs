using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Payments;

namespace MicroAcquisition.Web.Pages.Opportunities;

/// <summary>
/// What a register of contracts tells of an opportunity: why it was called off, how many applied and passed, the award, the accepted work, the payment. Each is null, or empty, until its room says that anyone may know
/// it. <c>CanComplain</c> is true until the end of the notice's last day.
/// </summary>
public sealed record RegisterView(
    OpportunityView Opportunity, string WhyCancelled, int? Applications, int? Passed, AwardNoticeView? Notice, bool CanComplain, AcceptedWorkView? Work, PaidView? Paid)
{
    /// <summary>That it was called off or ended without an award, and when; empty otherwise.</summary>
    public string Ended => Opportunity is { Stage: PublicStage.Cancelled or PublicStage.NoAward, File.EndedAt: { } at }
        ? (Opportunity.Stage == PublicStage.Cancelled ? OpportunityPagesText.Ended_Cancelled : OpportunityPagesText.Ended_NoAward).With(Formats.DateOf(at))
        : "";

    /// <summary>When an awarded opportunity reached each point that is public, UTC, in order.</summary>
    public IReadOnlyList<(DateTimeOffset At, string What)> Reached => Notice is null ? [] :
    [
        .. new (DateTimeOffset? At, string What)[]
        {
            (File.OpensAt, OpportunityPagesText.Reached_Opened), (File.ClosesAt, OpportunityPagesText.Reached_Closed),
            (File.EvaluationConfirmedAt, OpportunityPagesText.Reached_Evaluated), (File.SignedAt, OpportunityPagesText.Reached_Signed),
            (File.DeliveredAt, OpportunityPagesText.Reached_Delivered), (File.OwedAt, OpportunityPagesText.Reached_Accepted),
            (File.InvoicedAt, OpportunityPagesText.Reached_Invoiced), (File.PaidAt, OpportunityPagesText.Reached_Paid),
            (File.Ended == Ending.Completed ? File.EndedAt : null, OpportunityPagesText.Reached_Completed),
        }.Where(point => point.At is not null).Select(point => (point.At!.Value, point.What)),
    ];

    private Acquisition File => Opportunity.File;
}
