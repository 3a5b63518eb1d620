using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Programs;

/// <summary>What a record of the meeting with the union needs.</summary>
public static class UnionRules
{
    /// <summary>All of them, in the order of the form.</summary>
    public static IEnumerable<Refusal?> All(UnionMeetingFacts facts, DateOnly today) =>
        [AMeetingOrAReasonIsGiven(facts), TheMeetingWasHeld(facts, today), AMeetingHasAForum(facts), TextRules.TheTextIsShort(facts.Forum, UnionMeeting.TextMaxLength, "Forum"), TextRules.TheTextIsShort(facts.Reason, UnionMeeting.TextMaxLength, "Reason")];

    /// <summary>A date, or else a reason.</summary>
    public static Refusal? AMeetingOrAReasonIsGiven(UnionMeetingFacts facts) =>
        facts.HeldOn is not null || Words.Count(facts.Reason) > 0 ? null : Refusal.Because(ProgramsText.ResourceManager, field: "HeldOn");

    /// <summary>Today at the latest.</summary>
    public static Refusal? TheMeetingWasHeld(UnionMeetingFacts facts, DateOnly today) =>
        facts.HeldOn is not { } day || day <= today ? null : Refusal.Because(ProgramsText.ResourceManager, () => [Formats.Date(today)], "HeldOn");

    /// <summary>Where it was.</summary>
    public static Refusal? AMeetingHasAForum(UnionMeetingFacts facts) =>
        facts.HeldOn is null || Words.Count(facts.Forum) > 0 ? null : Refusal.Because(ProgramsText.ResourceManager, field: "Forum");
}
