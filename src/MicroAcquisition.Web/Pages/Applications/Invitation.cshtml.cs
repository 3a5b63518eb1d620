using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Whether the reader accepts to act for a business; to anyone else the invitation does not exist.</summary>
[Authorize(Policies.SignedIn)]
public sealed class InvitationModel(SupplierService suppliers, CurrentPerson current) : SitePage
{
    /// <summary>The invitation.</summary>
    public InvitationView Invitation { get; private set; } = null!;

    /// <summary>Accepts.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await suppliers.AcceptAsync(Invitation.PersonId, Invitation.MembershipId, cancellation);
        Say(ApplyText.Done_InvitationAccepted.With(Invitation.BusinessName));
        return To(ApplicationAddresses.Business, Invitation.SupplierId);
    }

    /// <summary>Declines.</summary>
    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellation)
    {
        await suppliers.DeclineAsync(Invitation.PersonId, Invitation.MembershipId, cancellation);
        Say(ApplyText.Done_InvitationDeclined.With(Invitation.BusinessName));
        return To(ApplicationAddresses.Mine);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await suppliers.InvitationAsync(Guid.Parse((string)RouteData.Values["membership"]!), cancellation) is not { } invitation || invitation.PersonId != current.Id)
        {
            return NotFound();
        }

        Invitation = invitation;
        return invitation.IsAccepted ? To(ApplicationAddresses.Business, invitation.SupplierId) : null;
    }
}
