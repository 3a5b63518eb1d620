using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Records a written authority.</summary>
[Authorize(Policies.Administrators)]
public sealed class RecordAuthorityModel(AuthorityService authorities, SettingsQueries settings, CurrentPerson current, Now now)
    : ProgramPage(settings, current)
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

    private AuthorityFacts Facts => new(Matter, GivenBy, GivenOn, Document, Until);

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await authorities.RecordAuthorityAsync(Actor, ProgramId, Facts, cancellation);
        Say(SharedText.Done_Recorded);
        return To(ProgramAddresses.Authorities, ProgramId);
    }

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Refusals() => AuthorityRules.All(Facts, now.Instant);
}
