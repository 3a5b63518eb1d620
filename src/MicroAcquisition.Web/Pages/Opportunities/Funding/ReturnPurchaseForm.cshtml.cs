using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Funding;

/// <summary>Finance sends the form back to the delegated manager, with a reason.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ReturnPurchaseForm))]
public sealed class ReturnPurchaseFormModel(StepDesk desk, FundingViews views, FundingQueries queries, FundingService funding) : FinancePage(desk, views, queries)
{
    /// <summary>What the delegated manager should correct.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Sends it back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await funding.ReturnAsync(PersonId, Acquisition, Form, Words, cancellation);
        return ToFile(FundingPagesText.Done_Returned);
    }
}
