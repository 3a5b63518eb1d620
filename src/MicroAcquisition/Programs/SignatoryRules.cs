using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Programs;

/// <summary>Who may sign for an amount (CAD, taxes included) of a cost centre (domain §2, "Delegation"). The signatories are those whose delegation is in force for that centre.</summary>
public static class SignatoryRules
{
    /// <summary>Both rules, in the order in which a refusal helps: nobody could, or somebody else.</summary>
    public static IEnumerable<Refusal?> All(Cad total, string costCentre, Guid signer, IReadOnlyList<Signatory> signatories, string? field = null) =>
        [ADelegationCovers(total, costCentre, signatories, field), TheSignerHoldsADelegationThatCovers(total, signer, signatories, field)];

    /// <summary>A delegation in force covers cost centre and amount.</summary>
    public static Refusal? ADelegationCovers(Cad total, string costCentre, IReadOnlyList<Signatory> signatories, string? field = null) =>
        signatories.Any(s => s.Ceiling >= total) ? null : Refusal.Because(ProgramsText.ResourceManager, () => [Formats.Amount(total), costCentre], field);

    /// <summary>The signer holds one of those, or acts in it; else the refusal says whose would do.</summary>
    public static Refusal? TheSignerHoldsADelegationThatCovers(Cad total, Guid signer, IReadOnlyList<Signatory> signatories, string? field = null)
    {
        var covering = signatories.Where(s => s.Ceiling >= total).ToList();
        return covering.Count == 0 || covering.Any(s => s.IsSignedBy(signer))
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, () => [string.Join(ProgramsText.Signatories_Or, covering.Select(s => ProgramsText.Signatory.With(s.Holder, s.Position)))], field);
    }

    /// <summary>The delegation that is signed under: of those that cover, the one that reaches least far, so that a file cites no more power than it needs.</summary>
    public static Signatory Narrowest(Cad total, Guid signer, IReadOnlyList<Signatory> signatories) =>
        signatories.Where(s => s.Ceiling >= total && s.IsSignedBy(signer)).MinBy(s => (s.Ceiling.Cents, s.DelegationId)) ?? throw new InvalidOperationException("The rules were asked first.");
}
