using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.TestKit;

/// <content>The supplier, the agreement and the work.</content>
public static partial class WholeJourney
{
    public static readonly Step Reply = new("Awards", [Doer.Awardee])
    {
        And = (file, now) => file.ReplyAskedSince != null,
        Clock = StepClock.Of("Reply", 5, file => file.ReplyAskedSince),
        LeadsTo = "the procurement advisor goes on",
    };

    public static readonly Step ReportTrouble = new("Deliveries", [Doer.Awardee, Role.Client])
    {
        May = true,
        And = (file, now) => file.SignedAt != null && file.OwedAt == null,
        LeadsTo = "the contracting authority decides",
    };

    public static readonly Step ProposeExtension = new("Deliveries", [Doer.Awardee, Role.Client, Role.ContractingAuthority])
    {
        May = true,
        And = (file, now) => file.SignedAt != null && file.DeliveredAt == null && file.OwedAt == null && file.PercentageOfferedSince == null
            && file.ExtensionAskedOfCanadaSince == null && file.ExtensionAskedOfSupplierSince == null,
        LeadsTo = "the other side answers",
    };

    public static readonly Step AnswerExtensionForCanada = new("Deliveries", [Role.ContractingAuthority])
    {
        And = (file, now) => file.ExtensionAskedOfCanadaSince != null,
        Clock = StepClock.Of("Extension", 2, file => file.ExtensionAskedOfCanadaSince),
        LeadsTo = "a later date, or not",
    };

    public static readonly Step AnswerExtensionAsSupplier = new("Deliveries", [Doer.Awardee])
    {
        And = (file, now) => file.ExtensionAskedOfSupplierSince != null,
        Clock = StepClock.Of("Extension", 2, file => file.ExtensionAskedOfSupplierSince),
        LeadsTo = "a later date, or not",
    };

    /// <summary>Apart from <see cref="DecideOnTrouble"/>, since a clock takes the latest of its instants, and a date to come is later than the trouble told.</summary>
    public static readonly Step DecideOnNonDelivery = new("Deliveries", [Role.ContractingAuthority])
    {
        And = (file, now) => file.SignedAt != null && file.DeliveredAt == null && file.OwedAt == null && file.PercentageOfferedSince == null
            && file.ExtensionAskedOfCanadaSince == null && file.ExtensionAskedOfSupplierSince == null && file.SupplierDueAt <= now,
        Clock = StepClock.Of("NonDelivery", 2, file => file.SupplierDueAt),
        Not = [Separation.Requester],
        LeadsTo = "terminated; a percentage offered; or another date",
    };

    public static readonly Step DecideOnTrouble = new("Deliveries", [Role.ContractingAuthority])
    {
        And = (file, now) => file.SignedAt != null && file.DeliveredAt == null && file.OwedAt == null && file.PercentageOfferedSince == null
            && file.ExtensionAskedOfCanadaSince == null && file.ExtensionAskedOfSupplierSince == null && file.TroubleToldSince != null,
        Clock = StepClock.Of("NonDelivery", 2, file => file.TroubleToldSince),
        Not = [Separation.Requester],
        LeadsTo = DecideOnNonDelivery.LeadsTo,
    };

    public static readonly Step Terminate = new("Deliveries", [Role.ContractingAuthority])
    {
        May = true,
        And = (file, now) => file.SignedAt != null && file.OwedAt == null && file.PercentageOfferedSince == null,
        Not = [Separation.Requester],
        LeadsTo = "the next in order; or a percentage offered",
    };

    public static readonly Step AnswerPercentage = new("Deliveries", [Doer.Awardee])
    {
        Reaches = Milestone.Owed,
        And = (file, now) => file.PercentageOfferedSince != null,
        Clock = StepClock.Of("Percentage", 5, file => file.PercentageOfferedSince),
        LeadsTo = "the percentage is owed; refused; or, of nothing, the file ends",
    };
}
