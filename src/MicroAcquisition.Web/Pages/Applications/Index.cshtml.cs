using MicroAcquisition.Applications;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The applications of the suppliers that the person is or acts for, and their businesses.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(ApplicationQueries applications, SupplierService suppliers, CurrentPerson current) : SitePage
{
    /// <summary>Latest arrival first.</summary>
    public IReadOnlyList<ApplicationView> Applications { get; private set; } = [];

    /// <summary>The businesses for which the person acts.</summary>
    public IReadOnlyList<BusinessView> Businesses { get; private set; } = [];

    /// <summary>What waits for their answer.</summary>
    public IReadOnlyList<InvitationView> Invitations { get; private set; } = [];

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Applications = await applications.OfPersonAsync(current.Id!.Value, cancellation);
        Invitations = await suppliers.InvitationsOfAsync(current.Id!.Value, cancellation);
        Businesses = await suppliers.BusinessesOfAsync(current.Id!.Value, cancellation);
        return null;
    }
}
