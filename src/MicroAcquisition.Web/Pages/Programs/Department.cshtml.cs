using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Adds a department, or changes one.</summary>
[Authorize(Policies.Administrators)]
public sealed class DepartmentModel(ProgramService programs, SettingsQueries settings, CurrentPerson current) : ProgramPage(settings, current)
{
    /// <summary>Which; null for a new one.</summary>
    [FromRoute(Name = "department")]
    public Guid? DepartmentId { get; set; }

    /// <summary>As typed.</summary>
    [BindProperty]
    public DepartmentForm Form { get; set; } = new();

    /// <summary>What is saved; null for a new one.</summary>
    public DepartmentSettings? Saved { get; private set; }

    /// <inheritdoc />
    public override string? Topic => Saved?.Name(Language);

    /// <inheritdoc />
    protected override string FormName => nameof(Form);

    /// <summary>Shows what is saved.</summary>
    public void OnGet() => Form = DepartmentForm.Of(Saved);

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (DepartmentId is { } id)
        {
            await programs.ChangeDepartmentAsync(Actor, ProgramId, id, Form.Version, Form.ToFacts(), cancellation);
        }
        else
        {
            await programs.AddDepartmentAsync(Actor, ProgramId, Form.ToFacts(), cancellation);
        }

        Say(SharedText.Done_Saved);
        return To(ProgramAddresses.Departments, ProgramId);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        Saved = (await Settings.DepartmentsAsync(ProgramId, cancellation)).SingleOrDefault(d => d.Id == DepartmentId);
        return DepartmentId is not null && Saved is null ? NotFound() : null;
    }
}
