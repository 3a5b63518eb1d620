using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>What the site does with personal information, under which law, and whom to ask.</summary>
[Authorize(Policies.Public)]
public sealed class PrivacyModel(ProgramQueries queries) : SitePage
{
    private readonly List<DepartmentView> departments = [];

    /// <summary>The departments that answer for the information, with their access offices.</summary>
    public IReadOnlyList<DepartmentView> Departments => departments;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        foreach (var program in await queries.ProgramsAsync(cancellation))
        {
            departments.AddRange(await queries.DepartmentsAsync(program.Id, cancellation));
        }

        return null;
    }
}
