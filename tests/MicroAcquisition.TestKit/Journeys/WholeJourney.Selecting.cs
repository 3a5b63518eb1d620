using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.TestKit;

/// <content>Draw and offer.</content>
public static partial class WholeJourney
{
    public static readonly Step CommitToDraw = new("Selections", [Role.ProgramOfficer])
    {
        Reaches = Milestone.DrawCommitted,
        And = (file, now) => file.Left > 1 && file.OfferedAt == null,
        Clock = StepClock.Of("DrawCommitment", 1, file => file.EvaluationConfirmedAt),
        LeadsTo = "the list and the sources of the draw, public",
    };

    /// <summary>Not <see cref="Step.Each"/>: an entry may have to be corrected by its author, so it stays on every list until two entries are equal.</summary>
    public static readonly Step EnterNumbers = new("Selections", [Role.ProgramOfficer, Role.ProcurementAdvisor, Role.UnionObserver])
    {
        Reaches = Milestone.NumbersAgreed,
        And = (file, now) => file.DrawAt <= now,
        Clock = StepClock.Of("Numbers", 1, file => file.DrawAt),
        LeadsTo = "the numbers, once two people entered the same",
    };

    public static readonly Step AbandonDraw = new("Selections", [Role.ProgramOfficer])
    {
        May = true,
        And = (file, now) => file.DrawCommittedAt != null && file.DrawnAt == null && file.DrawAt <= now,
        LeadsTo = "another draw",
    };

    public static readonly Step ConfirmDraw = new("Selections", [Role.ProgramOfficer])
    {
        Reaches = Milestone.Drawn,
        Clock = StepClock.Of("DrawConfirmation", 1, file => file.NumbersAgreedAt),
        LeadsTo = "the order of those who pass",
    };

    public static readonly Step LeaveOffer = new("Awards", [Doer.Awardee])
    {
        May = true,
        And = (file, now) => file.ConfirmedAt != null && file.SignedAt == null,
        LeadsTo = "the next in order",
    };

    public static readonly Step WithdrawOffer = new("Awards", [Role.ProgramOfficer])
    {
        May = true,
        And = (file, now) => file.OfferedAt != null && file.SignedAt == null,
        LeadsTo = "the next in order; or the file is cancelled",
    };
}
