using System.Globalization;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Opportunities;

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
                var script = Path.Combine(Scratch.Folder, "search.lua");
                // The encoding takes no part in the answer but in the cache's key: with another one each time, nothing is found in the cache.
                await File.WriteAllTextAsync(script, $$"""
                    local queries = { {{string.Join(',', queries.Select(q => $"\"{q}\""))}} }
                    local threads, n = 0, 0
                    function setup(thread) thread:set("number", threads); threads = threads + 1 end
                    function init() math.randomseed(number + os.time()) end
                    function request()
                      n = n + 1
                      return wrk.format("GET", "{{OpportunityAddresses.List.Of(Language.English)}}" .. queries[math.random(#queries)], { ["Accept-Encoding"] = "identity;q=" .. number .. "." .. n })
                    end
                    """);
                _ = await Wrk.RunAsync(running.Address, 3, connections, script: script); // A site that has been running for a while is what visitors meet.
                var measured = await Wrk.RunAsync(running.Address, 6, connections, script: script);
                measured.HasNoErrors(name);
                table.Row(
                    name, Table.Count(connections), Table.Count(measured.RequestsPerSecond), Table.Milliseconds(measured.MedianMilliseconds), Table.Milliseconds(measured.P99Milliseconds));
            }
        }
    }
}
