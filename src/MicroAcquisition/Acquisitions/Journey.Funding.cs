using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>The delegated manager commits the funds: the purchase form, filled from the file, is signed under section 32.</summary>
    public static readonly Step SignPurchaseForm = new("Opportunities/Funding", [Role.DelegatedManager])
    {
        Reaches = Milestone.Committed,
        Clock = StepClock.Of("Commitment", 3, file => file.ApprovedForProgramAt, file => file.ApprovedByProcurementAt),
        Not = [Separation.Requester],
        LeadsTo = "section 32; finance reserves",
    };

    /// <summary>Its event reaches <see cref="Milestone.FundsReserved"/>, but an older reservation is confirmed again, so that the milestone does not say whether it waits.</summary>
    public static readonly Step ReserveFunds = new("Opportunities/Funding", [Role.FinanceOfficer])
    {
        And = (file, now) => file.CommittedAt != null && (file.FundsReservedAt == null || file.FundsReservedAt < file.CommittedAt),
        Clock = StepClock.Of("Reservation", 2, file => file.CommittedAt),
        LeadsTo = "the money is kept for the file",
    };

    /// <summary>Finance sends the form back; the translation stays, because it rests on the approvals.</summary>
    public static readonly Step ReturnPurchaseForm = new("Opportunities/Funding", [Role.FinanceOfficer])
    {
        May = true,
        And = (file, now) => file.CommittedAt != null && file.PublishedAt == null,
        LeadsTo = "the delegated manager signs again",
    };

    /// <summary>The last step of all: what an ended file still holds is let go. It has its place after the endings.</summary>
    public static readonly Step ReleaseFunds = new("Opportunities/Funding", [Role.FinanceOfficer])
    {
        Lasts = While.Ended,
        Reaches = Milestone.Released,
        And = (file, now) => file.FundsReservedAt != null && file.SettledAt == null,
        Clock = StepClock.Of("FundsRelease", 2, file => file.EndedAt),
        LeadsTo = "the file is at rest",
    };

    private static IReadOnlyList<Step> OfFunding => [SignPurchaseForm, ReserveFunds, ReturnPurchaseForm];
}
