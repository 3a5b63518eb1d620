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
[Does(nameof(Journey.ScreenRequest))]
public sealed class ScreenModel(StepDesk desk, RequestViews views, RequestService requests) : StepPage(desk)
{
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

    /// <summary>Why the request cannot be in scope, as its client answered; none when it may be.</summary>
    public IEnumerable<string> Misfits => ScreeningRules.OfNeed(inScope: true, View.Request.Fit()).OfType<Refusal>().Select(refusal => refusal.Text);

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ScreeningRules.All(InScope, Reason, Words, View.Request.Fit()).Enforce();
        if (InScope == true)
        {
            await requests.ScreenInAsync(PersonId, Acquisition, Words ?? "", cancellation);
        }
        else
        {
            await requests.DeclineAsync(PersonId, Acquisition, Reason!.Value, Words ?? "", cancellation);
        }

        return ToFile(InScope == true ? RequestText.Done_InScope : RequestText.Done_Declined);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        if (await views.OfAsync(Acquisition, Language, cancellation) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return null;
    }
}
