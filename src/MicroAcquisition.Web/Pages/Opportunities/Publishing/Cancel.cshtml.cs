using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Publishing;

/// <summary>The officer calls a file off, with public words in both languages.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Cancel))]
public sealed class CancelModel(StepDesk desk, PublishingService publishing) : StepPage(desk)
{
    /// <summary>Why, in English.</summary>
    [BindProperty]
    public string? WordsInEnglish { get; set; }

    /// <summary>Why, in French.</summary>
    [BindProperty]
    public string? WordsInFrench { get; set; }

    /// <summary>Calls it off.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await publishing.CancelAsync(PersonId, Acquisition, WordsInEnglish, WordsInFrench, cancellation);
        return ToFile(PublicationText.Done_Cancelled);
    }
}
