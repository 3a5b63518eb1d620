using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Acquisitions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>The program officer reads a request and decides: in scope, or declined with a reason and words to the client.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ScreenModel(FileQueries files, RequestViews views, RequestService requests, CurrentPerson current, Now now) : SitePage, IFilePage
{
    /// <summary>The file.</summary>
    public Acquisition Acquisition { get; private set; } = null!;

    /// <summary>The request, to read.</summary>
    public RequestView View { get; private set; } = null!;

    /// <summary>Who asked, and in which language they read.</summary>
    public Requester Requester => View.Requester;

    /// <summary>In scope or not; null while nothing is chosen.</summary>
    [BindProperty]
    public bool? InScope { get; set; }

    /// <summary>Why declined.</summary>
    [BindProperty]
    public DeclineReason? Reason { get; set; }

    /// <summary>What the client reads.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The reasons to choose from.</summary>
    public IReadOnlyList<SelectListItem> Reasons => [new SelectListItem(RequestText.Screen_NoReason, ""), .. Enum.GetValues<DeclineReason>().Select(r => new SelectListItem(RequestWords.Of(r), r.ToString()))];

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ScreeningRules.All(InScope, Reason, Words, View.Request.OtherDepartment is not null).Enforce();
        if (InScope == true)
        {
            await requests.ScreenInAsync(current.Id!.Value, Acquisition, Words ?? "", cancellation);
        }
        else
        {
            await requests.DeclineAsync(current.Id!.Value, Acquisition, Reason!.Value, Words ?? "", cancellation);
        }

        Say(InScope == true ? RequestText.Done_InScope : RequestText.Done_Declined);
        return To(AcquisitionAddresses.File, Acquisition.Number);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var number = RouteData.Values["number"] as string ?? "";
        if (await files.FindAsync(number, cancellation) is not { } file || await views.OfAsync(file, Language, cancellation) is not { } view)
        {
            return NotFound();
        }

        (Acquisition, View) = (file, view);
        var refusal = JourneyRules.RefusalOf(Journey.ScreenRequest, new Moment(file, now.Instant), await current.GetViewerAsync());
        return refusal switch
        {
            null => null,
            { IsForbidden: true } => Forbidden(refusal),
            _ when HttpMethods.IsGet(Request.Method) => To(AcquisitionAddresses.File, file.Number),
            _ => null, // The verb refuses and says who was faster.
        };
    }
}
