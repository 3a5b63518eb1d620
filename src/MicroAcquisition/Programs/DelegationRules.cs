using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Programs;

/// <summary>What a delegation must say.</summary>
public static class DelegationRules
{
    /// <summary>Everything, in the order of the form. <paramref name="seated"/> are the people with a seat in the program.</summary>
    public static IEnumerable<Refusal?> All(DelegationFacts facts, IReadOnlySet<Guid> seated) =>
    [
        APositionIsNamed(facts.Position),
        AnAuthorityIsChosen(facts.Authority),
        CostCentresAreListed(facts.CostCentres),
        .. CostCentresAreCodesOrRanges(facts.CostCentres),
        ADelegationHasACeiling(facts.Ceiling),
        AHolderHasASeatInTheProgram(facts.HolderId, seated),
        AnActingHolderIsSomeoneElseWithASeat(facts, seated),
        ADelegationBeginsOnADate(facts.From),
        AnEndComesAfterTheBeginning(facts.From, facts.Until),
    ];

    /// <summary>The position, in at most 150 characters.</summary>
    public static Refusal? APositionIsNamed(string? position) =>
        Words.Clean(position).Length is > 0 and <= Delegation.PositionMaxLength
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, () => [Delegation.PositionMaxLength], nameof(DelegationFacts.Position));

    /// <summary>One authority a record.</summary>
    public static Refusal? AnAuthorityIsChosen(DelegatedAuthority? authority) =>
        authority is not null ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(DelegationFacts.Authority));

    /// <summary>At least one cost centre, in at most 500 characters.</summary>
    public static Refusal? CostCentresAreListed(string? costCentres) =>
        Words.Clean(costCentres).Length <= Delegation.CostCentresMaxLength && CostCentreRange.PartsOf(costCentres).Count > 0
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, () => [Delegation.CostCentresMaxLength], nameof(DelegationFacts.CostCentres));

    /// <summary>All of a department's, or parts, each a code or a range: whatever is neither is named, each with its line.</summary>
    public static IEnumerable<Refusal?> CostCentresAreCodesOrRanges(string? costCentres) =>
        CostCentreRange.IsAll(costCentres) ? [] : CostCentreRange.TypedPartsOf(costCentres).Select(ACostCentreIsACodeOrARange);

    /// <summary>A code, or a range of as many digits on both sides, the lower first.</summary>
    public static Refusal? ACostCentreIsACodeOrARange(TypedLine part) =>
        CostCentreRange.Read(part.Text) is not null ? null : Refusal.Because(ProgramsText.ResourceManager, () => [part.Number, part.Shown], nameof(DelegationFacts.CostCentres));

    /// <summary>An amount.</summary>
    public static Refusal? ADelegationHasACeiling(Cad ceiling) =>
        ceiling.Cents > 0 ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(DelegationFacts.Ceiling));

    /// <summary>A signature comes from someone with a role here.</summary>
    public static Refusal? AHolderHasASeatInTheProgram(Guid? holder, IReadOnlySet<Guid> seated) =>
        holder is { } id && seated.Contains(id) ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(DelegationFacts.HolderId));

    /// <summary>Whoever acts in the position is another person, with a role here.</summary>
    public static Refusal? AnActingHolderIsSomeoneElseWithASeat(DelegationFacts facts, IReadOnlySet<Guid> seated) =>
        facts.ActingHolderId is not { } id || (id != facts.HolderId && seated.Contains(id))
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, field: nameof(DelegationFacts.ActingHolderId));

    /// <summary>The first day.</summary>
    public static Refusal? ADelegationBeginsOnADate(DateOnly? from) =>
        from is not null ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(DelegationFacts.From));

    /// <summary>The last day, if given, is not before the first.</summary>
    public static Refusal? AnEndComesAfterTheBeginning(DateOnly? from, DateOnly? until) =>
        until is null || from is null || from <= until ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(DelegationFacts.Until));
}
