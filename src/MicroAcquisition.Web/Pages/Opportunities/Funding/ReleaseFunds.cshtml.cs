using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Funding;

/// <summary>Finance lets the reservation of an ended file go.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ReleaseFunds))]
public sealed class ReleaseFundsModel(StepDesk desk, FundingViews views, FundingQueries queries, FundingService funding, Now now) : FinancePage(desk, views, queries)
{
    /// <summary>How the file ended.</summary>
    public Stage Stage => Acquisition.At(now.Instant);

    /// <summary>Releases.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await funding.ReleaseAsync(PersonId, Acquisition, cancellation);
        return ToFile(FundingPagesText.Done_Released);
    }
}
