using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Drafting;

/// <summary>The last version that was submitted, what changed in it, and all that was said in review: for whoever works on the file.</summary>
[Authorize(Policies.SignedIn)]
public sealed class VersionsModel(FileQueries files, DraftQueries drafts, ApprovalQueries approvals, CurrentPerson current) : SitePage, IFilePage
{
    /// <summary>The file.</summary>
    public Acquisition Acquisition { get; private set; } = null!;

    /// <summary>Everything that was submitted and said.</summary>
    public ReviewRoom Room { get; private set; } = null!;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await files.FindAsync(RouteData.Values["number"] as string ?? "", cancellation) is not { } file)
        {
            return NotFound();
        }

        var viewer = await current.GetViewerAsync();
        if (!viewer.MayRead(file) || viewer.ReadsForTheUnion(file))
        {
            return Forbidden(ErrorRules.AFileIsReadByThoseWhoWorkOnIt());
        }

        Acquisition = file;
        return await ReviewRoom.LoadAsync(file, drafts, approvals, cancellation) is { } room ? Show(room) : NotFound();
    }

    private IActionResult? Show(ReviewRoom room)
    {
        Room = room;
        return null;
    }
}

/// <summary>What a reader of a version has before them.</summary>
public sealed record ReviewRoom(StatementVersion Version, StatementVersion? Before, IReadOnlyList<VersionField> Fields, ReviewsView Reviews, IReadOnlyList<NamedPerson> People)
{
    /// <summary>The last version of a file; null when none was submitted.</summary>
    public static async Task<ReviewRoom?> LoadAsync(Acquisition file, DraftQueries drafts, ApprovalQueries approvals, CancellationToken cancellation)
    {
        var versions = await drafts.VersionsAsync(file.Id, cancellation);
        if (versions.Count == 0)
        {
            return null;
        }

        var before = versions.Count > 1 ? versions[1] : null;
        return new ReviewRoom(
            versions[0], before, VersionReading.Of(versions[0], before), await approvals.OfAsync(file.Id, cancellation), await drafts.PeopleAsync(file.Id, cancellation));
    }
}
