using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>The program's meeting with the union, or why there was none: on record before its first publication.</summary>
[Authorize(Policies.Administrators)]
public sealed class UnionMeetingModel(UnionService union, SettingsQueries settings, CurrentPerson current) : ProgramPage(settings, current)
{
    /// <summary>When they met.</summary>
    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    /// <summary>Where.</summary>
    [BindProperty]
    public string? Forum { get; set; }

    /// <summary>Why there was none.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Shows what is on record.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await union.FindAsync(ProgramId, cancellation) is { } meeting)
        {
            (HeldOn, Forum, Reason) = (meeting.HeldOn, meeting.Forum, meeting.Reason);
        }
    }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await union.RecordAsync(Actor, ProgramId, new UnionMeetingFacts(HeldOn, Forum, Reason), cancellation);
        Say(SharedText.Done_Saved);
        return To(ProgramAddresses.UnionMeeting, ProgramId);
    }
}
