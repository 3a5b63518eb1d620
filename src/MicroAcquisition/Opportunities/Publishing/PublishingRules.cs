using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;

namespace MicroAcquisition.Opportunities.Publishing;

/// <summary>The dates that publishing fixes, from the durations of a version, in business days. The closing date ends at its midnight, Eastern.</summary>
public sealed record PublicationDates(DateTimeOffset OpensAt, DateOnly ClosesOn, DateOnly SelectionBy, DateOnly DeliverBy)
{
    /// <summary>The closing instant, UTC.</summary>
    public DateTimeOffset ClosesAt => Eastern.EndOf(ClosesOn);

    /// <summary>When the payment is planned at the latest.</summary>
    public DateOnly PayBy => DeliverBy.AddDays(PurchaseFormRules.DaysToPay);

    /// <summary>From an opening, UTC.</summary>
    public static PublicationDates From(StatementTerms terms, DateTimeOffset opensAt)
    {
        var closesOn = BusinessDays.Add(Eastern.DateOf(opensAt).AddDays(-1), terms.DaysOpen);
        var selectionBy = BusinessDays.Add(closesOn, terms.DaysToSelect);
        return new(opensAt, closesOn, selectionBy, BusinessDays.Add(selectionBy, terms.DaysToDeliver));
    }
}

/// <summary>What publishing and calling off ask (domain §4, §9).</summary>
public static class PublishingRules
{
    /// <summary>Longest public words of a cancellation, each language, in characters.</summary>
    public const int WordsMaxLength = 1_000;

    /// <summary>How far ahead an opening may be set, in days.</summary>
    public const int MostDaysAhead = 90;

    /// <summary>The version shown is the one that is published.</summary>
    public static Refusal? TheVersionShownIsTheOnePublished(int shown, int version) => shown == version ? null : Refusal.Because(PublishingText.ResourceManager, conflict: true);

    /// <summary>Both languages are there.</summary>
    public static Refusal? BothLanguagesAreThere(StatementVersion version) =>
        version.Has(Language.English) && version.Has(Language.French) ? null : Refusal.Because(PublishingText.ResourceManager);

    /// <summary>An opening is to come, or now.</summary>
    public static Refusal? TheOpeningIsToCome(DateTimeOffset opensAt, DateTimeOffset now) =>
        opensAt >= now && opensAt <= now.AddDays(MostDaysAhead) ? null : Refusal.Because(PublishingText.ResourceManager, () => [MostDaysAhead], "OpensOn");

    /// <summary>An hour from 0 to 23.</summary>
    public static Refusal? AnHourIsOfTheDay(int hour) => hour is >= 0 and <= 23 ? null : Refusal.Because(PublishingText.ResourceManager, field: "OpensAtHour");

    /// <summary>Each way to pay and the agreement have a written authority that counts now and until the planned payment.</summary>
    public static IEnumerable<Refusal?> EachAuthorityCountsUntilThePayment(IReadOnlyCollection<AuthorityLine> authorities, DateOnly payBy) =>
        Enum.GetValues<AuthorityMatter>().Select(matter => AnAuthorityCountsUntilThePayment(matter, authorities, payBy));

    /// <summary>One of them.</summary>
    public static Refusal? AnAuthorityCountsUntilThePayment(AuthorityMatter matter, IReadOnlyCollection<AuthorityLine> authorities, DateOnly payBy) =>
        authorities.Any(a => a.Matter == matter && a.Validity == Validity.InForce && (a.Until is null || a.Until >= payBy))
            ? null
            : Refusal.Because(PublishingText.ResourceManager, () => [ProgramWords.Of(matter), Formats.Date(payBy)]);

    /// <summary>Before a program's first publication a meeting with the union is on record, or an administrator's reason.</summary>
    public static Refusal? TheUnionWasMet(UnionMeetingFacts? meeting) => meeting is not null ? null : Refusal.Because(PublishingText.ResourceManager);

    /// <summary>Public words, in each language.</summary>
    public static Refusal? ACancellationSaysWhy(string? words, Language language, string field) => Words.Count(words) > 0 ? null
        : Refusal.Because(PublishingText.ResourceManager, () => [language == Language.French ? PublishingText.InFrench : PublishingText.InEnglish], field);
}
