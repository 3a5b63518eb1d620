using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.Bench;

/// <summary>The public list as it is when the cache does not have it.</summary>
public static class UncachedList
{
    /// <summary>Asks for these queries of the list, in an order of chance, for so many seconds after some of the same.</summary>
    public static async Task<Measured> MeasureAsync(Uri site, IReadOnlyList<string> queries, int connections, int seconds, int warm)
    {
        var script = Path.Combine(Scratch.Folder, "list.lua");
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
        _ = await Wrk.RunAsync(site, warm, connections, script: script); // A site that has been running for a while is what visitors meet.
        return await Wrk.RunAsync(site, seconds, connections, script: script);
    }
}
