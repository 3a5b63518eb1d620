using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>What administrators did in a program, and on the site when an administrator of the site reads.</summary>
[Authorize(Policies.Administrators)]
public sealed class JournalModel(AdministrationJournal journal, SettingsQueries settings, CurrentPerson current) : ProgramPage(settings, current)
{
    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>What happened, newest first.</summary>
    public ListPage<AdministrationLine> Lines { get; private set; } = new([], 0);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        Number = Math.Clamp(Number, 1, 100_000);
        Lines = await journal.ReadAsync(ProgramId, IsSiteAdministrator, Number, cancellation);
        return null;
    }
}
