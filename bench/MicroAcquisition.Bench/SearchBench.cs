using System.Globalization;
using MicroAcquisition.Foundation.Data;

namespace MicroAcquisition.Bench;

/// <summary>Searches and pages of the list that are not in the cache, at 100 and at 10,000 opportunities.</summary>
public sealed class SearchBench(string site)
{
    /// <summary>Measures on an engine.</summary>
    public async Task RunAsync(Engine engine, Table table)
    {
        foreach (var count in new[] { 100, 10_000 })
        {
            await using var ground = await Ground.PrepareAsync(engine);
            await ManyFiles.PublishAsync(ground, await ground.Data.ProgramAsync(), count);
            await using var running = await ground.StartSiteAsync(site);
            table.Begin($"{Table.Count(count)} opportunities, {engine}: asked in an order of chance, after three seconds of the same", "Page", "Connections", "Requests/s", "p50", "p99");
            var searches = Enumerable.Range(0, ManyFiles.Pairs).Select(n => "?q=" + ManyFiles.SearchWords(n)).ToList();
            var orders = new[] { "", "&sort=newest", "&sort=price", "&status=open", "&status=closed" };
            var pages = Enumerable.Range(1, Math.Max(1, count / 20))
                .SelectMany(page => orders.Select(order => "?page=" + page.ToString(CultureInfo.InvariantCulture) + order)).ToList();
            foreach (var connections in new[] { 1, 16 })
            {
                await MeasureAsync("search for two words", searches, connections);
                await MeasureAsync("any page of the list", pages, connections);
            }

            table.Say($"{running.MemoryMiB} MiB held after the load.");

            async Task MeasureAsync(string name, List<string> queries, int connections)
            {
                var measured = await UncachedList.MeasureAsync(running.Address, queries, connections, seconds: 6, warm: 3);
                measured.HasNoErrors(name);
                table.Row(
                    name, Table.Count(connections), Table.Count(measured.RequestsPerSecond), Table.Milliseconds(measured.MedianMilliseconds), Table.Milliseconds(measured.P99Milliseconds));
            }
        }
    }
}
