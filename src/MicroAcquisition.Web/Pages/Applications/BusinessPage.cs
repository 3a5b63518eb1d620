using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>A page about a business, for those who act for it; to anyone else it does not exist.</summary>
[Authorize(Policies.SignedIn)]
public abstract class BusinessPage(SupplierService suppliers, CurrentPerson current) : SitePage
{
    /// <summary>The business.</summary>
    public BusinessView Business { get; private set; } = null!;

    /// <summary>Who acts for it.</summary>
    public IReadOnlyList<MemberView> Members { get; private set; } = [];

    /// <inheritdoc />
    public override string? Topic => Business?.Name;

    /// <summary>The person.</summary>
    protected Guid PersonId => current.Id!.Value;

    /// <summary>How a member is called: by address until they have accepted and said their name.</summary>
    public static string NameOf(MemberView member) => member.Name.Length > 0 ? member.Name : member.Email;

    /// <summary>True of the reader among the members.</summary>
    public bool IsReader(MemberView member) => member.PersonId == PersonId;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var mine = await suppliers.BusinessesOfAsync(PersonId, cancellation);
        if (mine.SingleOrDefault(b => b.SupplierId.ToString() == RouteData.Values["business"] as string) is not { } business)
        {
            return NotFound();
        }

        Business = business;
        Members = await suppliers.MembersAsync(business.SupplierId, PersonId, cancellation);
        return null;
    }
}
