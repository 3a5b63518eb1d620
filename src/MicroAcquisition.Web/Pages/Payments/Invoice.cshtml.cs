using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Payments;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>An invoice of the award in hand, to read and print: for its supplier and for those who work on the file's money. To anyone else it does not exist.</summary>
[Authorize(Policies.SignedIn)]
public sealed class InvoiceModel(FileQueries files, AwardQueries awards, PaymentQueries queries, CurrentPerson current) : SitePage, IFilePage
{
    /// <summary>Its number in the award.</summary>
    [FromRoute(Name = "invoice")]
    public int Number { get; set; }

    /// <inheritdoc />
    public Acquisition Acquisition { get; private set; } = null!;

    /// <summary>The invoice.</summary>
    public InvoiceView Shown { get; private set; } = null!;

    /// <summary>True for the supplier, who has no page of the file.</summary>
    public bool IsSupplier { get; private set; }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var viewer = await current.GetViewerAsync();
        if (await files.FindAsync(RouteData.Values["number"] as string ?? "", cancellation) is not { } file
            || await awards.InHandAsync(file.Id, cancellation) is not { } award
            || (await queries.InvoicesAsync(award.Id, cancellation)).SingleOrDefault(i => i.Number == Number) is not { } invoice)
        {
            return NotFound();
        }

        IsSupplier = (await awards.OwnAsync(viewer.PersonId, file.Id, cancellation))?.Id == award.Id;
        if (!IsSupplier && !PaymentViews.MayReadMoney(viewer, file))
        {
            return NotFound();
        }

        (Acquisition, Shown) = (file, invoice);
        return null;
    }
}
