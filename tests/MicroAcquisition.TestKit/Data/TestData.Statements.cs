using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;

namespace MicroAcquisition.TestKit;

/// <summary>Statements and their reviews, through the real services.</summary>
public sealed partial class TestData
{
    /// <summary>Writes a complete draft, as the file's client or this person; <paramref name="change"/> changes its fields first.</summary>
    public async Task DraftStatementAsync(TestFile file, TestPerson? by = null, Language language = Language.English, Action<IDictionary<string, string>>? change = null)
    {
        var fields = Samples.Draft(language);
        change?.Invoke(fields);
        var (acquisition, draft) = (await AcquisitionAsync(file), await DraftAsync(file));
        if (draft.HasText)
        {
            fields.Remove(DraftFields.Language); // It stays.
        }

        await ActAsync((DraftingService drafting) => drafting.SaveAsync(
            (by ?? file.Requester!).Id, acquisition, [.. fields.Select(field => new FieldWritten(field.Key, draft.VersionOf(field.Key), field.Value))]));
    }

    /// <summary>The statement as it is being written.</summary>
    public async Task<StatementDraft> DraftAsync(TestFile file)
    {
        var acquisition = await AcquisitionAsync(file);
        return await ActAsync((DraftQueries drafts) => drafts.OfAsync(acquisition));
    }

    /// <summary>Names someone of the program's domain on a file, as its client or this person: an evaluator who reads both languages, or the maintainer.</summary>
    public async Task<TestPerson> NamedAsync(TestFile file, Role role, TestPerson? named = null, TestPerson? by = null)
    {
        named ??= await ClientAsync(file.Program);
        var acquisition = await AcquisitionAsync(file);
        var isEvaluator = role == Role.Evaluator;
        await ActAsync((NamingService naming) => naming.NameAsync((by ?? file.Requester!).Id, acquisition, new PersonToName(named.Email, role, isEvaluator, isEvaluator)));
        return named;
    }

    /// <summary>Names whom submitting asks for and nobody has named yet: an evaluator who reads both languages, the maintainer.</summary>
    public async Task NameEveryoneAsync(TestFile file, TestPerson? by = null)
    {
        var named = await ActAsync((DraftQueries drafts) => drafts.PeopleAsync(file.Id));
        foreach (var role in new[] { Role.Evaluator, Role.ReviewerMaintainer }.Except(named.Select(p => p.As)))
        {
            await NamedAsync(file, role, by: by);
        }
    }

    /// <summary>Answers whatever reviewers commented.</summary>
    public async Task AnswerCommentsAsync(TestFile file, TestPerson? by = null)
    {
        var acquisition = await AcquisitionAsync(file);
        foreach (var comment in (await ActAsync((ApprovalQueries approvals) => approvals.OfAsync(file.Id))).Comments.Where(c => c.AnsweredAt is null))
        {
            await ActAsync((ApprovalService approvals) => approvals.AnswerAsync((by ?? file.Requester!).Id, acquisition, ApprovalService.KeyOf(comment.Review, comment.Field), "Done."));
        }
    }

    /// <summary>Submits what is written, as it stands; what reviewers commented is answered first.</summary>
    public async Task SubmitStatementAsync(TestFile file, TestPerson? by = null)
    {
        await AnswerCommentsAsync(file, by);
        var (acquisition, draft) = (await AcquisitionAsync(file), await DraftAsync(file));
        await ActAsync((DraftingService drafting) => drafting.SubmitAsync((by ?? file.Requester!).Id, acquisition, draft.Seal()));
    }

    /// <summary>A statement in review, complete, of a request that was found in scope; <paramref name="change"/> changes its fields first.</summary>
    public async Task<TestFile> SubmittedStatementAsync(TestProgram program, Action<IDictionary<string, string>>? change = null)
    {
        var file = await ScreenedInRequestAsync(program);
        return await StatementAsync(file, who: null, change);
    }

    /// <summary>The program officer, or this person, approves a version.</summary>
    public async Task ApproveForProgramAsync(TestFile file, TestPerson? who = null, int version = 1)
    {
        var (acquisition, officer) = (await AcquisitionAsync(file), who ?? await HolderAsync(file.Program, Role.ProgramOfficer));
        await ActAsync((ApprovalService approvals) => approvals.ApproveForProgramAsync(officer.Id, acquisition, version, ""));
    }

    /// <summary>The procurement advisor, or this person, rules on splitting where the team has other files, and approves a version.</summary>
    public async Task ApproveByProcurementAsync(TestFile file, TestPerson? who = null, int version = 1)
    {
        var (acquisition, advisor) = (await AcquisitionAsync(file), who ?? await HolderAsync(file.Program, Role.ProcurementAdvisor));
        await ActAsync((ApprovalService approvals) => approvals.ApproveByProcurementAsync(advisor.Id, acquisition, version, "", isSplitting: false, "Another need."));
    }

    /// <summary>Asks for changes to a version.</summary>
    public async Task AskChangesAsync(TestFile file, TestPerson who, int version = 1, string words = "Say which maps.", params IReadOnlyList<FieldComment> comments)
    {
        var acquisition = await AcquisitionAsync(file);
        await ActAsync((ApprovalService approvals) => approvals.AskChangesAsync(who.Id, acquisition, version, words, comments));
    }

    /// <summary>Comments on a version.</summary>
    public async Task CommentAsync(TestFile file, TestPerson who, int version = 1, string words = "MIT fits.", params IReadOnlyList<FieldComment> comments)
    {
        var acquisition = await AcquisitionAsync(file);
        await ActAsync((ApprovalService approvals) => approvals.CommentAsync(who.Id, acquisition, version, words, comments));
    }

    private async Task<TestFile> StatementAsync(TestFile file, TestPerson? who, Action<IDictionary<string, string>>? change = null)
    {
        await NameEveryoneAsync(file, who);
        await DraftStatementAsync(file, who, change: change);
        await SubmitStatementAsync(file, who);
        return file;
    }

    private async Task<int> VersionAsync(TestFile file) => (await ActAsync((DraftQueries drafts) => drafts.VersionsAsync(file.Id)))[0].Number;
}
