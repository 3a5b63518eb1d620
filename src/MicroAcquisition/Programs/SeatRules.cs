using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Programs;

/// <summary>Who may get a seat, and who may not lose one.</summary>
public static class SeatRules
{
    /// <summary>A role of the list.</summary>
    public static Refusal? ARoleIsChosen(Role? role) =>
        role is not null ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(SeatGrant.Role));

    /// <summary>Evaluators are named on each file by its client, with the languages that they read (domain §3); nobody evaluates every file of a program.</summary>
    public static Refusal? AnEvaluatorIsNamedOnAFile(Role? role) =>
        role != Role.Evaluator ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(SeatGrant.Role));

    /// <summary>On the whole site there are only administrators; every other role belongs to a program.</summary>
    public static Refusal? OnlyAdministratorsCoverTheWholeSite(Role? role, Guid? programId) =>
        programId is not null || role is null or Role.Administrator ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(SeatGrant.Role));

    /// <summary>An administrator's settings reach every department, so the seat does too.</summary>
    public static Refusal? AnAdministratorCoversAWholeProgram(Role? role, Guid? departmentId) =>
        role != Role.Administrator || departmentId is null ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(SeatGrant.DepartmentId));

    /// <summary>A department of the same program.</summary>
    public static Refusal? TheDepartmentIsOfTheProgram(Guid? departmentId, bool isOfTheProgram) =>
        departmentId is null || isOfTheProgram ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(SeatGrant.DepartmentId));

    /// <summary>A suspended account is restored before it gets a seat.</summary>
    public static Refusal? ASuspendedAccountGetsNoSeat(Person person) =>
        person.SuspendedAt is null ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(SeatGrant.Email));

    /// <summary>The same seat is not held twice.</summary>
    public static Refusal? ASeatIsHeldOnce(SeatGrant grant, IEnumerable<Seat> held) =>
        held.Any(s => s.Role == grant.Role && s.ProgramId == grant.ProgramId && s.DepartmentId == grant.DepartmentId && s.AcquisitionId is null)
            ? Refusal.Because(ProgramsText.ResourceManager, field: nameof(SeatGrant.Email), conflict: true)
            : null;

    /// <summary>Someone always remains who can grant seats: nobody ends the last administrator's seat that they hold over a program, or over the site.</summary>
    public static Refusal? NobodyEndsTheirOwnLastAdministratorSeat(Seat seat, Guid? personId, IEnumerable<Seat> own) =>
        seat.PersonId != personId || seat.Role != Role.Administrator
        || own.Any(s => s.Id != seat.Id && s.Role == Role.Administrator && (s.ProgramId is null || s.ProgramId == seat.ProgramId))
            ? null
            : Refusal.Because(ProgramsText.ResourceManager);

    /// <summary>Nobody suspends their own account; another administrator does.</summary>
    public static Refusal? NobodySuspendsTheirOwnAccount(Guid accountId, Guid? personId) =>
        accountId == personId ? Refusal.Because(ProgramsText.ResourceManager) : null;
}
