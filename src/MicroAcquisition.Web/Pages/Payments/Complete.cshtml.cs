using MicroAcquisition.Acquisitions;
using MicroAcquisition.Payments;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>The program officer completes a file whose payment is settled.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Complete))]
public sealed class CompleteModel(StepDesk desk, PaymentService payments) : StepPage(desk)
{
    /// <summary>The work stands in the open resource exchange.</summary>
    [BindProperty]
    public bool IsInExchange { get; set; }

    /// <summary>Completes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await payments.CompleteAsync(PersonId, Acquisition, IsInExchange, cancellation);
        return ToFile(PaymentText.Done_Completed);
    }
}
