using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Applications;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities;

/// <summary>What is scheduled is not open yet, and what was cancelled is open no more: in the list, in its count, in the cache's boundary, and at the verb.</summary>
public sealed class OpenOrNotTests
{
    [Theory, BothEngines]
    public async Task A_scheduled_opportunity_takes_applications_from_its_opening_instant_on_and_is_not_public_before(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync(), opensInDays: 3);
        var supplier = await host.Data.PersonAsync();
        await host.Data.DraftApplicationAsync(supplier, file);
        var opening = (await host.Data.AcquisitionAsync(file)).OpensAt!.Value;

        host.Time.SetUtcNow(opening.AddMilliseconds(-1));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmitApplicationAsync(supplier, file));
        Assert.Equal(nameof(ApplicationRules.ApplicationsCloseAtThePublishedInstant), Assert.Single(refused.Refusals).Rule);
        Assert.Equal(Stage.Scheduled, (await host.Data.AcquisitionAsync(file)).At(host.Now));
        Assert.Equal((0, 0), await CountsAsync(host));
        Assert.Equal(opening, await BoundaryAsync(host));

        host.Time.SetUtcNow(opening);
        Assert.NotEmpty(await host.Data.SubmitApplicationAsync(supplier, file));
        Assert.Equal((1, 0), await CountsAsync(host));
    }

    [Theory, BothEngines]
    public async Task A_cancelled_opportunity_leaves_the_open_list_at_once_and_takes_no_application(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var supplier = await host.Data.PersonAsync();
        await host.Data.DraftApplicationAsync(supplier, file);
        Assert.Equal((1, 0), await CountsAsync(host));

        await host.Data.EndAsync(file, Ending.Cancelled);

        Assert.Equal((0, 1), await CountsAsync(host));
        Assert.Null(await BoundaryAsync(host));
        Assert.False((await host.ActAsync((OpportunityQueries opportunities) => opportunities.FindAsync(file.Number, Language.English)))!.IsOpen);
        await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmitApplicationAsync(supplier, file));
        host.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await host.ActAsync((ClosingClock clock) => clock.RecordAsync())); // It did not close: it was called off.
    }

    [Theory, BothEngines]
    public async Task A_closing_is_told_although_the_file_ended_before_the_clock_looked(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        host.Time.SetUtcNow((await host.Data.AcquisitionAsync(file)).ClosesAt!.Value + Stages.SealAfterClosing);

        await host.Data.EndAsync(file, Ending.NoAward); // Nobody applied.

        Assert.Equal(1, await host.ActAsync((ClosingClock clock) => clock.RecordAsync()));
    }

    [Theory, BothEngines]
    public async Task One_that_was_cancelled_before_its_opening_never_becomes_public(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync(), opensInDays: 3);

        await host.Data.EndAsync(file, Ending.Cancelled);
        host.Time.Advance(TimeSpan.FromDays(5));

        Assert.Equal((0, 0), await CountsAsync(host));
        Assert.Null(await host.ActAsync((OpportunityQueries opportunities) => opportunities.FindAsync(file.Number, Language.English)));
    }

    private static async Task<(int Open, int Closed)> CountsAsync(TestHost host)
    {
        var list = await host.ActAsync((OpportunityQueries opportunities) => opportunities.ListAsync(new OpportunityFilter(null, null, OpportunityOrder.Closing, 1), Language.English));
        Assert.Equal(list.OpenCount, list.Lines.Count(line => line.IsOpen));
        return (list.OpenCount, list.ClosedCount);
    }

    private static Task<DateTimeOffset?> BoundaryAsync(TestHost host) => host.ActAsync((OpportunityQueries opportunities) => opportunities.NextBoundaryAsync());
}
