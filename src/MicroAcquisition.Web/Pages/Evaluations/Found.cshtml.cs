using MicroAcquisition.Acquisitions;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>A confirmed evaluation: statements, findings, evaluators, for whoever must be able to defend it. Every reading is logged.</summary>
[Authorize(Policies.SignedIn)]
public sealed class FoundModel(FileQueries files, FoundViews views, EvaluationService evaluations, CurrentPerson current) : SitePage, IFilePage
{
    /// <summary>The file.</summary>
    public Acquisition Acquisition { get; private set; } = null!;

    /// <summary>The evaluation.</summary>
    public FoundView Found { get; private set; } = null!;

    /// <summary>Logs the reading.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => evaluations.ReadAsync(current.Id!.Value, Acquisition, Found.Candidates.Select(c => c.Key), cancellation);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await files.FindAsync(RouteData.Values["number"] as string ?? "", cancellation) is not { } file)
        {
            return NotFound();
        }

        if (!FoundViews.MayRead(await current.GetViewerAsync(), file))
        {
            return Forbidden(ErrorRules.AFileIsReadByThoseWhoWorkOnIt());
        }

        (Acquisition, Found) = (file, await views.OfAsync(file, Language, cancellation));
        return null;
    }
}
