using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Payments;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>The supplier says that the money arrived, or that it did not.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ReportPayment))]
public sealed class ReportModel(StepDesk desk, AwardQueries awards, PaymentQueries queries, PaymentService payments) : AwardStepPage(desk, awards)
{
    /// <summary>The payment.</summary>
    public PaymentView Payment { get; private set; } = null!;

    /// <summary>What they looked at.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>It arrived.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await payments.ReportArrivalAsync(PersonId, Acquisition, Award, cancellation);
        return ToFile(PaymentText.Done_Arrived);
    }

    /// <summary>It did not.</summary>
    public async Task<IActionResult> OnPostMissingAsync(CancellationToken cancellation)
    {
        await payments.ReportMissingAsync(PersonId, Acquisition, Award, Words, cancellation);
        return ToFile(PaymentText.Done_Missing);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        if (await queries.PaymentAsync(InHand.Id, cancellation) is not { } payment)
        {
            return ToFile(); // A form sent while nothing is paid.
        }

        Payment = payment;
        return null;
    }
}
