using System.Net;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Opportunities;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Web.Tests.Applications;

/// <summary>Many suppliers, two nodes, one database.</summary>
public sealed class RaceTests
{
    [Fact]
    public async Task Sixteen_suppliers_racing_through_two_nodes_make_one_application_each_and_none_late()
    {
        await using var site = await SiteFactory.StartAsync(Engine.PostgreSql);
        var other = site.AnotherNode();
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync(), closingInDays: 1);
        var closing = (await site.Data.AcquisitionAsync(file)).ClosesAt!.Value;
        site.Time.SetUtcNow(closing.AddHours(-1)); // The sessions outlive the closing.
        var checks = new List<(TestPerson Supplier, BrowserPage[] Pages)>();
        for (var n = 0; n < 16; n++)
        {
            // Every supplier has the last page open in two windows, one on each node.
            var supplier = await site.Data.PersonAsync();
            var here = await site.SignedInAsync(supplier);
            var there = await other.SignedInAsync(supplier);
            var check = await Applying.FillInAsync(here, file);
            checks.Add((supplier, [check, await there.GoAsync(check.Path)]));
        }

        site.Time.SetUtcNow(closing.AddMilliseconds(-1));
        var answers = await Task.WhenAll(checks.SelectMany(c => c.Pages).Select(page => page.Form().SubmitAsync()));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(16, answers.Select(a => a.Path).Distinct(StringComparer.Ordinal).Count());
        foreach (var (supplier, _) in checks)
        {
            var mine = Assert.Single(await site.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(supplier.Id)));
            Assert.True(mine.ArrivedAt < closing);
        }

        site.Time.SetUtcNow(closing.AddMinutes(2));
        Assert.Equal(16, await site.ActAsync(async (SealedApplications applications) => await applications.CountAsync(await site.Data.AcquisitionAsync(file))));
        Assert.All(await site.ActAsync(async (JournalVerifier verifier) => await verifier.VerifyAsync().ToListAsync()), log => Assert.Null(log.Problem));
    }

    [Theory, BothEngines]
    public async Task A_closing_is_recorded_once_by_two_nodes(Engine engine)
    {
        await using var site = await SiteFactory.StartAsync(engine);
        var other = site.AnotherNode();
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync(), closingInDays: 1);
        site.Time.SetUtcNow((await site.Data.AcquisitionAsync(file)).ClosesAt!.Value.AddMinutes(3));

        var recorded = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? site : other).ActAsync((ClosingClock clock) => clock.RecordAsync())));

        Assert.Equal(1, recorded.Sum());
    }
}
