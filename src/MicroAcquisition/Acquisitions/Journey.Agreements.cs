using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>The supplier signs the agreement: their typed name, and a code sent to their address for this text.</summary>
    public static readonly Step SignAsSupplier = new("Agreements", [Doer.Awardee])
    {
        Reaches = Milestone.SupplierSigned,
        Clock = StepClock.Until("SupplierSignature", 2, file => file.SupplierDueAt),
        LeadsTo = "the contracting authority signs",
    };

    /// <summary>The contracting authority signs the same text, under a transaction delegation that covers it.</summary>
    public static readonly Step SignForCanada = new("Agreements", [Role.ContractingAuthority])
    {
        Reaches = Milestone.Signed,
        Clock = StepClock.Of("Signature", 2, file => file.SupplierSignedAt),
        Not = [Separation.Requester],
        LeadsTo = "the work begins; the award is public",
    };

    private static IReadOnlyList<Step> OfAgreements => [SignAsSupplier, SignForCanada];
}
