using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Whether the reader accepts to act for a business; to anyone else it says no more than that it is not theirs.</summary>
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
        var invitation = await suppliers.InvitationAsync(Guid.Parse((string)RouteData.Values["membership"]!), cancellation);
        PeopleRules.TheInvitationIsForThisAccount(invitation?.PersonId == current.Id).Enforce();
        Invitation = invitation!;
        return Invitation.IsAccepted && HttpMethods.IsGet(Request.Method) ? To(ApplicationAddresses.Business, Invitation.SupplierId) : null;
    }
}
