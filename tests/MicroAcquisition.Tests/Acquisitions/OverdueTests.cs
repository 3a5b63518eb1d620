using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>A step that is late is told once, for each time that it comes to wait.</summary>
public sealed class OverdueTests
{
    [Theory, BothEngines]
    public async Task A_step_is_told_to_be_late_once_two_minutes_after_its_last_day_and_again_when_it_waits_anew(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.SubmittedRequestAsync(program);
        var dueOn = BusinessDays.Add(Eastern.DateOf(host.Now), 2);

        host.Time.SetUtcNow(Eastern.EndOf(dueOn) + OverdueClock.Grace - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, await RecordAsync(host));
        host.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await RecordAsync(host));
        Assert.Equal(0, await RecordAsync(host));
        Assert.Equal([new StepOverdue(nameof(Journey.ScreenRequest), TestHost.Start, dueOn)], await ToldAsync(host, file));

        host.Time.Advance(TimeSpan.FromDays(30));
        await host.Data.ReachAsync(file, Milestone.Requested); // As if it had been withdrawn and sent anew.
        Assert.Equal(0, await RecordAsync(host));
        host.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(1, await RecordAsync(host));
    }

    [Theory, BothEngines]
    public async Task A_date_that_was_moved_is_told_again_once_it_has_passed_too(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());
        Step[] table = [new("Deliveries", [Doer.Awardee], "Deliver") { Reaches = Milestone.Delivered, Clock = StepClock.Until(row => row.SupplierDueAt), LeadsTo = "" }];
        await host.Data.ReachAsync(file, Milestone.Signed);
        foreach (var days in new[] { 3, 10 })
        {
            var due = Eastern.EndOf(Eastern.DateOf(TestHost.Start).AddDays(days));
            await host.Data.MoveAsync(file, row => SampleFiles.Set(row, nameof(Acquisition.SupplierDueAt), due));

            host.Time.SetUtcNow(due);
            Assert.Equal(0, await host.ActAsync((OverdueClock clock) => clock.RecordAsync(table, CancellationToken.None)));
            host.Time.SetUtcNow(due + OverdueClock.Grace);
            Assert.Equal(1, await host.ActAsync((OverdueClock clock) => clock.RecordAsync(table, CancellationToken.None)));
            Assert.Equal(0, await host.ActAsync((OverdueClock clock) => clock.RecordAsync(table, CancellationToken.None)));
        }
    }

    [Theory, BothEngines]
    public async Task Machines_that_look_at_once_tell_it_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());
        host.Time.Advance(TimeSpan.FromDays(30));

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RecordAsync(host)));

        Assert.Equal(1, told.Sum());
        Assert.Single(await ToldAsync(host, file));
    }

    [Theory, BothEngines]
    public async Task What_was_done_in_time_or_may_be_done_is_never_late(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (officer, file) = (await host.Data.OfficerAsync(program), await host.Data.SubmittedRequestAsync(program));
        var acquisition = await host.Data.AcquisitionAsync(file);
        await host.ActAsync((RequestService requests) => requests.DeclineAsync(officer.Id, acquisition, DeclineReason.NotCode, "No code."));

        host.Time.Advance(TimeSpan.FromDays(30));

        Assert.Equal(0, await RecordAsync(host));
    }

    private static Task<int> RecordAsync(TestHost host) => host.ActAsync((OverdueClock clock) => clock.RecordAsync());

    private static Task<IReadOnlyList<StepOverdue>> ToldAsync(TestHost host, TestFile file) => host.ActAsync<Records, IReadOnlyList<StepOverdue>>(async records =>
    {
        var entries = await records.Set<JournalEntry>().AsNoTracking().Where(e => e.AcquisitionId == file.Id && e.Kind == "step-overdue").ToListAsync();
        return [.. entries.Select(entry => EventCatalogue.Read<StepOverdue>(entry)!)];
    });
}
