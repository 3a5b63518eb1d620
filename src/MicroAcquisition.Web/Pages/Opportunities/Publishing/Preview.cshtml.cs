using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Publishing;

/// <summary>
/// The public page of an opportunity as it will read, before it opens: for whoever may read the file. To anyone else it does not exist, as the public page does not. Once it is
/// public it leads there.
/// </summary>
[Authorize(Policies.SignedIn)]
public sealed class PreviewModel(FileQueries files, OpportunityQueries opportunities, CurrentPerson current) : SitePage, IFilePage
{
    /// <inheritdoc />
    public Acquisition Acquisition { get; private set; } = null!;

    /// <summary>What will be public.</summary>
    public OpportunityView View { get; private set; } = null!;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var viewer = await current.GetViewerAsync();
        if (await files.FindAsync(RouteData.Values["number"] as string ?? "", cancellation) is not { } file || !viewer.MayRead(file) || viewer.ReadsForTheUnion(file))
        {
            return NotFound();
        }

        Acquisition = file;
        if (await opportunities.ScheduledAsync(file.Id, Language, cancellation) is { } view)
        {
            View = view;
            return null;
        }

        return await opportunities.FindAsync(file.Number, Language, cancellation) is null ? NotFound() : To(OpportunityAddresses.Opportunity, file.Number);
    }
}
