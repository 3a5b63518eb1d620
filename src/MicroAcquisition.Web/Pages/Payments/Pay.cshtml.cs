using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Payments;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>The cardholder pays by the supplier's terminal, link or PayPal, outside the platform, and records it here.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Pay))]
public sealed class PayModel(StepDesk desk, AwardQueries awards, PaymentQueries queries, Records records, Now now, PaymentService payments) : InvoicePage(desk, awards, queries, records)
{
    private readonly AwardQueries details = awards;

    /// <summary>What the supplier gave.</summary>
    public AwardDetailsGiven? Details { get; private set; }

    /// <summary>How it was paid.</summary>
    [BindProperty]
    public PaymentMeans? Route { get; set; }

    /// <summary>The transaction's number.</summary>
    [BindProperty]
    public string? Reference { get; set; }

    /// <summary>When.</summary>
    [BindProperty]
    public DateOnly? PaidOn { get; set; }

    /// <summary>Why PayPal.</summary>
    [BindProperty]
    public string? Need { get; set; }

    /// <summary>What was done to find a vendor who takes a card.</summary>
    [BindProperty]
    public string? Steps { get; set; }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await payments.PayAsync(PersonId, Acquisition, Award, Invoice, new PaymentWritten(Route, Reference, PaidOn, Need, Steps), cancellation);
        return ToFile(PaymentText.Done_Paid);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        if (await base.LoadAwardAsync(cancellation) is { } answer)
        {
            return answer;
        }

        Details = await details.DetailsAsync(InHand.Id, cancellation);
        if (HttpMethods.IsGet(Request.Method))
        {
            (Route, PaidOn) = (Details?.PayBy, Eastern.DateOf(now.Instant));
        }

        return null;
    }
}
