using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>The program officer offers the work: to the only one who passes, or to the next in the order of a draw.</summary>
    public static readonly Step MakeOffer = new("Awards", [Role.ProgramOfficer])
    {
        Reaches = Milestone.Offered,
        And = (file, now) => file.Left > 0 && (file.DrawnAt != null || (file.Left == 1 && file.DrawCommittedAt == null)),
        Clock = StepClock.Of("Offer", 1, file => file.EvaluationConfirmedAt, file => file.DrawnAt, file => file.OutcomeAt),
        LeadsTo = "an award, offered to the next in order",
    };

    /// <summary>Nobody is left to whom the work could be offered.</summary>
    public static readonly Step EndWithoutAward = new("Awards", [Role.ProgramOfficer])
    {
        And = (file, now) => file.EvaluationConfirmedAt != null && file.OfferedAt == null && file.Left == 0,
        Clock = StepClock.Of("EndWithoutAward", 1, file => file.OutcomeAt),
        LeadsTo = "the file ends without an award",
    };

    /// <summary>The supplier confirms price and date and gives what is asked only of them, or declines.</summary>
    public static readonly Step AnswerOffer = new("Awards", [Doer.Awardee])
    {
        Reaches = Milestone.Confirmed,
        Clock = StepClock.Until("OfferAnswer", 2, file => file.SupplierDueAt),
        LeadsTo = "the supplier's name; or, declined, the next in order",
    };

    /// <summary>A supplier who neither answered nor signed in time gives way. Until this is recorded their answer counts (spine §1, reading 7).</summary>
    public static readonly Step LetOfferLapse = new("Awards", [Role.ProgramOfficer])
    {
        And = (file, now) => file.OfferedAt != null && file.SupplierDueAt <= now
            && (file.ConfirmedAt == null || (file.SupplierCheckedAt != null && file.SupplierSignedAt == null)),
        Clock = StepClock.Of("Lapse", 1, file => file.SupplierDueAt),
        LeadsTo = "the next in order",
    };

    /// <summary>The procurement advisor checks what the supplier gave, or sets the award aside with a reason.</summary>
    public static readonly Step CheckSupplier = new("Awards", [Role.ProcurementAdvisor])
    {
        Reaches = Milestone.SupplierChecked,
        Clock = StepClock.Of("SupplierCheck", 2, file => file.ConfirmedAt),
        Not = [Separation.Holds(Role.Evaluator), Separation.WhoDid(nameof(Evaluate))],
        LeadsTo = "the agreement is signed; or, set aside, the next in order",
    };

    private static IReadOnlyList<Step> OfAwards => [MakeOffer, EndWithoutAward, AnswerOffer, LetOfferLapse, CheckSupplier];
}
