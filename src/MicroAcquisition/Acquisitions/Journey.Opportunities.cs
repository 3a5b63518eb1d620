using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>The operator brings in an opportunity of another program, with its dates.</summary>
    public static readonly Step ImportOpportunity = new("Opportunities", [Doer.Operator])
    {
        MakesTheFile = true,
        May = true,
        Reaches = Milestone.Published,
        LeadsTo = "a public file; one that had closed is at rest",
    };

    /// <summary>The client or the officer names evaluators and the maintainer; each gets a seat on the file. An imported file, which was never screened, needs them too.</summary>
    public static readonly Step NamePeople = new("Opportunities/Drafting", [Role.Client, Role.ProgramOfficer])
    {
        May = true,
        And = (file, now) => file.ScreenedInAt != null || file.PublishedAt != null,
        LeadsTo = "seats on the file: evaluators with the languages that they read, the maintainer",
    };

    /// <summary>The client writes the statement and submits it.</summary>
    public static readonly Step SubmitStatement = new("Opportunities/Drafting", [Role.Client])
    {
        Reaches = Milestone.StatementSubmitted,
        LeadsTo = "the text in one language and its terms, frozen as a version; two reviews",
    };

    /// <summary>The two reviews go side by side and are two people's, whichever comes first.</summary>
    public static readonly Step ReviewForProgram = new("Opportunities/Approvals", [Role.ProgramOfficer])
    {
        Reaches = Milestone.ApprovedForProgram,
        Clock = StepClock.Of("Review", 3, file => file.StatementSubmittedAt),
        Not = [Separation.Requester, Separation.WhoDid(nameof(ReviewForProcurement))],
        LeadsTo = "the program's approval",
    };

    /// <summary>See <see cref="ReviewForProgram"/>; procurement also rules on splitting.</summary>
    public static readonly Step ReviewForProcurement = new("Opportunities/Approvals", [Role.ProcurementAdvisor])
    {
        Reaches = Milestone.ApprovedByProcurement,
        Clock = StepClock.Of("Review", 3, file => file.StatementSubmittedAt),
        Not = [Separation.Requester, Separation.WhoDid(nameof(ReviewForProgram))],
        LeadsTo = "procurement's approval",
    };

    /// <summary>A reviewer sends the statement back, until it is public: whoever translates it may find the error.</summary>
    public static readonly Step AskChanges = new("Opportunities/Approvals", [Role.ProgramOfficer, Role.ProcurementAdvisor, Role.DelegatedManager])
    {
        May = true,
        And = (file, now) => file.StatementSubmittedAt != null && file.PublishedAt == null,
        LeadsTo = "the client drafts again",
    };

    /// <summary>The open-source advisor comments on licence, criteria and repository.</summary>
    public static readonly Step Comment = new("Opportunities/Approvals", [Role.OpenSourceAdvisor])
    {
        May = true,
        And = AskChanges.And,
        LeadsTo = "a comment that the client reads",
    };

    private static IReadOnlyList<Step> OfOpportunities => [ImportOpportunity, NamePeople, SubmitStatement, ReviewForProgram, ReviewForProcurement, AskChanges, Comment];
}
