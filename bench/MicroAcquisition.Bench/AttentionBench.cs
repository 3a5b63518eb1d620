using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Pages.Acquisitions;

namespace MicroAcquisition.Bench;

/// <summary>What a program officer opens most, at 100,000 files: published ones, and fifty requests that wait for their screening.</summary>
public sealed class AttentionBench(string site)
{
    private const int Files = 100_000;
    private const int Waiting = 50;

    /// <summary>Measures on an engine.</summary>
    public async Task RunAsync(Engine engine, Table table)
    {
        await using var ground = await Ground.PrepareAsync(engine);
        var program = await ground.Data.ProgramAsync();
        var officer = await ground.Data.OfficerAsync(program);
        await ManyFiles.PublishAsync(ground, program, Files - Waiting);
        for (var n = 0; n < Waiting; n++)
        {
            await ground.Data.SubmittedRequestAsync(program);
        }

        var session = await ground.SessionAsync(officer);
        await using var running = await ground.StartSiteAsync(site);
        var waiting = await ground.ActAsync(async (Foundation.Access.Viewers viewers) => await viewers.OfAsync(officer.Id));
        var steps = await ground.ActAsync((Attention attention) => attention.OfAsync(waiting));
        if (steps.Count != Waiting)
        {
            throw new InvalidOperationException($"{steps.Count} steps wait, not {Waiting}.");
        }

        table.Begin($"{Table.Count(Files)} files, {Waiting} of them waiting, {engine}: a program officer, signed in", "Page", "Connections", "Requests/s", "p50", "p99");
        foreach (var (name, path) in new[]
        {
            ("my work", AcquisitionAddresses.MyWork.Of(Language.English)),
            ("files, first page", AcquisitionAddresses.Files.Of(Language.English)),
            ("a file", AcquisitionAddresses.File.Of(Language.English, steps[0].File.Number)),
        })
        {
            foreach (var connections in new[] { 1, 4 })
            {
                var address = new Uri(running.Address, path);
                await Wrk.RunAsync(address, 2, connections, session); // Warm.
                var measured = await Wrk.RunAsync(address, 8, connections, session);
                measured.HasNoErrors(name);
                table.Row(
                    name, Table.Count(connections), Table.Count(measured.RequestsPerSecond), Table.Milliseconds(measured.MedianMilliseconds), Table.Milliseconds(measured.P99Milliseconds));
            }
        }

        table.Say($"{running.MemoryMiB} MiB held after the load.");
    }
}
