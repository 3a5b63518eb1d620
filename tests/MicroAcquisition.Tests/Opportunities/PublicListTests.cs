using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities;

public sealed class PublicListTests
{
    private const int Closed = 12;
    private const int Open = 23;

    [Theory, BothEngines]
    public async Task The_pages_of_the_list_hold_every_opportunity_once_open_ones_first(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        for (var n = 0; n < Closed; n++)
        {
            await host.Data.OpenOpportunityAsync(program, closingInDays: n, price: 2_000 + n, title: $"Closed {n} export");
        }

        host.Time.Advance(TimeSpan.FromDays(30));
        for (var n = 0; n < Open; n++)
        {
            await host.Data.OpenOpportunityAsync(program, closingInDays: Open - n, price: 5_000 + n, title: $"Open {n}");
        }

        var all = await AllAsync(host, status: null, OpportunityOrder.Closing);
        Assert.Equal(
            [.. Enumerable.Range(0, Open).Select(n => $"Open {Open - 1 - n}"), .. Enumerable.Range(0, Closed).Select(n => $"Closed {Closed - 1 - n} export")],
            all.Select(line => line.Title));
        Assert.Equal(Open, all.Count(line => line.IsOpen));

        Assert.Equal(Enumerable.Range(0, Open).Select(n => $"Open {Open - 1 - n}"), Titles(await AllAsync(host, status: true, OpportunityOrder.Price)));
        Assert.Equal(Enumerable.Range(0, Closed).Select(n => $"Closed {Closed - 1 - n} export"), Titles(await AllAsync(host, status: false, OpportunityOrder.Closing)));
        Assert.Equal(Closed + Open, (await AllAsync(host, status: null, OpportunityOrder.Newest)).Select(line => line.Number).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Closed, (await AllAsync(host, status: null, OpportunityOrder.Newest, "EXPORT closed")).Count);
    }

    private static IEnumerable<string> Titles(IEnumerable<OpportunityLine> lines) => lines.Select(line => line.Title);

    private static async Task<List<OpportunityLine>> AllAsync(TestHost host, bool? status, OpportunityOrder order, string? search = null)
    {
        var all = new List<OpportunityLine>();
        OpportunityList list;
        do
        {
            var page = (all.Count / OpportunityQueries.PageSize) + 1;
            list = await host.ActAsync((OpportunityQueries opportunities) => opportunities.ListAsync(new OpportunityFilter(status, search, order, page), Language.English));
            Assert.Equal(page, list.Page);
            all.AddRange(list.Lines);
        }
        while (all.Count < list.Total);

        return all;
    }
}
