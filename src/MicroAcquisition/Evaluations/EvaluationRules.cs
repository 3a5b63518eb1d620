using System.Globalization;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities.Drafting;

namespace MicroAcquisition.Evaluations;

/// <summary>What releasing, marking, settling and confirming ask (domain §4, "Evaluation"; §5).</summary>
public static class EvaluationRules
{
    /// <summary>Longest rationale, and longest reason of a return, in characters.</summary>
    public const int TextMaxLength = 2_000;

    /// <summary>Somebody who evaluates reads each language in which an application came; no machine translation decides.</summary>
    public static Refusal? SomebodyReadsEveryLanguage(IReadOnlyList<StatementsToRelease> applications, IReadOnlyList<EvaluatorInForce> evaluators) =>
        applications.All(a => evaluators.Any(e => e.Reads(a.Language))) ? null : Refusal.Because(EvaluationsText.ResourceManager);

    /// <summary>What is left unmasked was chosen among the words that are proposed now: an account may have another name since.</summary>
    public static Refusal? TheMasksAreThoseReviewed(IReadOnlyList<StatementsToRelease> applications, MasksReviewed masks) =>
        masks.Chosen.Count == 0 || masks.Seal == MasksReviewed.SealOf(applications) ? null : Refusal.Because(EvaluationsText.ResourceManager, conflict: true);

    /// <summary>Nothing of a statement is left where all of it would be masked.</summary>
    public static Refusal? AMaskIsAWordOrAFew(int place, string? words) =>
        Masking.Read(words).All(word => word.Length <= 200) ? null : Refusal.Because(EvaluationsText.ResourceManager, () => [200], MoreOf(place));

    /// <summary>The field of a page that takes more words to mask in an application, by its place from 0, which the form counts from 1: a reference would be the applicant's receipt.</summary>
    public static string MoreOf(int place) => string.Create(CultureInfo.InvariantCulture, $"More[{place + 1}]");

    /// <summary>An evaluator declares to have no conflict of interest before the first statement is shown to them.</summary>
    public static Refusal? NoConflictIsDeclaredFirst(EvaluatorSheet? sheet) => sheet is not null ? null : Refusal.Because(EvaluationsText.ResourceManager);

    /// <summary>The declaration is made, not assumed.</summary>
    public static Refusal? TheDeclarationIsMade(bool isMade) => isMade ? null : Refusal.Because(EvaluationsText.ResourceManager, field: "Declares");

    /// <summary>Pass or fail.</summary>
    public static Refusal? AMarkIsChosen(MarkWritten mark) =>
        mark.IsPass is not null ? null : Refusal.Because(EvaluationsText.ResourceManager, () => [mark.Candidate, mark.Criterion], EvaluationService.MarkField(mark.Candidate, mark.Criterion));

    /// <summary>Every mark has a rationale, which the applicant reads (the pilot forgot it).</summary>
    public static Refusal? AMarkHasARationale(MarkWritten mark) => Words.Count(mark.Rationale) > 0 ? null
        : Refusal.Because(EvaluationsText.ResourceManager, () => [mark.Candidate, mark.Criterion], EvaluationService.RationaleField(mark.Candidate, mark.Criterion));

    /// <summary>Marks are sent all at once.</summary>
    public static Refusal? EveryCriterionIsMarked(int missing) => missing == 0 ? null : Refusal.Because(EvaluationsText.ResourceManager, () => [missing]);

    /// <summary>Whoever sends an evaluation back says why.</summary>
    public static Refusal? AReturnSaysWhy(string? words) => Words.Count(words) > 0 ? null : Refusal.Because(EvaluationsText.ResourceManager, field: "Words");

    /// <summary>What a mark that is sent, or a settled finding, needs.</summary>
    public static IEnumerable<Refusal?> OfMark(MarkWritten mark) =>
        [AMarkIsChosen(mark), AMarkHasARationale(mark), TextRules.TheTextIsShort(mark.Rationale, TextMaxLength, EvaluationService.RationaleField(mark.Candidate, mark.Criterion))];
}
