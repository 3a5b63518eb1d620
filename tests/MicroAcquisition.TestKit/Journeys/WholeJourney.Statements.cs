using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.TestKit;

/// <content>From the draft to the money and the other language.</content>
public static partial class WholeJourney
{
    public static readonly Step NamePeople = new("Drafting", [Role.Client, Role.ProgramOfficer])
    {
        May = true,
        And = (file, now) => file.ScreenedInAt != null,
        LeadsTo = "seats on the file: evaluators with the languages that they read, the maintainer",
    };

    public static readonly Step SubmitStatement = new("Drafting", [Role.Client])
    {
        Reaches = Milestone.StatementSubmitted,
        LeadsTo = "the text in one language and its terms, frozen as a version; two reviews",
    };

    /// <summary>The two reviews go side by side and are two people's, whichever comes first.</summary>
    public static readonly Step ReviewForProgram = new("Approvals", [Role.ProgramOfficer])
    {
        Reaches = Milestone.ApprovedForProgram,
        Clock = StepClock.Of("Review", 3, file => file.StatementSubmittedAt),
        Not = [Separation.Requester, Separation.WhoDid(nameof(ReviewForProcurement))],
        LeadsTo = "the program's approval",
    };

    public static readonly Step ReviewForProcurement = new("Approvals", [Role.ProcurementAdvisor])
    {
        Reaches = Milestone.ApprovedByProcurement,
        Clock = StepClock.Of("Review", 3, file => file.StatementSubmittedAt),
        Not = [Separation.Requester, Separation.WhoDid(nameof(ReviewForProgram))],
        LeadsTo = "procurement's approval",
    };

    public static readonly Step AskChanges = new("Approvals", [Role.ProgramOfficer, Role.ProcurementAdvisor, Role.DelegatedManager])
    {
        May = true,
        And = (file, now) => file.StatementSubmittedAt != null && file.PublishedAt == null,
        LeadsTo = "the client drafts again",
    };

    public static readonly Step Comment = new("Approvals", [Role.OpenSourceAdvisor])
    {
        May = true,
        And = AskChanges.And,
        LeadsTo = "a comment that the client reads",
    };

    public static readonly Step Translate = new("Translating", [Role.Translator])
    {
        Reaches = Milestone.TranslationSupplied,
        Clock = StepClock.Of("Translation", 5, file => file.ApprovedForProgramAt, file => file.ApprovedByProcurementAt),
        LeadsTo = "the statement in the other language",
    };

    public static readonly Step ConfirmTranslation = new("Translating", [Role.Client, Role.ProgramOfficer])
    {
        Reaches = Milestone.TranslationConfirmed,
        Clock = StepClock.Of("Parity", 2, file => file.TranslationSuppliedAt),
        Not = [Separation.WhoDid(nameof(Translate))],
        LeadsTo = "both languages say the same; or back to the translator",
    };
}
