using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.TestKit;

/// <content>From the approval to the money and the other language.</content>
public static partial class WholeJourney
{
    public static readonly Step SignPurchaseForm = new("Funding", [Role.DelegatedManager])
    {
        Reaches = Milestone.Committed,
        Clock = StepClock.Of("Commitment", 3, file => file.ApprovedForProgramAt, file => file.ApprovedByProcurementAt),
        Not = [Separation.Requester],
        LeadsTo = "section 32; finance reserves",
    };

    /// <summary>Its event reaches <see cref="Milestone.FundsReserved"/>, but an older reservation is confirmed again, so that the milestone does not say whether it waits.</summary>
    public static readonly Step ReserveFunds = new("Funding", [Role.FinanceOfficer])
    {
        And = (file, now) => file.CommittedAt != null && (file.FundsReservedAt == null || file.FundsReservedAt < file.CommittedAt),
        Clock = StepClock.Of("Reservation", 2, file => file.CommittedAt),
        LeadsTo = "the money is kept for the file",
    };

    public static readonly Step ReturnPurchaseForm = new("Funding", [Role.FinanceOfficer])
    {
        May = true,
        And = (file, now) => file.CommittedAt != null && file.PublishedAt == null,
        LeadsTo = "the delegated manager signs again",
    };

    public static readonly Step Translate = new("Translating", [Role.Translator])
    {
        Reaches = Milestone.TranslationSupplied,
        Clock = StepClock.Of("Translation", 5, file => file.ApprovedForProgramAt, file => file.ApprovedByProcurementAt),
        LeadsTo = "the statement in the other language",
    };

    public static readonly Step ConfirmTranslation = new("Translating", [Role.Client, Role.ProgramOfficer])
    {
        Reaches = Milestone.TranslationConfirmed,
        Clock = StepClock.Of("Parity", 2, file => file.TranslationSuppliedAt),
        Not = [Separation.WhoDid(nameof(Translate))],
        LeadsTo = "both languages say the same; or back to the translator",
    };
}
