using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>A program's names, contact, ceiling and privacy notice.</summary>
[Authorize(Policies.Administrators)]
public sealed class FactsModel(ProgramService programs, SettingsQueries settings, CurrentPerson current) : ProgramPage(settings, current)
{
    /// <summary>As typed.</summary>
    [BindProperty]
    public ProgramForm Form { get; set; } = new();

    /// <inheritdoc />
    protected override string FormName => nameof(Form);

    /// <summary>Shows what is saved.</summary>
    public void OnGet() => Form = ProgramForm.Of(Program);

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await programs.ChangeAsync(Actor, ProgramId, Form.Version, Form.ToFacts(), cancellation);
        Say(SharedText.Done_Saved);
        return To(ProgramAddresses.Program, ProgramId);
    }
}
