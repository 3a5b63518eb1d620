using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.TestKit;

/// <content>What is public, and what is asked of it.</content>
public static partial class WholeJourney
{
    public static readonly Step Extend = new("Publishing", [Role.ProgramOfficer])
    {
        May = true,
        And = (file, now) => file.PublishedAt != null && now < file.ClosesAt,
        LeadsTo = "a later closing instant",
    };

    /// <summary>Only while open: before, it is unpublished and changed. That one pends at a time is a rule of its room.</summary>
    public static readonly Step ProposeAmendment = new("Publishing", [Role.Client, Role.ProgramOfficer])
    {
        May = true,
        And = Journey.SubmitApplication.And,
        LeadsTo = "a text that waits for its other language",
    };

    /// <summary>The last instant for questions is reckoned from the closing date, so its room asks it.</summary>
    public static readonly Step AskQuestion = new("Questions", [Doer.Supplier])
    {
        May = true,
        And = Journey.SubmitApplication.And,
        Not = [Separation.StaffOnTheFile],
        LeadsTo = "a question without a name",
    };

    public static readonly Step DraftAnswer = new("Questions", [Role.Client])
    {
        And = (file, now) => file.QuestionWaitsSince != null,
        Clock = StepClock.Of("Answer", 2, file => file.QuestionWaitsSince),
        LeadsTo = "an answer that waits for its other language",
    };

    public static readonly Step TranslateText = new("Translating", [Role.Translator])
    {
        And = (file, now) => file.TextWaitsSince != null,
        Clock = StepClock.Of("TextTranslation", 2, file => file.TextWaitsSince),
        LeadsTo = "a text in both languages",
    };

    /// <summary>That nobody publishes what they translated is asked of each text by its room.</summary>
    public static readonly Step PublishText = new("Publishing", [Role.ProgramOfficer])
    {
        And = (file, now) => file.PublishWaitsSince != null,
        Clock = StepClock.Of("TextPublication", 2, file => file.PublishWaitsSince),
        LeadsTo = "a new version of the statement, or an answer, public",
    };
}
