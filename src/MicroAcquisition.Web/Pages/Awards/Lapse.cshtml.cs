using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Awards;

/// <summary>The program officer records that the supplier neither answered nor signed in time.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.LetOfferLapse))]
public sealed class LapseModel(StepDesk desk, AwardQueries awards, AwardService service) : AwardStepPage(desk, awards)
{
    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await service.LetLapseAsync(PersonId, Acquisition, Award, cancellation);
        return ToFile(AwardText.Done_Lapsed);
    }
}
