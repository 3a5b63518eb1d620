using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Payments;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>Section 33: the statement is reconciled, and what is left of the reservation is let go.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Settle))]
public sealed class SettleModel(StepDesk desk, AwardQueries awards, PaymentQueries queries, Records records, PaymentService payments) : InvoicePage(desk, awards, queries, records)
{
    /// <inheritdoc />
    public override DelegatedAuthority? Under => DelegatedAuthority.Payment;

    private readonly PaymentQueries standing = queries;

    /// <summary>The payment.</summary>
    public PaymentView Payment { get; private set; } = null!;

    /// <summary>The statement's reference.</summary>
    [BindProperty]
    public string? Statement { get; set; }

    /// <summary>Fees on the statement, CAD; only where some were decided on.</summary>
    [BindProperty]
    public string? Fees { get; set; }

    /// <summary>The tax slip is taken care of.</summary>
    [BindProperty]
    public bool HasTaxSlip { get; set; }

    /// <summary>Settles.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await payments.SettleAsync(PersonId, Acquisition, Award, Statement, HasTaxSlip, Fees, cancellation);
        return ToFile(PaymentText.Done_Settled);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        if (await base.LoadAwardAsync(cancellation) is { } answer)
        {
            return answer;
        }

        if (await standing.PaymentAsync(InHand.Id, cancellation) is not { } payment)
        {
            return ToFile(); // A form sent while nothing is paid.
        }

        Payment = payment;
        return null;
    }
}
