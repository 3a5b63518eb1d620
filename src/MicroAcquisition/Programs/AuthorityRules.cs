using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Programs;

/// <summary>What a written authority must say.</summary>
public static class AuthorityRules
{
    /// <summary>Everything, in the order of the form.</summary>
    public static IEnumerable<Refusal?> All(AuthorityFacts facts, DateTimeOffset now) =>
    [
        AMatterIsChosen(facts.Matter),
        WhoGaveItIsNamed(facts.GivenBy),
        AnAuthorityWasGivenAlready(facts.GivenOn, now),
        ItsDocumentIsNamed(facts.Document),
        DelegationRules.AnEndComesAfterTheBeginning(facts.GivenOn, facts.Until),
    ];

    /// <summary>Card, agreement or PayPal.</summary>
    public static Refusal? AMatterIsChosen(AuthorityMatter? matter) =>
        matter is not null ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(AuthorityFacts.Matter));

    /// <summary>Name and position, in at most 200 characters.</summary>
    public static Refusal? WhoGaveItIsNamed(string? who) => ShortText(who, nameof(AuthorityFacts.GivenBy), nameof(WhoGaveItIsNamed));

    /// <summary>Today or before: an authority expected is not one on record.</summary>
    public static Refusal? AnAuthorityWasGivenAlready(DateOnly? date, DateTimeOffset now) =>
        date <= Eastern.DateOf(now) ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(AuthorityFacts.GivenOn));

    /// <summary>The document where it is written, in at most 200 characters.</summary>
    public static Refusal? ItsDocumentIsNamed(string? document) => ShortText(document, nameof(AuthorityFacts.Document), nameof(ItsDocumentIsNamed));

    private static Refusal? ShortText(string? text, string field, string rule) =>
        Words.Clean(text).Length is > 0 and <= AuthorityOnRecord.TextMaxLength
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, () => [AuthorityOnRecord.TextMaxLength], field, rule: rule);
}
