using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Who acts for a business; one of them adds another.</summary>
public sealed class BusinessModel(SupplierService suppliers, CurrentPerson current) : BusinessPage(suppliers, current)
{
    private readonly SupplierService service = suppliers;

    /// <summary>The address of a new member.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Adds a member.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await service.AddMemberAsync(PersonId, Business.SupplierId, Email ?? "", cancellation);
        Say(ApplyText.Done_MemberAdded.With(Email!.Trim()));
        return To(ApplicationAddresses.Business, Business.SupplierId);
    }
}
