using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Bench;

/// <summary>Submitting applications of 2 KB over HTTP, each by a supplier of its own, while the letters of receipt are written and sent.</summary>
public sealed class ApplicationsBench(string site)
{
    // Until about so many have come, the runtime compiles what they use again and better: with 500 the next thousand paid for it, a third of what they took.
    private const int Warming = 3_000;

    /// <summary>Measures on an engine.</summary>
    public async Task RunAsync(Engine engine, Table table)
    {
        await using var ground = await Ground.PrepareAsync(engine);
        var program = await ground.Data.ProgramAsync();
        var file = await ground.Data.OpenOpportunityAsync(program);
        await using var running = await ground.StartSiteAsync(site);
        table.Begin($"Submitting an application, {engine}", "At once", "Applications", "Applications/s", "p50", "p99", "Processor time of the site, each");
        var before = 0;
        foreach (var (connections, count) in new[] { (16, Warming), (1, 1_000), (16, 5_000) })
        {
            var suppliers = await ReadySupplier.PrepareAsync(ground, file, count);
            using (var client = running.Client(8))
            {
                await Parallel.ForEachAsync(suppliers, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (supplier, _) =>
                {
                    if (await supplier.OpenAsync(client, file) is not HttpStatusCode.OK and var status)
                    {
                        throw new InvalidOperationException($"The last page answered {status}.");
                    }
                });
            }

            await LettersAsync(ground, before); // The letters of the round before have gone.
            await Console.Error.WriteLineAsync($"{count} applications, {connections} at once…");
            var used = running.ProcessorTime;
            var (milliseconds, seconds) = await SubmitAsync(running, file, suppliers, connections);
            used = running.ProcessorTime - used;
            before += count;
            var kept = await ground.ActAsync((Records records) => records.Set<Application>().CountAsync());
            if (kept != before)
            {
                throw new InvalidOperationException($"{kept} applications kept of {before}.");
            }

            if (before > Warming)
            {
                table.Row(
                    Table.Count(connections), Table.Count(count), Table.Count(count / seconds), Table.Milliseconds(milliseconds[count / 2]), Table.Milliseconds(milliseconds[count * 99 / 100]),
                    Table.Milliseconds(used.TotalMilliseconds / count));
            }
        }

        table.Say($"{running.MemoryMiB} MiB held after the load. Every one of the {Table.Count(before)} applications was kept.");
    }

    /// <summary>Waits until so many letters have arrived.</summary>
    public static async Task LettersAsync(Ground ground, int count)
    {
        for (var tries = 0; ground.Mail.Letters.Count < count; tries++)
        {
            if (tries > 600)
            {
                throw new InvalidOperationException($"{ground.Mail.Letters.Count} letters have arrived, not {count}.");
            }

            await Task.Delay(500);
        }
    }

    /// <summary>Presses every button, so many at once; how long each took, sorted, and all of them.</summary>
    private static async Task<(List<double> Milliseconds, double Seconds)> SubmitAsync(SiteProcess running, TestFile file, IReadOnlyList<ReadySupplier> suppliers, int atOnce)
    {
        using var client = running.Client(atOnce);
        var took = new ConcurrentBag<double>();
        var begun = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(suppliers, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (supplier, _) =>
        {
            var pressed = Stopwatch.GetTimestamp();
            var (status, reference) = await supplier.SubmitAsync(client, file);
            took.Add(Stopwatch.GetElapsedTime(pressed).TotalMilliseconds);
            if (reference is null)
            {
                throw new InvalidOperationException($"The site answered {status}.");
            }
        });
        return ([.. took.Order()], Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }
}
