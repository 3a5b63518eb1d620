using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities.Funding;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Funding;

/// <summary>What the pages of the finance officer share: the form that lives, the last reservation, and what the purchase is for.</summary>
public abstract class FinancePage(StepDesk desk, FundingViews views, FundingQueries queries) : StepPage(desk)
{
    /// <summary>What the purchase is for.</summary>
    public PurchaseView View { get; private set; } = null!;

    /// <summary>The form that lives; null when it was returned meanwhile.</summary>
    public SignedForm? Living { get; private set; }

    /// <summary>The last reservation; null when there is none.</summary>
    public ReservationLine? Reservation { get; private set; }

    /// <summary>The number of the form that the page showed.</summary>
    [BindProperty]
    public int Form { get; set; }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        View = await views.OfAsync(Acquisition, Language, cancellation);
        Living = await queries.FormAsync(Acquisition.Id, cancellation);
        Reservation = await queries.ReservationAsync(Acquisition.Id, cancellation);
        return null;
    }
}
