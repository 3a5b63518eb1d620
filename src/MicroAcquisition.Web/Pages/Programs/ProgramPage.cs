using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>A page of a program's settings: found, and its reader one of its administrators.</summary>
public abstract class ProgramPage(SettingsQueries settings, CurrentPerson current) : SitePage
{
    /// <summary>The key in the address.</summary>
    [FromRoute(Name = "program")]
    public Guid ProgramId { get; set; }

    /// <summary>The program.</summary>
    public ProgramSettings Program { get; private set; } = null!;

    /// <summary>True when the reader administers the whole site.</summary>
    public bool IsSiteAdministrator { get; private set; }

    /// <summary>Programs and their settings.</summary>
    protected SettingsQueries Settings => settings;

    /// <summary>The reader, who acts.</summary>
    protected Actor Actor => Actor.Person(current.Id!.Value);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await settings.FindAsync(ProgramId, cancellation) is not { } program)
        {
            return NotFound();
        }

        Program = program;
        var viewer = await current.GetViewerAsync();
        AdministrationRules.SettingsBelongToTheProgramsAdministrators(viewer.Seats, ProgramId).Enforce();
        IsSiteAdministrator = AdministrationRules.TheSiteBelongsToItsAdministrators(viewer.Seats) is null;
        return await LoadMoreAsync(cancellation);
    }

    /// <summary>Loads what this page shows beside the program.</summary>
    protected virtual Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation) => Task.FromResult<IActionResult?>(null);
}
