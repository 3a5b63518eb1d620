using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Opportunities.Approvals;

/// <summary>Two people review a version; either sends it back.</summary>
public sealed class ReviewingTests
{
    [Theory, BothEngines]
    public async Task Both_reviews_approve_a_version_whichever_comes_first_and_the_second_says_so_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        foreach (var isProgramFirst in new[] { true, false })
        {
            var file = await host.Data.SubmittedStatementAsync(program);
            Func<Task> forProgram = () => host.Data.ApproveForProgramAsync(file), byProcurement = () => host.Data.ApproveByProcurementAsync(file);

            await (isProgramFirst ? forProgram() : byProcurement());
            Assert.Equal((Stage.Review, 0), ((await host.Data.AcquisitionAsync(file)).At(host.Now), await CountAsync(host, file, "statement-approved")));
            await (isProgramFirst ? byProcurement() : forProgram());

            Assert.Equal((Stage.Approved, 1), ((await host.Data.AcquisitionAsync(file)).At(host.Now), await CountAsync(host, file, "statement-approved")));
        }
    }

    [Theory, BothEngines]
    public async Task Of_two_who_approve_at_once_one_does_and_the_other_is_told(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var file = await host.Data.SubmittedStatementAsync(await host.Data.ProgramAsync());
        var (first, second) = (await host.Data.OfficerAsync(file.Program), await host.Data.OfficerAsync(file.Program));

        var both = await Task.WhenAll(Refused.ByAsync(() => host.Data.ApproveForProgramAsync(file, first)), Refused.ByAsync(() => node.Data.ApproveForProgramAsync(file, second)));

        var refusal = Assert.Single(both.SelectMany(refusals => refusals));
        Assert.Equal((nameof(JourneyRules.TheStepWaitsOnThisFile), true), (refusal.Rule, refusal.IsConflict));
        Assert.Single((await ReviewsAsync(host, file)).Reviews);
        Assert.Equal(1, await CountAsync(host, file, "statement-approved-for-program"));
    }

    [Theory, BothEngines]
    public async Task Program_and_procurement_are_two_people_both_ways(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var person = await host.Data.OfficerAsync(program);
        await host.Data.SeatAsync(person, Role.ProcurementAdvisor, program);
        var (file, other) = (await host.Data.SubmittedStatementAsync(program), await host.Data.SubmittedStatementAsync(program));

        await host.Data.ApproveForProgramAsync(file, person);
        Assert.Equal(nameof(JourneyRules.NobodyDoesBoth), await Refused.RulesOfAsync(() => host.Data.ApproveByProcurementAsync(file, person)));
        await host.Data.ApproveByProcurementAsync(other, person);
        Assert.Equal(nameof(JourneyRules.NobodyDoesBoth), await Refused.RulesOfAsync(() => host.Data.ApproveForProgramAsync(other, person)));

        // Nor of the next version of the same file.
        await host.Data.AskChangesAsync(file, person);
        await host.Data.SubmitStatementAsync(file);
        Assert.Equal(nameof(JourneyRules.NobodyDoesBoth), await Refused.RulesOfAsync(() => host.Data.ApproveByProcurementAsync(file, person, version: 2)));
    }

    [Theory, BothEngines]
    public async Task Those_who_approved_a_version_review_the_next_one_as_before(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.SubmittedStatementAsync(await host.Data.ProgramAsync());
        var (officer, advisor) = (await host.Data.OfficerAsync(file.Program), await host.Data.HolderAsync(file.Program, Role.ProcurementAdvisor));
        await host.Data.ApproveForProgramAsync(file, officer);
        await host.Data.ApproveByProcurementAsync(file, advisor); // The second, who also tells that both have: it is not the program's review.
        await host.Data.AskChangesAsync(file, officer);
        Assert.Equal(Stage.Draft, (await host.Data.AcquisitionAsync(file)).At(host.Now));
        await host.DeliverLettersAsync(); // Apart from what follows: letters of one round go in any order.
        await host.Data.SubmitStatementAsync(file);
        await host.DeliverLettersAsync();
        Assert.Contains("procurement review", host.Mail.LastTo(advisor.Email).Subject, StringComparison.Ordinal);

        await host.Data.ApproveByProcurementAsync(file, advisor, version: 2);
        await host.Data.ApproveForProgramAsync(file, officer, version: 2);

        Assert.Equal(Stage.Approved, (await host.Data.AcquisitionAsync(file)).At(host.Now));
    }

    [Theory, BothEngines]
    public async Task A_file_s_requester_reviews_it_in_neither_part(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var person = await host.Data.OfficerAsync(program);
        await host.Data.SeatAsync(person, Role.ProcurementAdvisor, program);
        var file = (await host.Data.WalkToAsync(Journey.ReviewForProgram, program, requester: person))!;

        Assert.Equal(nameof(JourneyRules.NobodyApprovesWhatTheyRequested), await Refused.RulesOfAsync(() => host.Data.ApproveForProgramAsync(file, person)));
        Assert.Equal(nameof(JourneyRules.NobodyApprovesWhatTheyRequested), await Refused.RulesOfAsync(() => host.Data.ApproveByProcurementAsync(file, person)));
        Assert.Empty((await ReviewsAsync(host, file)).Reviews);
    }

    [Theory, BothEngines]
    public async Task A_version_that_was_read_is_the_one_in_review(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.SubmittedStatementAsync(await host.Data.ProgramAsync());
        var (officer, advisor, specialist) = (
            await host.Data.OfficerAsync(file.Program), await host.Data.HolderAsync(file.Program, Role.ProcurementAdvisor), await host.Data.HolderAsync(file.Program, Role.OpenSourceAdvisor));
        await host.Data.AskChangesAsync(file, officer);
        await host.Data.SubmitStatementAsync(file);

        foreach (var act in new Func<int, Task>[]
        {
            version => host.Data.CommentAsync(file, specialist, version), version => host.Data.ApproveForProgramAsync(file, officer, version),
            version => host.Data.ApproveByProcurementAsync(file, advisor, version), version => host.Data.AskChangesAsync(file, advisor, version),
        })
        {
            Assert.Equal(nameof(ApprovalRules.TheVersionReadIsTheOneInReview), await Refused.RulesOfAsync(() => act(1)));
            Assert.Equal("", await Refused.RulesOfAsync(() => act(2)));
        }

        Assert.Equal([(1, 1), (2, 4)], (await ReviewsAsync(host, file)).Reviews.CountBy(r => r.Version).OrderBy(r => r.Key).Select(r => (r.Key, r.Value)));
    }

    [Theory, BothEngines]
    public async Task Changes_take_both_approvals_and_stand_with_their_comments_at_the_fields(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.SubmittedStatementAsync(await host.Data.ProgramAsync());
        var manager = await host.Data.HolderAsync(file.Program, Role.DelegatedManager);
        await host.Data.ApproveForProgramAsync(file);
        await host.Data.ApproveByProcurementAsync(file);

        await host.Data.AskChangesAsync(file, manager, words: "", comments: [new(DraftFields.Work, "Which maps?"), new(DraftFields.Price, "It is more than the estimate.")]);

        var row = await host.Data.AcquisitionAsync(file);
        Assert.Equal((Stage.Draft, null, null, null), (row.At(host.Now), row.StatementSubmittedAt, row.ApprovedForProgramAt, row.ApprovedByProcurementAt));
        var said = await ReviewsAsync(host, file);
        Assert.Equal("Which maps?", Assert.Single(said.At(DraftFields.Work)).Words);
        Assert.Equal((Role.DelegatedManager, 1, ""), Assert.Single(said.At(DraftFields.Price), c => c.AnsweredAt is null) is var c ? (c.As, c.Version, c.Answer) : default);
        var (draft, client) = (await host.Data.DraftAsync(file), file.Requester!);
        Assert.Equal("ACommentIsAnswered, ACommentIsAnswered", await Refused.RulesOfAsync(() => host.ActAsync((DraftingService drafting) => drafting.SubmitAsync(client.Id, row, draft.Seal()))));
        Assert.Equal((Milestone.StatementSubmitted, host.Now), (row.WentBack, Journey.SubmitStatement.Since(row)!.Value));
        Assert.Equal(nameof(ApprovalRules.ChangesAreSaid), await Refused.RulesOfAsync(async () =>
        {
            await host.Data.SubmitStatementAsync(file);
            await host.Data.AskChangesAsync(file, manager, version: 2, words: "…");
        }));
    }

    [Theory, BothEngines]
    public async Task Changes_asked_while_another_approves_at_once_leave_one_answer(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var program = await host.Data.ProgramAsync();
        var (officer, advisor) = (await host.Data.OfficerAsync(program), await host.Data.HolderAsync(program, Role.ProcurementAdvisor));
        for (var n = 0; n < 6; n++)
        {
            var file = await host.Data.SubmittedStatementAsync(program);

            var both = await Task.WhenAll(Refused.RulesOfAsync(() => host.Data.ApproveForProgramAsync(file, officer)), Refused.RulesOfAsync(() => node.Data.AskChangesAsync(file, advisor)));

            // Whichever came first, the statement is back with the client; an approval that came later is refused, one that came before has fallen.
            var row = await host.Data.AcquisitionAsync(file);
            Assert.Equal((Stage.Draft, null), (row.At(host.Now), row.ApprovedForProgramAt));
            Assert.Equal("", both[1]);
            Assert.Contains(both[0], new[] { "", nameof(JourneyRules.TheStepWaitsOnThisFile) });
            var outcomes = (await ReviewsAsync(host, file)).Reviews.Select(r => r.Outcome).Order();
            Assert.Equal(both[0].Length == 0 ? [ReviewOutcome.Approved, ReviewOutcome.ChangesAsked] : [ReviewOutcome.ChangesAsked], outcomes);
        }
    }

    [Theory, BothEngines]
    public async Task An_advisor_comments_as_often_as_they_like_and_moves_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.SubmittedStatementAsync(await host.Data.ProgramAsync());
        var specialist = await host.Data.HolderAsync(file.Program, Role.OpenSourceAdvisor);

        await host.Data.CommentAsync(file, specialist, words: "MIT fits.");
        await host.Data.CommentAsync(file, specialist, words: "", comments: [new(DraftFields.Licence, "Or Apache-2.0.")]);

        Assert.Equal(Stage.Review, (await host.Data.AcquisitionAsync(file)).At(host.Now));
        var said = await ReviewsAsync(host, file);
        Assert.Equal(2, said.Reviews.Count(r => r is { As: Role.OpenSourceAdvisor, Outcome: ReviewOutcome.Commented }));
        Assert.Equal("Or Apache-2.0.", Assert.Single(said.At(DraftFields.Licence)).Words);
        Assert.Equal(nameof(JourneyRules.TheStepBelongsToItsRole), await Refused.RulesOfAsync(() => host.Data.AskChangesAsync(file, specialist)));
    }

    private static Task<ReviewsView> ReviewsAsync(TestHost host, TestFile file) => host.ActAsync((ApprovalQueries approvals) => approvals.OfAsync(file.Id));

    private static Task<int> CountAsync(TestHost host, TestFile file, string kind) =>
        host.ActAsync((Records records) => records.Set<JournalEntry>().CountAsync(e => e.AcquisitionId == file.Id && e.Kind == kind));
}
