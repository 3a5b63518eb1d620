using MicroAcquisition.Applications;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The applications of the suppliers that the person is or acts for, and their businesses.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(ApplicationQueries applications, ApplicationForm form, SupplierService suppliers, CurrentPerson current) : SitePage
{
    /// <summary>Latest arrival first.</summary>
    public IReadOnlyList<ApplicationView> Applications { get; private set; } = [];

    /// <summary>What was begun and not sent, the next to close first, with where to go on; what closed can be read.</summary>
    public IReadOnlyList<(ApplicationDraftView Draft, string Page, bool IsClosed)> Drafts { get; private set; } = [];

    /// <summary>The businesses for which the person acts.</summary>
    public IReadOnlyList<BusinessView> Businesses { get; private set; } = [];

    /// <summary>What waits for their answer.</summary>
    public IReadOnlyList<InvitationView> Invitations { get; private set; } = [];

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Applications = await applications.OfPersonAsync(current.Id!.Value, cancellation);
        Drafts = await DraftsAsync(cancellation);
        Invitations = await suppliers.InvitationsOfAsync(current.Id!.Value, cancellation);
        Businesses = await suppliers.BusinessesOfAsync(current.Id!.Value, cancellation);
        return null;
    }

    private async Task<List<(ApplicationDraftView Draft, string Page, bool IsClosed)>> DraftsAsync(CancellationToken cancellation)
    {
        var found = new List<(ApplicationDraftView Draft, string Page, bool IsClosed)>();
        foreach (var draft in await applications.DraftsOfAsync(current.Id!.Value, cancellation))
        {
            if (await form.LoadAsync(draft.FileNumber, cancellation)) // Not one that was cancelled or taken away.
            {
                found.Add((draft, form.IsClosed ? form.Check : form.Next, form.IsClosed));
            }
        }

        return [.. found.OrderBy(f => f.IsClosed)];
    }
}
