using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>Who evaluates and who will maintain the code: named before the statement is submitted (spine §5, "Evaluators", "Maintainer").</summary>
public static class PeopleRules
{
    /// <summary>Everything that submitting asks.</summary>
    public static IEnumerable<Refusal?> All(IReadOnlyList<NamedPerson> people) => [AnEvaluatorReadsEachLanguage(people), AMaintainerIsNamed(people)];

    /// <summary>At least one evaluator reads English and one French: applications come in either.</summary>
    public static Refusal? AnEvaluatorReadsEachLanguage(IReadOnlyList<NamedPerson> people)
    {
        var evaluators = people.Where(p => p.As == Role.Evaluator).ToList();
        return evaluators.Any(p => p.ReadsEnglish) && evaluators.Any(p => p.ReadsFrench) ? null : Refusal.Because(DraftingText.ResourceManager, field: "People");
    }

    /// <summary>Somebody in-house will merge and maintain the code.</summary>
    public static Refusal? AMaintainerIsNamed(IReadOnlyList<NamedPerson> people) =>
        people.Any(p => p.As == Role.ReviewerMaintainer) ? null : Refusal.Because(DraftingText.ResourceManager, field: "People");

    /// <summary>An address whose domain the program lists: only public servants read applications and merge (domain §2).</summary>
    public static Refusal? TheyWorkForTheGovernment(bool isListed) => isListed ? null : Refusal.Because(DraftingText.ResourceManager, field: "Email");

    /// <summary>An e-mail address.</summary>
    public static Refusal? TheAddressIsAnEmail(string? email) =>
        EmailAddress.Parse(email ?? "") is not null ? null : Refusal.Because(DraftingText.ResourceManager, field: "Email");

    /// <summary>Evaluator or maintainer.</summary>
    public static Refusal? APartIsChosen(Role? role) =>
        role is Role.Evaluator or Role.ReviewerMaintainer ? null : Refusal.Because(DraftingText.ResourceManager, field: "As");

    /// <summary>An evaluator reads at least one language.</summary>
    public static Refusal? AnEvaluatorReadsALanguage(Role? role, bool readsEnglish, bool readsFrench) =>
        role != Role.Evaluator || readsEnglish || readsFrench ? null : Refusal.Because(DraftingText.ResourceManager, field: "ReadsEnglish");

    /// <summary>Once each.</summary>
    public static Refusal? APersonIsNamedOnce(Guid personId, Role role, IReadOnlyList<NamedPerson> people) =>
        people.Any(p => p.PersonId == personId && p.As == role) ? Refusal.Because(DraftingText.ResourceManager, field: "Email", conflict: true) : null;

    /// <summary>One maintainer at a time answers for the code.</summary>
    public static Refusal? OneMaintainerIsNamed(Role role, IReadOnlyList<NamedPerson> people) =>
        role == Role.ReviewerMaintainer && people.Any(p => p.As == Role.ReviewerMaintainer) ? Refusal.Because(DraftingText.ResourceManager, field: "As") : null;

    /// <summary>Whoever is replaced holds the part for which another is named.</summary>
    public static Refusal? WhoeverIsReplacedHoldsThatPart(Guid? insteadOf, Role role, IReadOnlyList<NamedPerson> people) =>
        insteadOf is null || people.Any(p => p.Seat == insteadOf && p.As == role) ? null : Refusal.Because(DraftingText.ResourceManager, field: "InsteadOf");

    /// <summary>From the release of the statements on, nobody is added to those who evaluate: one takes the place of another (spine §1, step 3).</summary>
    public static Refusal? OnceStatementsAreReleasedOneIsOnlyReplaced(Acquisition file, Role? role, Guid? insteadOf) =>
        file.StatementsReleasedAt is null || role == Role.ReviewerMaintainer || insteadOf is not null ? null : Refusal.Because(DraftingText.ResourceManager, field: "InsteadOf");

    /// <summary>
    /// Whoever evaluates neither releases the statements nor confirms the findings (domain §5): an evaluator who alone could do either would leave the file without anybody to do it.
    /// </summary>
    public static Refusal? SomebodyElseReleasesAndConfirms(IReadOnlyCollection<Role> onlyTheirs) =>
        onlyTheirs.Count == 0 ? null : Refusal.Because(DraftingText.ResourceManager, () => [JourneyWords.AnyOf(onlyTheirs.Select(JourneyWords.Of))], "Email");

    /// <summary>What was submitted keeps a maintainer and evaluators of both languages: they are replaced, not taken away.</summary>
    public static Refusal? WhatWasSubmittedKeepsItsPeople(Acquisition file, IReadOnlyList<NamedPerson> remaining) =>
        file.StatementSubmittedAt is null || (file.StatementsReleasedAt is null && All(remaining).All(refusal => refusal is null)) ? null : Refusal.Because(DraftingText.ResourceManager);

    /// <summary>A suspended account does nothing, so it is not named.</summary>
    public static Refusal? TheAccountIsInGoodStanding(Person person) =>
        person.SuspendedAt is null ? null : Refusal.Because(DraftingText.ResourceManager, field: "Email");
}
