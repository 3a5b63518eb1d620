using MicroAcquisition.Applications;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The applications of the suppliers that the person is or acts for, and who acts for their businesses.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(ApplicationQueries applications, SupplierService suppliers, CurrentPerson current) : SitePage
{
    /// <summary>Latest arrival first.</summary>
    public IReadOnlyList<ApplicationView> Applications { get; private set; } = [];

    /// <summary>The person's businesses and their members.</summary>
    public IReadOnlyList<(BusinessView Business, IReadOnlyList<MemberView> Members)> Businesses { get; private set; } = [];

    /// <summary>The address of a new member.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The business that they join.</summary>
    [BindProperty]
    public Guid Business { get; set; }

    /// <summary>Adds a member.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        await suppliers.AddMemberAsync(current.Id!.Value, Business, Email ?? "", cancellation);
        return To(ApplicationAddresses.Mine);
    }

    /// <summary>Ends a membership.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid membership, CancellationToken cancellation)
    {
        await suppliers.EndMembershipAsync(current.Id!.Value, membership, cancellation);
        return To(ApplicationAddresses.Mine);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var person = current.Id!.Value;
        Applications = await applications.OfPersonAsync(person, cancellation);
        var mine = new List<(BusinessView, IReadOnlyList<MemberView>)>();
        foreach (var business in await suppliers.BusinessesOfAsync(person, cancellation))
        {
            mine.Add((business, await suppliers.MembersAsync(business.SupplierId, person, cancellation)));
        }

        Businesses = mine;
        return null;
    }
}
