using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Payments;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities.Publishing;

/// <summary>What anyone may know of a file, at every step of its life: never earlier, and the list and the page alike.</summary>
public sealed class PublicStageTests
{
    private static readonly Told Nothing = new(null, null, null, null);

    [Theory, BothEngines]
    public async Task Each_thing_is_told_at_its_step_and_not_before(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.Publish, await host.Data.ProgramAsync()))!;
        Assert.Equal((null, Nothing), await ReadAsync(host, file));
        await host.Data.PublishAsync(file, opensAt: host.Now.AddDays(3));
        Assert.Equal((null, Nothing), await ReadAsync(host, file));
        Assert.NotNull(await ScheduledAsync(host, file));
        host.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal((PublicStage.Open, Nothing), await ReadAsync(host, file));
        Assert.Null(await ScheduledAsync(host, file));
        foreach (var name in new[] { "Sam", "Robin", "Lee" })
        {
            await host.Data.SubmittedApplicationAsync(await host.Data.PersonAsync(), file, answers => answers.ResourceName = name);
        }

        await host.Data.PassClosingAsync(file);
        Assert.Equal((PublicStage.Evaluating, Nothing), await ReadAsync(host, file));
        await host.Data.ReleaseAsync(file);
        await host.Data.EvaluateAllAsync(file, (candidate, _) => candidate == 2);
        var read = new List<(PublicStage? Stage, Told Told)>();
        do
        {
            var now = await ReadAsync(host, file);
            if (read.Count == 0 || read[^1] != now)
            {
                read.Add(now);
            }
        }
        while (await host.Data.StepOnAsync(file) is not null);

        var (awarded, total) = (new Told(3, 1, null, null), Cad.FromDollars(6_500));
        Assert.Equal(
            [
                (PublicStage.Evaluating, Nothing), (PublicStage.Awarded, awarded), (PublicStage.Delivered, awarded), (PublicStage.Accepted, awarded with { Criteria = 2 }),
                (PublicStage.Paid, awarded with { Criteria = 2 }), (PublicStage.Paid, awarded with { Criteria = 2, Paid = total }), (PublicStage.Completed, awarded with { Criteria = 2, Paid = total }),
            ], read);
    }

    [Theory, BothEngines]
    public async Task Of_what_ended_without_award_anyone_learns_how_many_applied_and_of_what_was_cancelled_nobody(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (empty, failed, cancelled) = (await host.Data.ClosedAsync(program), await host.Data.ClosedAsync(program, _ => { }, _ => { }), await host.Data.ClosedAsync(program, _ => { }));

        await host.Data.ReleaseAsync(empty);
        await host.Data.ReleaseAsync(failed);
        await host.Data.EvaluateAllAsync(failed, (_, _) => false);
        Assert.Equal((PublicStage.Evaluating, Nothing), await ReadAsync(host, failed));
        await host.Data.ConfirmEvaluationAsync(failed);
        await host.Data.CancelAsync(cancelled);

        Assert.Equal((PublicStage.NoAward, new Told(0, 0, null, null)), await ReadAsync(host, empty));
        Assert.Equal((PublicStage.NoAward, new Told(2, 0, null, null)), await ReadAsync(host, failed));
        Assert.Equal((PublicStage.Cancelled, Nothing), await ReadAsync(host, cancelled));
    }

    [Theory, BothEngines]
    public async Task Work_to_be_corrected_is_in_progress_again_and_shows_no_code(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.AcceptAsClient, await host.Data.ProgramAsync()))!;
        await host.Data.AcceptAsync(file, Role.Client);
        var (stage, half) = await ReadAsync(host, file);
        await host.Data.AskCorrectionsAsync(file, Role.ReviewerMaintainer);
        var (back, told) = await ReadAsync(host, file);

        Assert.Equal((PublicStage.Delivered, PublicStage.Awarded), (stage, back));
        Assert.Equal((null, null), (half.Criteria, told.Criteria));
    }

    /// <summary>Every stage of before the opening, and the declined need, is hidden; all between the closing and the signatures are one.</summary>
    [Fact]
    public void No_stage_tells_the_public_what_an_offer_became()
    {
        Assert.Equal(
            [Stage.Closed, Stage.Evaluating, Stage.Selecting, Stage.Offered, Stage.Confirmed, Stage.ToSign],
            Enum.GetValues<Stage>().Where(stage => PublicStages.Of(stage) == PublicStage.Evaluating));
        Assert.Equal(
            [Stage.Request, Stage.Draft, Stage.Review, Stage.Approved, Stage.Funded, Stage.Scheduled, Stage.Declined],
            Enum.GetValues<Stage>().Where(stage => PublicStages.Of(stage) == PublicStage.Hidden));
    }

    private static Task<OpportunityView?> ScheduledAsync(TestHost host, TestFile file) =>
        host.ActAsync((OpportunityQueries opportunities) => opportunities.ScheduledAsync(file.Id, Language.English));

    /// <summary>The stage on the page, which is that of the list, and what every room tells anyone.</summary>
    private static async Task<(PublicStage? Stage, Told Told)> ReadAsync(TestHost host, TestFile file)
    {
        var (row, award) = (await host.Data.AcquisitionAsync(file), await host.Data.AwardOrNullAsync(file));
        var view = await host.ActAsync((OpportunityQueries opportunities) => opportunities.FindAsync(file.Number, Language.English));
        var list = await host.ActAsync((OpportunityQueries opportunities) => opportunities.ListAsync(new OpportunityFilter(null, null, OpportunityOrder.Newest, 1), Language.English));
        Assert.Equal(view?.Stage, list.Lines.SingleOrDefault(line => line.Number == file.Number)?.Stage);
        var work = award is null ? null : await host.ActAsync((DeliveryQueries deliveries) => deliveries.AcceptedAsync(row, award.Id));
        var paid = award is null ? null : await host.ActAsync((PaymentQueries payments) => payments.PaidAsync(row, award.Id));
        return (view?.Stage, new Told(
            await host.ActAsync((SealedApplications applications) => applications.CountForAllAsync(row)), await host.ActAsync((EvaluationQueries evaluations) => evaluations.PassedForAllAsync(row)),
            work?.Criteria, paid?.Total));
    }

    private sealed record Told(int? Received, int? Passed, int? Criteria, Cad? Paid);
}
