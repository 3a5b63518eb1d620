using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Funding;

/// <summary>The signed purchase information form, to read and print on one page.</summary>
[Authorize(Policies.SignedIn)]
public sealed class PurchaseFormModel(FileQueries files, FundingViews views, FundingQueries funding, CurrentPerson current) : SitePage, IFilePage
{
    /// <summary>The file.</summary>
    public Acquisition Acquisition { get; private set; } = null!;

    /// <summary>What the purchase is for.</summary>
    public PurchaseView View { get; private set; } = null!;

    /// <summary>The form that lives.</summary>
    public SignedForm Form { get; private set; } = null!;

    /// <summary>The reservation, once there is one that lives.</summary>
    public ReservationLine? Reservation { get; private set; }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await files.FindAsync(RouteData.Values["number"] as string ?? "", cancellation) is not { } file)
        {
            return NotFound();
        }

        var viewer = await current.GetViewerAsync();
        if (!viewer.MayRead(file))
        {
            return Forbidden(ErrorRules.AFileIsReadByThoseWhoWorkOnIt());
        }

        if (ReservationRules.APurchaseFormIsReadByThoseWhoBuy(viewer, file) is { } forbidden)
        {
            return Forbidden(forbidden);
        }

        if (await funding.FormAsync(file.Id, cancellation) is not { } form)
        {
            return NotFound();
        }

        (Acquisition, Form, View) = (file, form, await views.OfAsync(file, Language, cancellation));
        Reservation = await funding.ReservationAsync(file.Id, cancellation);
        return null;
    }
}
