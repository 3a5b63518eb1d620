using MicroAcquisition.Acquisitions;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.TestKit;
using MicroAcquisition.Tests.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Deliveries;

/// <summary>Delivering, correcting and accepting the work, on both engines.</summary>
public sealed class DeliveringTests
{
    [Theory, BothEngines]
    public async Task Corrections_begin_a_round_that_both_review_anew(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.Deliver, await host.Data.ProgramAsync()))!;
        var due = (await host.Data.AcquisitionAsync(file)).SupplierDueAt;
        await host.Data.DeliverAsync(file);
        await host.Data.AcceptAsync(file, Role.Client);
        await host.Data.AskCorrectionsAsync(file, Role.ReviewerMaintainer);

        var row = await host.Data.AcquisitionAsync(file);
        Assert.Equal((Stage.InProgress, null, null, due), (row.At(host.Now), row.DeliveredAt, row.AcceptedByClientAt, row.SupplierDueAt));
        await host.Data.DeliverAsync(file, address: "https://example.org/code/pull/8");
        Assert.Equal(nameof(DeliveryRules.TheRoundShownIsTheOneReviewed), await Refused.RulesOfAsync(() => AcceptRoundAsync(host, file, round: 1)));
        await host.Data.AcceptAsync(file, Role.ReviewerMaintainer);
        Assert.Null((await host.Data.AcquisitionAsync(file)).OwedAt);
        await host.Data.AcceptAsync(file, Role.Client);

        row = await host.Data.AcquisitionAsync(file);
        Assert.Equal((Stage.Owed, null), (row.At(host.Now), row.SupplierDueAt));
        var award = await host.Data.AwardInHandAsync(file);
        var rounds = await host.ActAsync((DeliveryQueries deliveries) => deliveries.OfAsync(file.Id, award.Id, Language.English));
        Assert.Equal([("https://example.org/code/pull/8", ""), ("https://example.org/code/pull/7", "The licence file is missing.")], rounds.Select(r => (r.Address, r.Missing)));
        Assert.Equal([4, 4], rounds.Select(r => r.Marks.Count)); // Two criteria, two reviewers.
    }

    [Theory, BothEngines]
    public async Task After_the_agreed_date_corrections_name_another_which_binds(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.Deliver, await host.Data.ProgramAsync()))!;
        await host.Data.DeliverAsync(file);
        Assert.Equal(nameof(DeliveryRules.TheAgreedDateStands), await Refused.RulesOfAsync(() => host.Data.AskCorrectionsAsync(file, Role.Client, deliverBy: Eastern.DateOf(host.Now).AddDays(80))));
        host.Time.Advance((await host.Data.AcquisitionAsync(file)).SupplierDueAt!.Value - host.Now);
        var later = Eastern.DateOf(host.Now).AddDays(7);

        Assert.Equal(nameof(DeliveryRules.TheCorrectionsHaveADate), await Refused.RulesOfAsync(() => host.Data.AskCorrectionsAsync(file, Role.Client)));
        Assert.Equal(nameof(DeliveryRules.TheCorrectionsHaveADate), await Refused.RulesOfAsync(() => host.Data.AskCorrectionsAsync(file, Role.Client, deliverBy: later.AddDays(-8))));
        await host.Data.AskCorrectionsAsync(file, Role.Client, deliverBy: later);

        Assert.Equal(Eastern.EndOf(later), (await host.Data.AcquisitionAsync(file)).SupplierDueAt);
        await host.Data.DeliverAsync(file);
        var award = await host.Data.AwardInHandAsync(file);
        var rounds = await host.ActAsync((DeliveryQueries deliveries) => deliveries.OfAsync(file.Id, award.Id, Language.English));
        Assert.Equal([(later, null), (null, (DateOnly?)later)], rounds.Select(round => (round.AgreedBy, round.CorrectBy))); // Kept for who certifies, when the clock has stopped.
    }

    [Theory, BothEngines]
    public async Task Two_acceptances_at_once_owe_the_price_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var file = (await host.Data.WalkToAsync(Journey.AcceptAsClient, await host.Data.ProgramAsync()))!;

        var both = await Task.WhenAll(
            Refused.RulesOfAsync(() => host.Data.AcceptAsync(file, Role.Client)), Refused.RulesOfAsync(() => node.Data.AcceptAsync(file, Role.ReviewerMaintainer)),
            Refused.RulesOfAsync(() => node.Data.AcceptAsync(file, Role.Client)));

        Assert.Single(both, rule => rule == nameof(JourneyRules.TheStepWaitsOnThisFile));
        Assert.NotNull((await host.Data.AcquisitionAsync(file)).OwedAt);
        Assert.Equal(1, await host.ActAsync((Records records) => records.Set<JournalEntry>().CountAsync(e => e.AcquisitionId == file.Id && e.Kind == "work-accepted")));
    }

    [Theory, BothEngines]
    public async Task Work_is_accepted_only_with_a_note_on_every_criterion_all_met(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.AcceptAsClient, await host.Data.ProgramAsync()))!;
        var (client, row) = (await host.Data.HolderAsync(file.Program, Role.Client), await host.Data.AcquisitionAsync(file));
        Task<string> AcceptAsync(params IReadOnlyList<WorkMarkWritten> marks) =>
            Refused.RulesOfAsync(() => host.ActAsync((DeliveryService deliveries) => deliveries.AcceptAsync(client.Id, row, 1, Role.Client, 1, marks)));

        Assert.Equal("AMarkIsChosen, AMarkHasANote", await AcceptAsync(new WorkMarkWritten(1, true, "Tried.")));
        Assert.Equal(nameof(DeliveryRules.EveryCriterionIsMet), await AcceptAsync(new(1, true, "Tried."), new(2, false, "Fails.")));
        Assert.Equal("", await AcceptAsync(new(1, true, "Tried."), new(2, true, "Tried."), new(3, false, "There is no third.")));
    }

    [Theory]
    [InlineData("https://github.com/canada/maps/pull/7", true), InlineData("https://git.example.org/sam/maps", true)]
    [InlineData("http://github.com/canada/maps", false), InlineData("https://sam:secret@github.com/canada/maps", false), InlineData("https://localhost/maps", false)]
    [InlineData("https://github.com/", false), InlineData("git@github.com:canada/maps.git", false), InlineData("", false)]
    public void The_work_is_reached_over_https_without_a_secret(string address, bool isAccepted) => Assert.Equal(isAccepted, DeliveryRules.TheWorkIsReached(address) is null);

    [Theory, InlineData("", true), InlineData("0123abc", true), InlineData("0123ABCDEF0123456789abcdef0123456789abcd", true), InlineData("0123ab", false), InlineData("main", false)]
    public void A_commit_is_a_hash_or_nothing(string commit, bool isAccepted) => Assert.Equal(isAccepted, DeliveryRules.ACommitIsAHash(commit) is null);

    private static async Task AcceptRoundAsync(TestHost host, TestFile file, int round)
    {
        var (client, row, marks) = (await host.Data.HolderAsync(file.Program, Role.Client), await host.Data.AcquisitionAsync(file), await host.Data.MarksAsync(file, _ => true));
        await host.ActAsync((DeliveryService deliveries) => deliveries.AcceptAsync(client.Id, row, 1, Role.Client, round, marks));
    }
}
