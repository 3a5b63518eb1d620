using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Opportunities.Funding;

/// <summary>The purchase information form, filled from the file; the delegated manager completes and signs it on one page.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.SignPurchaseForm))]
public sealed class SignPurchaseFormModel(StepDesk desk, FundingViews views, FundingQueries queries, FundingService funding) : StepPage(desk)
{
    /// <inheritdoc />
    public override DelegatedAuthority? Under => DelegatedAuthority.Commitment;

    /// <summary>What the file says of the purchase.</summary>
    public PurchaseEstimate Estimate { get; private set; } = null!;

    /// <summary>What it is for.</summary>
    public PurchaseView View { get; private set; } = null!;

    /// <summary>Why finance sent the last form back; null when it did not.</summary>
    public ReturnedForm? Returned { get; private set; }

    /// <summary>The version that the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The total that the page showed, in cents.</summary>
    [BindProperty]
    public long TotalCents { get; set; }

    /// <summary>Financial coding.</summary>
    [BindProperty]
    public string? Coding { get; set; }

    /// <summary>Cost centre.</summary>
    [BindProperty]
    public string? CostCentre { get; set; }

    /// <summary>Where the money comes from; null while nothing is chosen.</summary>
    [BindProperty]
    public FundingRoute? Route { get; set; }

    /// <summary>How far a transfer is.</summary>
    [BindProperty]
    public TransferState Transfer { get; set; }

    /// <summary>Who accepted its risk.</summary>
    [BindProperty]
    public string? RiskAcceptedBy { get; set; }

    /// <summary>When it was initiated.</summary>
    [BindProperty]
    public DateOnly? TransferInitiatedOn { get; set; }

    /// <summary>When its risk was accepted.</summary>
    [BindProperty]
    public DateOnly? RiskAcceptedOn { get; set; }

    /// <summary>When it was completed.</summary>
    [BindProperty]
    public DateOnly? TransferCompletedOn { get; set; }

    /// <summary>Card or PayPal fees, as typed.</summary>
    [BindProperty]
    public string? Fees { get; set; }

    /// <summary>The decision on fees.</summary>
    [BindProperty]
    public string? FeesInWriting { get; set; }

    /// <summary>The states to choose from.</summary>
    public IReadOnlyList<SelectListItem> States => [.. Enum.GetValues<TransferState>().Select(state => new SelectListItem(FundingWords.Of(state), state.ToString()))];

    /// <summary>Signs.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        PurchaseFormRules.FeesAreAnAmount(Fees).Enforce();
        var facts = new PurchaseFormFacts(
            Coding, CostCentre, Route, Transfer, RiskAcceptedBy, TransferInitiatedOn, RiskAcceptedOn, TransferCompletedOn, Cad.Parse(Fees), FeesInWriting);
        await funding.SignAsync(PersonId, Acquisition, Version, Cad.FromCents(Math.Max(0, TotalCents)), facts, cancellation);
        return ToFile(FundingPagesText.Done_Signed);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        if (await queries.EstimateAsync(Acquisition, cancellation) is not { } estimate)
        {
            return ToFile(); // A form sent for a file that has no statement yet.
        }

        Estimate = estimate;
        View = await views.OfAsync(Acquisition, Language, cancellation);
        Returned = await queries.ReturnedAsync(Acquisition.Id, cancellation);
        if (HttpMethods.IsGet(Request.Method) && await queries.LastFactsAsync(Acquisition.Id, cancellation) is { } last)
        {
            (Coding, CostCentre, Route, Transfer, RiskAcceptedBy) = (last.Coding, last.CostCentre, last.Route, last.Transfer, last.RiskAcceptedBy);
            (TransferInitiatedOn, RiskAcceptedOn, TransferCompletedOn) = (last.TransferInitiatedOn, last.RiskAcceptedOn, last.TransferCompletedOn);
            (Fees, FeesInWriting) = (last.Fees is { Cents: > 0 } fees ? Foundation.Languages.Formats.TypedAmount(fees) : null, last.FeesInWriting);
        }

        return null;
    }
}
