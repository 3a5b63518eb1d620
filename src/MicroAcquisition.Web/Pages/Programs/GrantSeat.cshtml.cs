using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Grants a role in a program, or the administration of the whole site.</summary>
[Authorize(Policies.Administrators)]
public sealed class GrantSeatModel(SeatService seats, SettingsQueries settings, CurrentPerson current) : ProgramPage(settings, current)
{
    /// <summary>To whom.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Which role.</summary>
    [BindProperty]
    public Role? Role { get; set; }

    /// <summary>For one department; null for the whole program.</summary>
    [BindProperty]
    public Guid? DepartmentId { get; set; }

    /// <summary>True to grant the administration of the whole site.</summary>
    [BindProperty]
    public bool WholeSite { get; set; }

    /// <summary>What a role may cover.</summary>
    public IReadOnlyList<SelectListItem> Departments { get; private set; } = [];

    /// <summary>Grants it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await seats.GrantAsync(Actor, new SeatGrant(Email, Role, WholeSite ? null : ProgramId, DepartmentId), Language, cancellation);
        Say(SharedText.Done_Granted);
        return To(ProgramAddresses.Seats, ProgramId);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        var departments = await Settings.DepartmentsAsync(ProgramId, cancellation);
        Departments = [new SelectListItem(SettingsText.Grant_AllDepartments, ""), .. departments.Select(d => new SelectListItem(d.Name(Language), d.Id.ToString()))];
        return null;
    }
}
