using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>The departments that buy through a program.</summary>
[Authorize(Policies.Administrators)]
public sealed class DepartmentsModel(SettingsQueries settings, CurrentPerson current) : ProgramPage(settings, current)
{
    /// <summary>Them.</summary>
    public IReadOnlyList<DepartmentSettings> Departments { get; private set; } = [];

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        Departments = await Settings.DepartmentsAsync(ProgramId, cancellation);
        return null;
    }
}
