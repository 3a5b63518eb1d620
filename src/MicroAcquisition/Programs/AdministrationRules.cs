using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;

namespace MicroAcquisition.Programs;

/// <summary>Whose the settings are. An administrator's seat without a program covers the site, and so every program.</summary>
public static class AdministrationRules
{
    /// <summary>A program's settings belong to its administrators and to the site's, never to another program's.</summary>
    public static Refusal? SettingsBelongToTheProgramsAdministrators(IEnumerable<Seat> seats, Guid programId) =>
        seats.Any(s => Administers(s, programId)) ? null : Refusal.Forbid(ProgramsText.ResourceManager);

    /// <summary>Programs, accounts and site-wide seats belong to the site's administrators.</summary>
    public static Refusal? TheSiteBelongsToItsAdministrators(IEnumerable<Seat> seats) =>
        seats.Any(s => s.Role == Role.Administrator && s.ProgramId is null) ? null : Refusal.Forbid(ProgramsText.ResourceManager);

    /// <summary>Something that a form changes is still what the form was made from.</summary>
    public static Refusal? TheFormShowsWhatIsSaved(int formVersion, int savedVersion) =>
        formVersion == savedVersion ? null : Refusal.Because(ProgramsText.ResourceManager, conflict: true);

    /// <summary>Guards a verb on a program's settings, or on the site's when there is no program. The operator may do everything.</summary>
    internal static void DemandAdministrator(this Turn turn, Guid? programId)
    {
        if (turn.Actor == Actor.Operator)
        {
            return;
        }

        (programId is { } id ? SettingsBelongToTheProgramsAdministrators(turn.Seats, id) : TheSiteBelongsToItsAdministrators(turn.Seats)).Enforce();
    }

    /// <summary>The part in which the actor of a turn administers, for the journal.</summary>
    internal static string AdministrationPart(this Turn turn) => turn.Actor.Part ?? nameof(Role.Administrator);

    private static bool Administers(Seat seat, Guid programId) =>
        seat.Role == Role.Administrator && (seat.ProgramId is null || seat.ProgramId == programId) && seat.DepartmentId is null && seat.AcquisitionId is null;
}
