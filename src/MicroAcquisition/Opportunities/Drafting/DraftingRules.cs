using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>What the rules ask besides the draft: the program's ceiling, the province of the department's billing address, today (Eastern).</summary>
public sealed record DraftingCircumstances(Cad Ceiling, string? Province, DateOnly Today);

/// <summary>What a statement must say before it is submitted, task by task (domain §4). Saving asks nothing: a half-written text is kept.</summary>
public static class DraftingRules
{
    /// <summary>Longest text of a field, in characters.</summary>
    public const int LongMaxLength = 8000;

    /// <summary>Longest criterion.</summary>
    public const int CriterionMaxLength = 500;

    /// <summary>Most words of a statement that answers a criterion, so of an example too.</summary>
    public const int MostWordsOfAStatement = 250;

    /// <summary>Hours a week that a supplier can be asked for (domain §4, "Work load").</summary>
    public const decimal HoursPerDay = 7.5m;

    /// <summary>Longest term in days.</summary>
    public const int MostDays = 120;

    /// <summary>Everything, in the order of the tasks.</summary>
    public static IEnumerable<Refusal?> All(StatementDraft draft, DraftingCircumstances at) => DraftFields.Tasks.SelectMany(task => Of(task.Name, draft, at));

    /// <summary>Those of one task.</summary>
    public static IEnumerable<Refusal?> Of(string task, StatementDraft draft, DraftingCircumstances at) => task switch
    {
        "summary" => [TheTitleIsShort(draft), TheSummaryIsShort(draft)],
        "background" => [TheFieldIsWritten(draft, DraftFields.Background), TheTextIsNotTooLong(draft, DraftFields.Background)],
        "work" => [TheFieldIsWritten(draft, DraftFields.Work), TheTextIsNotTooLong(draft, DraftFields.Work), TheTextIsNotTooLong(draft, DraftFields.Provided)],
        "skills" => [OneToEightSkillsAreChosen(draft)],
        "acceptance" => [TheWorkIsAcceptedByTwoCriteriaOrMore(draft), .. Numbered(DraftFields.MostAcceptance, DraftFields.Acceptance).Select(field => ACriterionIsShort(draft, field))],
        "criteria" =>
        [
            AnApplicationIsEvaluated(draft),
            .. Numbered(DraftFields.MostCriteria, DraftFields.Criterion).Select(field => ACriterionIsShort(draft, field)),
            .. Enumerable.Range(1, DraftFields.MostCriteria).SelectMany(n => new[] { ACriterionHasAnExample(draft, n), AnExampleHasItsCriterion(draft, n), AnExampleIsNoLongerThanAnAnswer(draft, n) }),
            ABarrierHasAReasonOrGoes(draft), TheTextIsNotTooLong(draft, DraftFields.BarrierReason),
        ],
        "code" =>
        [
            TheLicenceIsOfTheList(draft), TheRepositoryIsALink(draft), ItIsSaidWhetherTheCodeIsPublic(draft), OpeningTheCodeIsApproved(draft),
            TheTextIsNotTooLong(draft, DraftFields.OpeningApproval),
        ],
        "price" => [TheHoursAreGiven(draft), ThePriceIsAnAmount(draft), ThePriceWithTaxesStaysUnderTheCeiling(draft, at)],
        "dates" =>
        [
            TheDaysAreGiven(draft, DraftFields.DaysOpen), TheDaysAreGiven(draft, DraftFields.DaysToSelect), TheDaysAreGiven(draft, DraftFields.DaysToDeliver),
            TheWorkFitsTheDaysGiven(draft), TheContactIsAnAddress(draft),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, "There is no such task."),
    };

    /// <summary>What is allowed but unwise: shown, never refused.</summary>
    public static IEnumerable<Refusal?> Warnings(StatementDraft draft) =>
        [SuppliersHaveTimeToApply(draft), OneCriterionIsOnTheLicence(draft), OneCriterionIsOnTests(draft), ThePriceIsNearItsEstimate(draft)];

    /// <summary>A title of at most 100 characters.</summary>
    public static Refusal? TheTitleIsShort(StatementDraft draft) =>
        draft.IsWritten(DraftFields.Title) && draft[DraftFields.Title].Length <= Acquisition.TitleMaxLength ? null : Because(DraftFields.Title, () => [Acquisition.TitleMaxLength]);

    /// <summary>A summary of at most 500 characters.</summary>
    public static Refusal? TheSummaryIsShort(StatementDraft draft) =>
        draft.IsWritten(DraftFields.Summary) && draft[DraftFields.Summary].Length <= OpportunityRules.SummaryMaxLength ? null : Because(DraftFields.Summary, () => [OpportunityRules.SummaryMaxLength]);

    /// <summary>Something is written.</summary>
    public static Refusal? TheFieldIsWritten(StatementDraft draft, string field) =>
        draft.IsWritten(field) ? null : Because(field, () => [DraftingWords.NameOf(field)]);

    /// <summary>At most 8,000 characters.</summary>
    public static Refusal? TheTextIsNotTooLong(StatementDraft draft, string field) =>
        draft[field].Length is var length and > LongMaxLength
            ? Because(field, () => [DraftingWords.NameOf(field), Formats.Number(LongMaxLength), Formats.Number(length)])
            : null;

    /// <summary>Skills of the list, so that suppliers find the work; not too many.</summary>
    public static Refusal? OneToEightSkillsAreChosen(StatementDraft draft) =>
        draft.SkillKeys.Count is > 0 and <= SkillList.Most && draft.SkillKeys.All(SkillList.Has) ? null : Because(DraftFields.Skills, () => [SkillList.Most]);

    /// <summary>One on the licence file, one on the requirements (domain §4, "Acceptance criteria").</summary>
    public static Refusal? TheWorkIsAcceptedByTwoCriteriaOrMore(StatementDraft draft) =>
        draft.Acceptance.Count >= 2 ? null : Because(DraftFields.Acceptance(Math.Min(2, draft.Acceptance.Count + 1)));

    /// <summary>A criterion of at most 500 characters.</summary>
    public static Refusal? ACriterionIsShort(StatementDraft draft, string field) =>
        draft[field].Length is var length and > CriterionMaxLength
            ? Because(field, () => [DraftingWords.NameOf(field), Formats.Number(CriterionMaxLength), Formats.Number(length)])
            : null;

    /// <summary>At least one criterion decides who passes.</summary>
    public static Refusal? AnApplicationIsEvaluated(StatementDraft draft) => draft.Criteria.Count > 0 ? null : Because(DraftFields.Criterion(1));

    /// <summary>An example of an answer that passes (domain §4, "Statement").</summary>
    public static Refusal? ACriterionHasAnExample(StatementDraft draft, int number) =>
        !draft.IsWritten(DraftFields.Criterion(number)) || draft.IsWritten(DraftFields.Example(number)) ? null : Because(DraftFields.Example(number), () => [number]);

    /// <summary>An example alone is a criterion that was lost.</summary>
    public static Refusal? AnExampleHasItsCriterion(StatementDraft draft, int number) =>
        !draft.IsWritten(DraftFields.Example(number)) || draft.IsWritten(DraftFields.Criterion(number)) ? null : Because(DraftFields.Criterion(number), () => [number]);

    /// <summary>An applicant has 250 words, so an example has no more.</summary>
    public static Refusal? AnExampleIsNoLongerThanAnAnswer(StatementDraft draft, int number) =>
        Words.Count(draft[DraftFields.Example(number)]) is var words and > MostWordsOfAStatement
            ? Because(DraftFields.Example(number), () => [number, MostWordsOfAStatement, Formats.Number(words)])
            : null;

    /// <summary>Years, degrees, certificates, clearance, location, insurance, pre-qualification: a reason, or out (domain §4, "Barriers").</summary>
    public static Refusal? ABarrierHasAReasonOrGoes(StatementDraft draft)
    {
        var found = BarriersOf(draft);
        return found.Count == 0 || draft.IsWritten(DraftFields.BarrierReason) ? null : Because(DraftFields.BarrierReason, () => [string.Join(", ", found)]);
    }

    /// <summary>The barriers in the texts that a supplier must meet.</summary>
    public static IReadOnlyList<string> BarriersOf(StatementDraft draft) =>
        Barriers.In(draft.Language, [draft[DraftFields.Work], .. draft.Acceptance, .. draft.Criteria.Select(criterion => criterion.Text)]);

    /// <summary>The government's list (domain §4, "Licence").</summary>
    public static Refusal? TheLicenceIsOfTheList(StatementDraft draft) =>
        LicenceNames.All.Contains(draft[DraftFields.Licence], StringComparer.Ordinal) ? null : Because(DraftFields.Licence);

    /// <summary>An https address, or nothing for the supplier's own.</summary>
    public static Refusal? TheRepositoryIsALink(StatementDraft draft)
    {
        var text = draft[DraftFields.Repository];
        return text.Length == 0 || (text.Length <= 500 && Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps)
            ? null
            : Because(DraftFields.Repository);
    }

    /// <summary>Whether the code it builds on is public.</summary>
    public static Refusal? ItIsSaidWhetherTheCodeIsPublic(StatementDraft draft) => draft.IsBaseCodePublic is not null ? null : Because(DraftFields.IsBaseCodePublic);

    /// <summary>If the base code is not public: the director general's or chief information officer's approval (domain §4, "Opening existing code").</summary>
    public static Refusal? OpeningTheCodeIsApproved(StatementDraft draft) =>
        draft.IsBaseCodePublic != false || draft.IsWritten(DraftFields.OpeningApproval) ? null : Because(DraftFields.OpeningApproval);

    /// <summary>Hours of work, from 1.</summary>
    public static Refusal? TheHoursAreGiven(StatementDraft draft) => draft.Number(DraftFields.Hours) is > 0 and <= 999 ? null : Because(DraftFields.Hours);

    /// <summary>An amount in dollars.</summary>
    public static Refusal? ThePriceIsAnAmount(StatementDraft draft) => draft.Price is { Cents: > 0 } ? null : Because(DraftFields.Price);

    /// <summary>
    /// The price with the taxes at the department's billing address. The rates are those of the latest delivery that the days allow for; publishing
    /// and the offer ask again.
    /// </summary>
    public static Refusal? ThePriceWithTaxesStaysUnderTheCeiling(StatementDraft draft, DraftingCircumstances at)
    {
        var cap = CapOf(draft, at);
        return draft.Price is not { } price || price <= cap ? null : Because(DraftFields.Price, () => [Formats.Amount(cap), Formats.Amount(at.Ceiling)]);
    }

    /// <summary>The highest price before taxes.</summary>
    public static Cad CapOf(StatementDraft draft, DraftingCircumstances at)
    {
        var days = new[] { DraftFields.DaysOpen, DraftFields.DaysToSelect, DraftFields.DaysToDeliver }.Sum(field => Math.Min(draft.Number(field) ?? 0, MostDays));
        return TaxRates.CapOf(at.Ceiling, at.Province, BusinessDays.Add(at.Today, days));
    }

    /// <summary>Rate × (hours + 10 of administration), the pilot's estimate, for the rate typed or for 60 to 100 CAD; null without hours.</summary>
    public static (Cad Low, Cad High)? EstimateOf(StatementDraft draft)
    {
        if (draft.Number(DraftFields.Hours) is not (> 0 and <= 999 and var hours))
        {
            return null;
        }

        var (low, high) = draft.Number(DraftFields.Rate) is > 0 and <= 999 and var rate ? (rate, rate) : (60, 100);
        return (Cad.FromDollars(low * (hours + 10)), Cad.FromDollars(high * (hours + 10)));
    }

    /// <summary>1 to 120 business days.</summary>
    public static Refusal? TheDaysAreGiven(StatementDraft draft, string field) =>
        draft.Number(field) is > 0 and <= MostDays ? null : Because(field, () => [DraftingWords.NameOf(field), MostDays]);

    /// <summary>37.5 hours a week at most between selection and delivery (domain §4, "Work load").</summary>
    public static Refusal? TheWorkFitsTheDaysGiven(StatementDraft draft) =>
        draft.Number(DraftFields.Hours) is not { } hours || draft.Number(DraftFields.DaysToDeliver) is not { } days || hours <= days * HoursPerDay
            ? null
            : Because(DraftFields.DaysToDeliver, () => [Formats.Number(hours), (int)Math.Ceiling(hours / HoursPerDay)]);

    /// <summary>An e-mail address.</summary>
    public static Refusal? TheContactIsAnAddress(StatementDraft draft) => EmailAddress.Parse(draft[DraftFields.Contact]) is not null ? null : Because(DraftFields.Contact);

    /// <summary>Warns: five business days or more to apply (planned 5, real 14, extended once).</summary>
    public static Refusal? SuppliersHaveTimeToApply(StatementDraft draft) =>
        draft.Number(DraftFields.DaysOpen) is > 0 and < OpportunityRules.FewestDaysOpen ? Because(DraftFields.DaysOpen, () => [OpportunityRules.FewestDaysOpen]) : null;

    /// <summary>Warns: one work acceptance criterion is on the licence file.</summary>
    public static Refusal? OneCriterionIsOnTheLicence(StatementDraft draft) =>
        draft.Acceptance.Count == 0 || Mentions(draft, "licen") ? null : Because(DraftFields.Acceptance(1));

    /// <summary>Warns: tests are recommended.</summary>
    public static Refusal? OneCriterionIsOnTests(StatementDraft draft) =>
        draft.Acceptance.Count == 0 || Mentions(draft, "test") || Mentions(draft, "essai") ? null : Because(DraftFields.Acceptance(1));

    /// <summary>Warns: the price is that of the hours at 60 to 100 CAD an hour.</summary>
    public static Refusal? ThePriceIsNearItsEstimate(StatementDraft draft) =>
        draft.Price is not { } price || EstimateOf(draft) is not var (low, high) || (price >= low && price <= high)
            ? null
            : Because(DraftFields.Price, () => [Formats.Amount(low), Formats.Amount(high)]);

    /// <summary>The text stays in the language in which it was begun.</summary>
    public static Refusal? TheLanguageStaysOnceATextIsWritten(StatementDraft draft, Language? wanted) =>
        wanted is null || wanted == draft.Language || !draft.HasText ? null : Because(DraftFields.Language);

    /// <summary>What is submitted is what was read on the last page.</summary>
    public static Refusal? TheStatementIsAsItWasRead(StatementDraft draft, string seal) =>
        seal == draft.Seal() ? null : Refusal.Because(DraftingText.ResourceManager, conflict: true);

    private static bool Mentions(StatementDraft draft, string stem) =>
        draft.Acceptance.Any(text => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, stem, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    private static IEnumerable<string> Numbered(int most, Func<int, string> field) => Enumerable.Range(1, most).Select(field);

    private static Refusal Because(string field, Func<object?[]>? values = null, [System.Runtime.CompilerServices.CallerMemberName] string rule = "") =>
        Refusal.Because(DraftingText.ResourceManager, values, field, rule: rule);
}
