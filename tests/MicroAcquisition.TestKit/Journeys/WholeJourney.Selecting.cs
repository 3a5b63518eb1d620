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

    public static readonly Step MakeOffer = new("Awards", [Role.ProgramOfficer])
    {
        Reaches = Milestone.Offered,
        And = (file, now) => file.Left > 0 && (file.DrawnAt != null || (file.Left == 1 && file.DrawCommittedAt == null)),
        Clock = StepClock.Of("Offer", 1, file => file.EvaluationConfirmedAt, file => file.DrawnAt, file => file.OutcomeAt),
        LeadsTo = "an award, offered to the next in order",
    };

    public static readonly Step EndWithoutAward = new("Awards", [Role.ProgramOfficer])
    {
        And = (file, now) => file.EvaluationConfirmedAt != null && file.OfferedAt == null && file.Left == 0,
        Clock = StepClock.Of("EndWithoutAward", 1, file => file.OutcomeAt),
        LeadsTo = "the file ends: no award, or terminated for default",
    };

    public static readonly Step AnswerOffer = new("Awards", [Doer.Awardee])
    {
        Reaches = Milestone.Confirmed,
        Clock = StepClock.Until(file => file.SupplierDueAt),
        LeadsTo = "the supplier's name; or, declined, the next in order",
    };

    public static readonly Step LeaveOffer = new("Awards", [Doer.Awardee])
    {
        May = true,
        And = (file, now) => file.ConfirmedAt != null && file.SignedAt == null,
        LeadsTo = "the next in order",
    };

    public static readonly Step LetOfferLapse = new("Awards", [Role.ProgramOfficer])
    {
        And = (file, now) => file.OfferedAt != null && file.SupplierDueAt <= now
            && (file.ConfirmedAt == null || (file.SupplierCheckedAt != null && file.SupplierSignedAt == null)),
        Clock = StepClock.Of("Lapse", 1, file => file.SupplierDueAt),
        LeadsTo = "the next in order",
    };

    public static readonly Step WithdrawOffer = new("Awards", [Role.ProgramOfficer])
    {
        May = true,
        And = (file, now) => file.OfferedAt != null && file.SignedAt == null,
        LeadsTo = "the next in order; or the file is cancelled",
    };
}
