namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>A supplier applies.</summary>
    public static readonly Step SubmitApplication = new("Applications", [Doer.Supplier])
    {
        May = true,
        And = (file, now) => file.PublishedAt != null && file.OpensAt <= now && now < file.ClosesAt,
        Not = [Separation.StaffOnTheFile],
        LeadsTo = "an application, sealed until closing",
    };

    /// <summary>The supplier changes the application.</summary>
    public static readonly Step ChangeApplication = new("Applications", [Doer.Supplier])
    {
        May = true,
        And = SubmitApplication.And,
        Not = [Separation.StaffOnTheFile],
        LeadsTo = "a new version of it, with its own receipt",
    };

    /// <summary>The supplier takes the application back; one who got a role on the file meanwhile too, who may then keep the role.</summary>
    public static readonly Step WithdrawApplication = new("Applications", [Doer.Supplier])
    {
        May = true,
        And = SubmitApplication.And,
        LeadsTo = "an application that no longer counts",
    };

    private static IReadOnlyList<Step> OfApplications => [SubmitApplication, ChangeApplication, WithdrawApplication];
}
