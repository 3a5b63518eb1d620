using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Applications;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Payments;

namespace MicroAcquisition.Web.Pages.Opportunities;

/// <summary>Puts together what each room tells anyone of an opportunity.</summary>
public sealed class RegisterViews(
    PublishingService publishing, SealedApplications applications, EvaluationQueries evaluations, AgreementQueries agreements, DeliveryQueries deliveries, PaymentQueries payments, Now now)
{
    /// <summary>The register of an opportunity in the reader's language; one that is open has nothing in it, and asks nothing.</summary>
    public async Task<RegisterView> OfAsync(OpportunityView opportunity, CancellationToken cancellation)
    {
        var file = opportunity.File;
        var why = file.Ended == Ending.Cancelled ? await publishing.WordsOfCancellationAsync(file.Id, OfficialLanguages.Current, cancellation) : "";
        var (received, passed) = (await applications.CountForAllAsync(file, cancellation), await evaluations.PassedForAllAsync(file, cancellation));
        var notice = file.SignedAt is null ? null : await agreements.NoticeAsync(file.Id, cancellation);
        return notice is null
            ? new(opportunity, why, received, passed, Notice: null, CanComplain: false, Work: null, Paid: null)
            : new(opportunity, why, received, passed, notice, Eastern.DateOf(now.Instant) <= notice.ComplainBy,
                await deliveries.AcceptedAsync(file, notice.AwardId, cancellation), await payments.PaidAsync(file, notice.AwardId, cancellation));
    }
}
