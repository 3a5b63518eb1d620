using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Records a written authority.</summary>
[Authorize(Policies.Administrators)]
public sealed class RecordAuthorityModel(AuthorityService authorities, SettingsQueries settings, CurrentPerson current) : ProgramPage(settings, current)
{
    /// <summary>For what.</summary>
    [BindProperty]
    public AuthorityMatter? Matter { get; set; }

    /// <summary>Who gave it.</summary>
    [BindProperty]
    public string? GivenBy { get; set; }

    /// <summary>When.</summary>
    [BindProperty]
    public DateOnly? GivenOn { get; set; }

    /// <summary>In which document.</summary>
    [BindProperty]
    public string? Document { get; set; }

    /// <summary>Until when.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await authorities.RecordAuthorityAsync(Actor, ProgramId, new AuthorityFacts(Matter, GivenBy, GivenOn, Document, Until), cancellation);
        Say(SharedText.Done_Recorded);
        return To(ProgramAddresses.Authorities, ProgramId);
    }
}
