using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Tests.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Evaluations;

/// <summary>From the closing to those who pass: release, marks, differences, confirmation and the ways back.</summary>
public sealed class EvaluatingTests
{
    [Theory, BothEngines]
    public async Task Two_evaluators_who_agree_end_it_with_the_last_of_them(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, one, two) = await ReleasedToTwoAsync(host, applications: 2);

        await host.Data.EvaluateAsync(file, one.Id, (candidate, _) => candidate == 1, "One.");
        var between = await host.Data.AcquisitionAsync(file);
        await host.Data.EvaluateAsync(file, two.Id, (candidate, _) => candidate == 1, "Two.");

        Assert.Null(between.EvaluatedAt);
        Assert.NotNull((await host.Data.AcquisitionAsync(file)).EvaluatedAt);
        var findings = await host.ActAsync((EvaluationQueries queries) => queries.FindingsAsync(file.Id));
        Assert.Equal([(1, 1, true), (1, 2, true), (2, 1, false), (2, 2, false)], findings.Select(f => (f.Candidate, f.Criterion, f.IsPass)));
        Assert.All(findings, f => Assert.Equal(["One.", "Two."], f.Rationale.Split("\n\n").Order(StringComparer.Ordinal)));
    }

    [Theory, BothEngines]
    public async Task Two_who_differ_settle_it_to_one_finding_and_nothing_is_found_before(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, one, two) = await ReleasedToTwoAsync(host, applications: 1);
        await host.Data.EvaluateAsync(file, one.Id);
        await host.Data.EvaluateAsync(file, two.Id, (_, criterion) => criterion == 1);

        var differing = await host.Data.AcquisitionAsync(file);
        Assert.Equal((true, true), (differing.EvaluatedAt is null, differing.DifferenceWaitsSince is not null));
        Assert.Empty(await host.ActAsync((EvaluationQueries queries) => queries.FindingsAsync(file.Id)));
        Assert.Equal(nameof(EvaluationRules.AMarkIsChosen) + ", " + nameof(EvaluationRules.AMarkHasARationale), await Refused.RulesOfAsync(() => SettleAsync(host, file, one)));
        await SettleAsync(host, file, one, new MarkWritten(1, 2, false, "Agreed: no tests are shown."));

        var settled = await host.Data.AcquisitionAsync(file);
        Assert.Equal((false, true), (settled.EvaluatedAt is null, settled.DifferenceWaitsSince is null));
        Assert.Equal([true, false], (await host.ActAsync((EvaluationQueries queries) => queries.FindingsAsync(file.Id))).Select(f => f.IsPass));
        Assert.Equal(nameof(JourneyRules.TheStepWaitsOnThisFile), await Refused.RulesOfAsync(() => SettleAsync(host, file, two, new MarkWritten(1, 2, true, "Twice."))));
    }

    [Theory, BothEngines]
    public async Task Nothing_is_read_before_the_declaration_nor_sent_before_everything_is_marked(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, one, _) = await ReleasedToTwoAsync(host, applications: 1);
        var acquisition = await host.Data.AcquisitionAsync(file);

        Assert.Equal(nameof(EvaluationRules.NoConflictIsDeclaredFirst), await Refused.RulesOfAsync(() => host.ActAsync((EvaluationService e) => e.SaveAsync(one.Id, acquisition, [new(1, 1, true, "Yes.")]))));
        Assert.Equal(nameof(EvaluationRules.NoConflictIsDeclaredFirst), await Refused.RulesOfAsync(() => host.ActAsync((EvaluationService e) => e.SendAsync(one.Id, acquisition))));
        Assert.Equal(nameof(EvaluationRules.TheDeclarationIsMade), await Refused.RulesOfAsync(() => host.ActAsync((EvaluationService e) => e.DeclareAsync(one.Id, acquisition, declares: false))));
        await host.ActAsync((EvaluationService e) => e.DeclareAsync(one.Id, acquisition, declares: true));
        await host.ActAsync((EvaluationService e) => e.DeclareAsync(one.Id, acquisition, declares: true));
        await host.ActAsync((EvaluationService e) => e.SaveAsync(one.Id, acquisition, [new(1, 1, true, "Yes."), new(1, 2, true, "  ")]));

        Assert.Equal(nameof(EvaluationRules.EveryCriterionIsMarked), await Refused.RulesOfAsync(() => host.ActAsync((EvaluationService e) => e.SendAsync(one.Id, acquisition))));
        Assert.Single(await KindsAsync(host, file, "no-conflict-declared"));
    }

    [Theory, BothEngines]
    public async Task Each_marks_what_they_can_read_and_a_language_that_nobody_reads_is_not_released(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ClosedAsync(program, _ => { }, answers => answers.Language = Language.French);
        var english = await EvaluatorOnAsync(host, file, readsEnglish: true, readsFrench: false);

        Assert.Equal(nameof(EvaluationRules.SomebodyReadsEveryLanguage), await Refused.RulesOfAsync(() => host.Data.ReleaseAsync(file)));
        var french = await EvaluatorOnAsync(host, file, readsEnglish: false, readsFrench: true);
        await host.Data.ReleaseAsync(file);
        await host.Data.EvaluateAsync(file, english.Id);
        await host.Data.EvaluateAsync(file, french.Id);

        Assert.NotNull((await host.Data.AcquisitionAsync(file)).EvaluatedAt);
        Assert.Equal(4, (await host.ActAsync((EvaluationQueries queries) => queries.FindingsAsync(file.Id))).Count);
    }

    [Theory, BothEngines]
    public async Task What_procurement_sends_back_is_marked_and_sent_again(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, one, two) = await ReleasedToTwoAsync(host, applications: 1);
        await host.Data.EvaluateAllAsync(file);
        var (advisor, acquisition) = (await host.Data.HolderAsync(file.Program, Role.ProcurementAdvisor), await host.Data.AcquisitionAsync(file));

        Assert.Equal(nameof(EvaluationRules.AReturnSaysWhy), await Refused.RulesOfAsync(() => host.ActAsync((EvaluationService e) => e.ReturnAsync(advisor.Id, acquisition, " "))));
        host.Time.Advance(TimeSpan.FromMinutes(5));
        await host.ActAsync((EvaluationService e) => e.ReturnAsync(advisor.Id, acquisition, "Say what shows it."));
        var returned = await host.Data.AcquisitionAsync(file);
        Assert.Equal((true, true), (returned.EvaluatedAt is null, returned.StatementsReleasedAt > acquisition.StatementsReleasedAt));
        Assert.Empty(await host.ActAsync((EvaluationQueries queries) => queries.FindingsAsync(file.Id)));
        await host.Data.EvaluateAsync(file, one.Id, rationale: "The 2024 maps show it.");
        Assert.Null((await host.Data.AcquisitionAsync(file)).EvaluatedAt); // What the other sent before counts no longer.
        await host.Data.EvaluateAsync(file, two.Id, rationale: "The 2024 maps show it.");
        await host.Data.ConfirmEvaluationAsync(file);

        var confirmed = await host.Data.AcquisitionAsync(file);
        Assert.Equal((1, true), (confirmed.Left, confirmed.EvaluationConfirmedAt is not null));
    }

    [Theory, BothEngines]
    public async Task Nobody_applied_or_nobody_passes_ends_it_without_an_award(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var empty = await host.Data.ClosedAsync(program);
        await host.Data.ReleaseAsync(empty);
        var failed = await host.Data.ClosedAsync(program, _ => { });
        await host.Data.ReleaseAsync(failed);
        await host.Data.EvaluateAllAsync(failed, (_, criterion) => criterion == 1);
        await host.Data.ConfirmEvaluationAsync(failed);

        Assert.Equal((Ending.NoAward, Ending.NoAward), ((await host.Data.AcquisitionAsync(empty)).Ended, (await host.Data.AcquisitionAsync(failed)).Ended));
        Assert.Single(await KindsAsync(host, empty, "nobody-applied"));
        Assert.Single(await KindsAsync(host, failed, "nobody-passed"));
    }

    [Theory, BothEngines]
    public async Task Two_last_evaluators_at_once_and_two_officers_at_once_do_it_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var program = await host.Data.ProgramAsync();
        var closed = await host.Data.ClosedAsync(program, _ => { }, _ => { });
        var (one, two) = (await host.Data.HolderAsync(program, Role.Evaluator), await host.Data.HolderAsync(program, Role.Evaluator));

        var releases = await Task.WhenAll(Refused.RulesOfAsync(() => host.Data.ReleaseAsync(closed)), Refused.RulesOfAsync(() => node.Data.ReleaseAsync(closed)));
        await host.Data.MarkAsync(closed, one.Id);
        await node.Data.MarkAsync(closed, two.Id);
        var acquisition = await host.Data.AcquisitionAsync(closed);
        await Task.WhenAll(host.ActAsync((EvaluationService e) => e.SendAsync(one.Id, acquisition)), node.ActAsync((EvaluationService e) => e.SendAsync(two.Id, acquisition)));

        Assert.Equal(["", nameof(JourneyRules.TheStepWaitsOnThisFile)], releases.Order(StringComparer.Ordinal));
        Assert.Single(await KindsAsync(host, closed, "evaluated"));
        Assert.Equal(4, (await host.ActAsync((EvaluationQueries queries) => queries.FindingsAsync(closed.Id))).Count);
    }

    [Theory, BothEngines]
    public async Task Numbers_tell_nothing_of_the_order_of_arrival(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var first = new List<int>();
        for (var n = 0; n < 24; n++)
        {
            var file = await host.Data.ClosedAsync(program, _ => { }, _ => { }, _ => { });
            await host.Data.ReleaseAsync(file);
            first.Add((await host.ActAsync((Records records) => records.Set<Application>().AsNoTracking().Where(a => a.AcquisitionId == file.Id).OrderBy(a => a.Id).ToListAsync()))[0].Candidate!.Value);
        }

        // One in 3^23 for chance to give the first who came one number alone.
        Assert.True(first.Distinct().Count() > 1, string.Join(' ', first));
    }

    private static async Task<(TestFile File, TestPerson One, TestPerson Two)> ReleasedToTwoAsync(TestHost host, int applications)
    {
        var program = await host.Data.ProgramAsync();
        var (one, two) = (await host.Data.HolderAsync(program, Role.Evaluator), await host.Data.HolderAsync(program, Role.Evaluator));
        var file = await host.Data.ClosedAsync(program, [.. Enumerable.Repeat<Action<ApplicationAnswers>>(_ => { }, applications)]);
        await host.Data.ReleaseAsync(file);
        return (file, one, two);
    }

    private static async Task<TestPerson> EvaluatorOnAsync(TestHost host, TestFile file, bool readsEnglish, bool readsFrench)
    {
        var (person, acquisition) = (await host.Data.ClientAsync(file.Program), await host.Data.AcquisitionAsync(file));
        await host.ActAsync((MicroAcquisition.Foundation.Turns.TurnKeeper turns) => turns.KeepAsync(records =>
        {
            var seat = Seat.GrantOnFile(person.Id, Role.Evaluator, acquisition, person.Id, host.Time.GetUtcNow());
            records.Add(seat);
            records.Add(MicroAcquisition.Opportunities.Drafting.Evaluator.Of(seat, readsEnglish, readsFrench));
            return Task.CompletedTask;
        }));
        return person;
    }

    private static async Task SettleAsync(TestHost host, TestFile file, TestPerson by, params MarkWritten[] settled)
    {
        var acquisition = await host.Data.AcquisitionAsync(file);
        await host.ActAsync((EvaluationService evaluations) => evaluations.SettleAsync(by.Id, acquisition, settled));
    }

    private static Task<List<JournalEntry>> KindsAsync(TestHost host, TestFile file, string kind) =>
        host.ActAsync((Records records) => records.Set<JournalEntry>().AsNoTracking().Where(e => e.AcquisitionId == file.Id && e.Kind == kind).ToListAsync());
}
