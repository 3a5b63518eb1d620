using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Publishing;

/// <summary>Before the opening, the officer undoes a publication.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Unpublish))]
public sealed class UnpublishModel(StepDesk desk, PublishingService publishing) : StepPage(desk)
{
    /// <summary>Undoes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await publishing.UnpublishAsync(PersonId, Acquisition, cancellation);
        return ToFile(PublicationText.Done_Unpublished);
    }
}
