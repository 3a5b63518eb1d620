using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Awards;

/// <summary>The program officer ends a file for which nobody is left.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.EndWithoutAward))]
public sealed class EndModel(StepDesk desk, AwardQueries queries, AwardService service) : StepPage(desk)
{
    /// <summary>How each award ended.</summary>
    public IReadOnlyList<AwardView> Awards { get; private set; } = [];

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await service.EndAsync(PersonId, Acquisition, cancellation);
        return ToFile(AwardText.Done_Ended);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Awards = await queries.OfFileAsync(Acquisition.Id, cancellation);
        return null;
    }
}
