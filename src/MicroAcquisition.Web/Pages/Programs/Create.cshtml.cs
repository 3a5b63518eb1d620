using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Creates a program.</summary>
[Authorize(Policies.Administrators)]
public sealed class CreateModel(ProgramService programs, SettingsQueries settings, CurrentPerson current) : SitePage
{
    /// <summary>Its facts.</summary>
    [BindProperty]
    public ProgramForm Form { get; set; } = new() { Ceiling = Formats.TypedAmount(MicroAcquisition.Programs.Program.DefaultCeiling) };

    /// <summary>True when another program exists, so that this one needs a prefix.</summary>
    public bool NeedsPrefix { get; private set; }

    /// <inheritdoc />
    protected override string FormName => nameof(Form);

    /// <summary>Creates it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var program = await programs.CreateAsync(Actor.Person(current.Id!.Value), Form.ToFacts(), Form.FilePrefix, cancellation);
        Say(SettingsText.Create_Done);
        return To(ProgramAddresses.Program, program);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        AdministrationRules.TheSiteBelongsToItsAdministrators((await current.GetViewerAsync()).Seats).Enforce();
        NeedsPrefix = await settings.AnyAsync(cancellation);
        return null;
    }
}
