using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

/// <summary>
/// The journey of a file, every step once, in order. From this table come the guard of every verb, "needs my attention", what the
/// file page says happens next, the clocks, and docs/journey.md. What a step asks beyond it is a rule of its room.
/// </summary>
public static class Journey
{
    /// <summary>A team tells what it needs.</summary>
    public static readonly Step SubmitRequest = new()
    {
        Name = nameof(SubmitRequest),
        Room = "Requests",
        Doer = Doer.PublicServant,
        Reaches = "Requested",
    };

    /// <summary>The program officer finds the need in scope, or declines it with a reason.</summary>
    public static readonly Step ScreenRequest = new()
    {
        Name = nameof(ScreenRequest),
        Room = "Requests",
        WaitsAt = Stage.Request,
        Doer = Doer.Seat,
        Role = Foundation.Access.Role.ProgramOfficer,
        Clock = new StepClock("Screening", DefaultDays: 2, Milestone.Requested),
        Separation = Separation.NotTheRequester,
        Reaches = "ScreenedIn (the client drafts), or ended: Declined",
    };

    /// <summary>The operator brings in an opportunity of another program, with its dates.</summary>
    public static readonly Step ImportOpportunity = new()
    {
        Name = nameof(ImportOpportunity),
        Room = "Opportunities",
        Doer = Doer.Operator,
        Reaches = "Published",
    };

    /// <summary>A supplier applies.</summary>
    public static readonly Step SubmitApplication = Applying(nameof(SubmitApplication), "an application, sealed until closing");

    /// <summary>The supplier changes the application.</summary>
    public static readonly Step ChangeApplication = Applying(nameof(ChangeApplication), "a new version of it, with its own receipt");

    /// <summary>The supplier takes the application back; one who got a role on the file meanwhile too, who may then keep the role.</summary>
    public static readonly Step WithdrawApplication = Applying(nameof(WithdrawApplication), "an application that no longer counts", Separation.None);

    /// <summary>Every step, in order.</summary>
    public static IReadOnlyList<Step> Steps { get; } =
        [SubmitRequest, ScreenRequest, ImportOpportunity, SubmitApplication, ChangeApplication, WithdrawApplication];

    /// <summary>The steps that a seat does and that wait on the file now.</summary>
    public static IEnumerable<Step> WaitingOn(Moment moment) => Steps.Where(s => s.Doer == Doer.Seat && s.Waits(moment));

    private static Step Applying(string name, string reaches, Separation separation = Separation.NotStaffOnTheFile) => new()
    {
        Name = name,
        Room = "Applications",
        WaitsAt = Stage.Open,
        Doer = Doer.Supplier,
        Separation = separation,
        Reaches = reaches,
    };
}
