using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Requests;

/// <summary>What a screening decision must say.</summary>
public static class ScreeningRules
{
    /// <summary>Everything, in the order of the form. <paramref name="inScope"/> is null while nothing is chosen.</summary>
    public static IEnumerable<Refusal?> All(bool? inScope, DeclineReason? reason, string? words, NeedFit need) =>
    [
        ADecisionIsChosen(inScope),
        .. OfNeed(inScope, need),
        ADeclinedRequestHasAReason(inScope, reason),
        AReasonIsOnlyForADeclinedRequest(inScope, reason),
        ADeclinedClientReadsWhy(inScope, words),
        AMessageIsAtMost300Words(words),
        AMessageIsAtMost4000Characters(words),
    ];

    /// <summary>What the program cannot buy is not in scope.</summary>
    public static IEnumerable<Refusal?> OfNeed(bool? inScope, NeedFit need) =>
    [
        ARequestFromOutsideTheProgramIsRecordedAsDemand(inScope, need.IsOutsideProgram),
        AClassifiedNeedIsOutOfScope(inScope, need.IsUnclassified),
        ANeedThatIsNotCodeIsOutOfScope(inScope, need.IsCode),
        ANeedThatCannotBeOpenIsOutOfScope(inScope, need.CanBeOpen),
    ];

    /// <summary>In scope, or declined.</summary>
    public static Refusal? ADecisionIsChosen(bool? inScope) =>
        inScope is not null ? null : Refusal.Because(RequestsText.ResourceManager, field: "InScope");

    /// <summary>A department outside the program cannot buy through it; its request counts as demand and is declined as such.</summary>
    public static Refusal? ARequestFromOutsideTheProgramIsRecordedAsDemand(bool? inScope, bool isOutsideProgram) =>
        inScope == true && isOutsideProgram ? Refusal.Because(RequestsText.ResourceManager, field: "InScope") : null;

    /// <summary>What is protected or classified cannot be bought in the open (domain §4, "Classification"); nor can a request change once it is sent.</summary>
    public static Refusal? AClassifiedNeedIsOutOfScope(bool? inScope, bool isUnclassified) =>
        inScope == true && !isUnclassified ? Refusal.Because(RequestsText.ResourceManager, field: "InScope") : null;

    /// <summary>The program buys code, and nothing else.</summary>
    public static Refusal? ANeedThatIsNotCodeIsOutOfScope(bool? inScope, bool isCode) =>
        inScope == true && !isCode ? Refusal.Because(RequestsText.ResourceManager, field: "InScope") : null;

    /// <summary>All code that the program buys is open source.</summary>
    public static Refusal? ANeedThatCannotBeOpenIsOutOfScope(bool? inScope, bool canBeOpen) =>
        inScope == true && !canBeOpen ? Refusal.Because(RequestsText.ResourceManager, field: "InScope") : null;

    /// <summary>A reason of the list.</summary>
    public static Refusal? ADeclinedRequestHasAReason(bool? inScope, DeclineReason? reason) =>
        inScope == false && reason is null ? Refusal.Because(RequestsText.ResourceManager, field: "Reason") : null;

    /// <summary>A reason with "in scope" is a slip of one of the two; neither is guessed.</summary>
    public static Refusal? AReasonIsOnlyForADeclinedRequest(bool? inScope, DeclineReason? reason) =>
        inScope == true && reason is not null ? Refusal.Because(RequestsText.ResourceManager, field: "Reason") : null;

    /// <summary>Words for the client.</summary>
    public static Refusal? ADeclinedClientReadsWhy(bool? inScope, string? words) =>
        inScope != false || Words.Count(words) > 0 ? null : Refusal.Because(RequestsText.ResourceManager, field: "Words");

    /// <summary>Of 300 words at most. The refusal says how many there are.</summary>
    public static Refusal? AMessageIsAtMost300Words(string? words) =>
        Words.Count(words) is var count and > RequestRules.MostWords
            ? Refusal.Because(RequestsText.ResourceManager, () => [RequestRules.MostWords, Formats.Number(count)], "Words")
            : null;

    /// <summary>And of 4,000 characters at most, since a word may be of any length.</summary>
    public static Refusal? AMessageIsAtMost4000Characters(string? words) =>
        Words.Clean(words).Length is var characters and > RequestRules.LongMaxLength
            ? Refusal.Because(RequestsText.ResourceManager, () => [Formats.Number(RequestRules.LongMaxLength), Formats.Number(characters)], "Words")
            : null;
}
