using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>The programs that one administers. With one alone, its settings; without any, how to begin.</summary>
[Authorize(Policies.Administrators)]
public sealed class IndexModel(SettingsQueries settings, CurrentPerson current) : SitePage
{
    /// <summary>Them.</summary>
    public IReadOnlyList<ProgramSettings> Programs { get; private set; } = [];

    /// <summary>True when the reader administers the whole site.</summary>
    public bool IsSiteAdministrator { get; private set; }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var viewer = await current.GetViewerAsync();
        IsSiteAdministrator = AdministrationRules.TheSiteBelongsToItsAdministrators(viewer.Seats) is null;
        Programs = await settings.AdministeredByAsync(viewer, cancellation);
        return Programs.Count == 1 ? To(ProgramAddresses.Program, Programs[0].Id) : null;
    }
}
