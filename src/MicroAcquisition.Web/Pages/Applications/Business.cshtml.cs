using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Who acts for a business; one of them invites another.</summary>
public sealed class BusinessModel(SupplierService suppliers, CurrentPerson current) : BusinessPage(suppliers, current)
{
    private readonly SupplierService service = suppliers;

    /// <summary>The address of whom to invite.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Invites them: the same for an address that is known and one that is not.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var isNew = await service.InviteAsync(PersonId, Business.SupplierId, Email ?? "", cancellation);
        Say((isNew ? ApplyText.Done_MemberInvited : ApplyText.Done_MemberInvitedAlready).With(EmailAddress.Normalize(Email)));
        return To(ApplicationAddresses.Business, Business.SupplierId);
    }
}
