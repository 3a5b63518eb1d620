using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Funding;

/// <summary>Finance reserves the total of the form and enters the number of its system; or confirms the reservation that the file has already.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ReserveFunds))]
public sealed class ReserveFundsModel(StepDesk desk, FundingViews views, FundingQueries queries, FundingService funding) : FinancePage(desk, views, queries)
{
    /// <summary>The reservation that lives already.</summary>
    public ReservationLine? Standing => Reservation is { ReleasedAt: null } kept ? kept : null;

    /// <summary>The number in the finance system.</summary>
    [BindProperty]
    public string? Reference { get; set; }

    /// <summary>Reserves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await funding.ReserveAsync(PersonId, Acquisition, Form, Reference, cancellation);
        return ToFile(FundingPagesText.Done_Reserved);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        var answer = await base.LoadFactsAsync(cancellation);
        if (HttpMethods.IsGet(Request.Method))
        {
            Reference = Standing?.Reference;
        }

        return answer;
    }
}
