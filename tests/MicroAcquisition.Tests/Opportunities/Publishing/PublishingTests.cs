using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Opportunities.Publishing;

/// <summary>From what is ready to what is public, and back.</summary>
public sealed class PublishingTests
{
    [Theory, BothEngines]
    public async Task Publishing_says_everything_that_is_missing_and_fixes_the_dates_once_it_is_there(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = (await host.Data.WalkToAsync(Journey.Publish, program))!;
        var (officer, acquisition) = (await host.Data.OfficerAsync(program), await host.Data.AcquisitionAsync(file));

        Assert.Equal(
            string.Join(", ", Enumerable.Repeat(nameof(PublishingRules.AnAuthorityCountsUntilThePayment), 3).Append(nameof(PublishingRules.TheUnionWasMet))),
            await Refused.RulesOfAsync(() => host.ActAsync((PublishingService p) => p.PublishAsync(officer.Id, acquisition, 1, opensAt: null))));
        await host.Data.ReadyToPublishAsync(program);
        Assert.Equal(nameof(PublishingRules.TheVersionShownIsTheOnePublished), await Refused.RulesOfAsync(() => host.ActAsync((PublishingService p) => p.PublishAsync(officer.Id, acquisition, 2, opensAt: null))));
        Assert.Equal(nameof(PublishingRules.TheOpeningIsToCome), await Refused.RulesOfAsync(() => host.ActAsync((PublishingService p) => p.PublishAsync(officer.Id, acquisition, 1, host.Now.AddMinutes(-1)))));
        await host.ActAsync((PublishingService p) => p.PublishAsync(officer.Id, acquisition, 1, opensAt: null));

        var view = (await host.ActAsync((OpportunityQueries q) => q.FindAsync(file.Number, Language.French)))!;
        var closesOn = BusinessDays.Add(Eastern.DateOf(host.Now).AddDays(-1), 10);
        Assert.Equal((true, "Export the map (en français)", Eastern.EndOf(closesOn)), (view.IsOpen, view.Statement.Title, view.File.ClosesAt));
        Assert.Equal((BusinessDays.Add(closesOn, 2), BusinessDays.Add(BusinessDays.Add(closesOn, 2), 20)), (view.Terms.SelectionBy, view.Terms.DeliverBy));
        Assert.Equal("Export the map (en français)", view.File.TitleFrench);
    }

    [Theory, BothEngines]
    public async Task What_is_to_open_is_seen_by_nobody_until_its_instant_and_recorded_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScheduledAsync(await host.Data.ProgramAsync());
        var opensAt = (await host.Data.AcquisitionAsync(file)).OpensAt!.Value;

        foreach (var (milliseconds, isSeen) in new[] { (-1, false), (0, true), (1, true) })
        {
            host.Time.SetUtcNow(opensAt.AddMilliseconds(Math.Max(milliseconds, (host.Now - opensAt).TotalMilliseconds)));
            Assert.Equal(isSeen, await host.ActAsync((OpportunityQueries q) => q.FindAsync(file.Number, Language.English)) is not null);
            Assert.Equal(isSeen ? 1 : 0, (await host.ActAsync((OpportunityQueries q) => q.ListAsync(new OpportunityFilter(Open: true, Search: null, OpportunityOrder.Closing, 1), Language.English))).OpenCount);
            Assert.Equal(isSeen ? 1 : 0, await host.ActAsync((OpeningClock clock) => clock.RecordAsync()) + (milliseconds == 1 ? 1 : 0));
        }

        Assert.Single(await KindsAsync(host, file, "opportunity-opened"));
    }

    [Theory, BothEngines]
    public async Task An_opening_that_is_recorded_after_the_closing_is_no_news_to_anybody(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScheduledAsync(await host.Data.ProgramAsync());
        host.Time.SetUtcNow((await host.Data.AcquisitionAsync(file)).ClosesAt!.Value.AddHours(1));
        await host.ActAsync((OpeningClock clock) => clock.RecordAsync());
        await host.DeliverLettersAsync();

        Assert.Single(await KindsAsync(host, file, "opportunity-opened"));
        var letters = host.Mail.To((await host.ActAsync((Records records) => records.Set<Person>().AsNoTracking().SingleAsync(p => records.Set<Acquisition>().Any(a => a.Id == file.Id && a.RequesterId == p.Id)))).Email);
        Assert.NotEmpty(letters); // That it was published, for one.
        Assert.DoesNotContain(letters, letter => letter.Subject.Contains("the opportunity is open", StringComparison.Ordinal));
    }

    [Theory, BothEngines]
    public async Task A_publication_is_undone_before_the_opening_alone_and_can_be_made_again(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ScheduledAsync(program);
        var (officer, before) = (await host.Data.OfficerAsync(program), await host.Data.AcquisitionAsync(file));

        await host.ActAsync((PublishingService p) => p.UnpublishAsync(officer.Id, before));
        var undone = await host.Data.AcquisitionAsync(file);
        Assert.Equal((true, true, true), (undone.PublishedAt is null, undone.OpensAt is null, undone.ClosesAt is null));
        await host.Data.PublishAsync(file, officer, host.Now.AddHours(1));
        host.Time.SetUtcNow((await host.Data.AcquisitionAsync(file)).OpensAt!.Value);
        var open = await host.Data.AcquisitionAsync(file);

        Assert.Equal(nameof(JourneyRules.TheStepWaitsOnThisFile), await Refused.RulesOfAsync(() => host.ActAsync((PublishingService p) => p.UnpublishAsync(officer.Id, open))));
        Assert.NotNull(await host.ActAsync((OpportunityQueries q) => q.FindAsync(file.Number, Language.English)));
    }

    [Theory, BothEngines]
    public async Task Two_who_publish_at_once_publish_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var program = await host.Data.ProgramAsync();
        var file = (await host.Data.WalkToAsync(Journey.Publish, program))!;
        await host.Data.ReadyToPublishAsync(program);
        var (one, two, acquisition) = (await host.Data.OfficerAsync(program), await host.Data.OfficerAsync(program), await host.Data.AcquisitionAsync(file));

        var rules = await Task.WhenAll(
            Refused.RulesOfAsync(() => host.ActAsync((PublishingService p) => p.PublishAsync(one.Id, acquisition, 1, opensAt: null))),
            Refused.RulesOfAsync(() => node.ActAsync((PublishingService p) => p.PublishAsync(two.Id, acquisition, 1, opensAt: null))));

        Assert.Equal(["", nameof(JourneyRules.TheStepWaitsOnThisFile)], rules.Order(StringComparer.Ordinal));
        Assert.Single(await KindsAsync(host, file, "opportunity-published"));
    }

    [Theory, BothEngines]
    public async Task Calling_off_needs_public_words_in_both_languages_closes_it_and_leaves_the_list(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.OpenOpportunityAsync(program);
        await host.Data.SubmittedApplicationAsync(await host.Data.PersonAsync(), file);

        Assert.Equal(nameof(PublishingRules.ACancellationSaysWhy), await Refused.RulesOfAsync(() => host.Data.CancelAsync(file, french: " ")));
        await host.Data.CancelAsync(file);

        var row = await host.Data.AcquisitionAsync(file);
        Assert.Equal((Ending.Cancelled, host.Now), (row.Ended, row.ClosesAt!.Value));
        Assert.Equal("Le besoin n’existe plus.", await host.ActAsync((PublishingService p) => p.WordsOfCancellationAsync(file.Id, Language.French)));
        Assert.Equal(0, (await host.ActAsync((OpportunityQueries q) => q.ListAsync(new OpportunityFilter(Open: true, Search: null, OpportunityOrder.Closing, 1), Language.English))).OpenCount);
    }

    [Theory, BothEngines]
    public async Task A_meeting_with_the_union_or_a_reason_is_recorded_by_administrators(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        Task<string> RecordAsync(UnionMeetingFacts facts) => Refused.RulesOfAsync(() => host.ActAsync((UnionService u) => u.RecordAsync(Actor.Operator, program.Id, facts)));
        var today = Eastern.DateOf(host.Now);

        Assert.Equal(nameof(UnionRules.AMeetingOrAReasonIsGiven), await RecordAsync(new(null, null, " ")));
        Assert.Equal(nameof(UnionRules.TheMeetingWasHeld), await RecordAsync(new(today.AddDays(1), "Committee", null)));
        Assert.Equal(nameof(UnionRules.AMeetingHasAForum), await RecordAsync(new(today, null, null)));
        Assert.Equal("", await RecordAsync(new(null, null, "The union was told in writing.")));
        Assert.Equal("", await RecordAsync(new(today, "Committee", null)));

        Assert.Equal(new UnionMeetingFacts(today, "Committee", ""), await host.ActAsync((UnionService u) => u.FindAsync(program.Id)));
    }

    private static Task<List<JournalEntry>> KindsAsync(TestHost host, TestFile file, string kind) =>
        host.ActAsync((Records records) => records.Set<JournalEntry>().AsNoTracking().Where(e => e.AcquisitionId == file.Id && e.Kind == kind).ToListAsync());
}
