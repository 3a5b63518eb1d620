using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Awards;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Agreements;

/// <summary>The agreement of the award in hand, to read and print: for its supplier and for those who work on the file. To anyone else it does not exist.</summary>
[Authorize(Policies.SignedIn)]
public sealed class DocumentModel(FileQueries files, AwardQueries awards, AgreementQueries agreements, CurrentPerson current) : SitePage, IFilePage
{
    /// <inheritdoc />
    public Acquisition Acquisition { get; private set; } = null!;

    /// <summary>The agreement.</summary>
    public AgreementView View { get; private set; } = null!;

    /// <summary>True for the supplier, who has no page of the file.</summary>
    public bool IsSupplier { get; private set; }

    /// <summary>The exact bytes that were hashed and signed.</summary>
    public async Task<IActionResult> OnGetContentAsync(CancellationToken cancellation) =>
        await awards.InHandAsync(Acquisition.Id, cancellation) is { } award && await agreements.BytesAsync(award.Id, cancellation) is { } bytes
            ? File(bytes, "application/json", Acquisition.Number + ".json")
            : NotFound();

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var viewer = await current.GetViewerAsync();
        if (await files.FindAsync(RouteData.Values["number"] as string ?? "", cancellation) is not { SupplierCheckedAt: not null } file
            || await awards.InHandAsync(file.Id, cancellation) is not { } award)
        {
            return NotFound();
        }

        IsSupplier = (await awards.OwnAsync(viewer.PersonId, file.Id, cancellation))?.Id == award.Id;
        if (!IsSupplier && !(viewer.MayRead(file) && AwardViews.MayName(viewer, file)))
        {
            return NotFound();
        }

        (Acquisition, View) = (file, await agreements.OfAsync(file, award, cancellation));
        return null;
    }
}
