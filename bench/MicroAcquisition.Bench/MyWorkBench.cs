using System.Diagnostics;
using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Bench;

/// <summary>
/// What waits for a program officer among 100,000 files, 500, 5,000 and all of them live, in processor time a call: the query as it
/// is, with the real table and with that of the whole journey, beside the one of before (a stage for each step, narrowed by program).
/// In process, on one thread; on PostgreSQL the server's process is counted too.
/// </summary>
public static class MyWorkBench
{
    private const int Files = 100_000;
    private const int Waiting = 50;
    private const int PerSave = 2_000;
    private const int Calls = 200;
    private const int WarmUps = 30;

    private static readonly Milestone[] Travelled = [.. Milestones.All.TakeWhile(m => m != Milestone.Released)];

    /// <summary>Measures on an engine.</summary>
    public static async Task RunAsync(Engine engine, Table table)
    {
        await using var ground = await Ground.PrepareAsync(engine);
        var program = await ground.Data.ProgramAsync();
        var officer = await ground.Data.OfficerAsync(program);
        var client = await ground.Data.ClientAsync(program);
        await FillAsync(ground, program, client);
        await SqlAsync(ground, """CREATE INDEX "Former" ON "Acquisition" ("ProgramId", "Ended", "PublishedAt")"""); // Which the former query had.
        var viewer = await ground.ActAsync((Viewers viewers) => viewers.OfAsync(officer.Id));

        table.Begin($"{Table.Count(Files)} files, {Waiting} of them waiting for the officer, {engine}: processor time a call (wall time)", "Live", "before", "now", "now, with the table of the whole journey");
        foreach (var live in new[] { 500, 5_000, Files })
        {
            await ReviveAsync(ground, live);
            await SqlAsync(ground, engine == Engine.Sqlite ? "ANALYZE" : """VACUUM ANALYZE "Acquisition" """);
            table.Row(
                Table.Count(live),
                await MeasureAsync(ground, engine, records => FormerAsync(records, viewer)),
                await MeasureAsync(ground, engine, _ => ground.ActAsync(async (Attention attention) => (await attention.OfAsync(viewer)).Count)),
                await MeasureAsync(ground, engine, _ => ground.ActAsync(async (Attention attention) => (await attention.OfAsync(viewer, WholeJourney.Steps, CancellationToken.None)).Count)));
        }
    }

    /// <summary>As it was: the files at the stage where the officer's one step waits, of the program; then the table in memory.</summary>
    private static async Task<int> FormerAsync(Records records, Viewer viewer)
    {
        var programs = viewer.Seats.Select(seat => seat.ProgramId).ToList();
        var now = TimeProvider.System.GetUtcNow();
        var files = await records.Set<Acquisition>().AsNoTracking().Where(a => a.Ended == Ending.None && a.PublishedAt == null && programs.Contains(a.ProgramId))
            .Where(a => (a.Ended == Ending.Declined ? Stage.Declined
                : a.PublishedAt != null ? (now < a.ClosesAt ? Stage.Open : Stage.Closed)
                : a.ScreenedInAt != null ? Stage.Draft
                : Stage.Request) == Stage.Request).ToListAsync();
        var clocks = await Clocks.LoadAsync(records);
        return files.Where(file => file.RequesterId != viewer.PersonId).Select(file => Attention.Waiting(Journey.ScreenRequest, file, clocks, now)).OrderBy(w => w.Since).Count();
    }

    /// <summary>Requests that wait, and files that went all the way.</summary>
    private static async Task FillAsync(Ground ground, TestProgram program, TestPerson client)
    {
        for (var first = 0; first < Files; first += PerSave)
        {
            await ground.ActAsync((TurnKeeper turns) => turns.KeepAsync(records =>
            {
                for (var n = first; n < first + PerSave; n++)
                {
                    var at = TimeProvider.System.GetUtcNow().AddMinutes(-n);
                    var file = Acquisition.FromRequest(program.Id, program.DepartmentId, string.Create(CultureInfo.InvariantCulture, $"26-{n + 1:0000}"), $"File {n}", client.Id, at);
                    file.Follow(TestData.Event(Milestone.Requested), at);
                    if (n >= Waiting)
                    {
                        foreach (var milestone in Travelled.Skip(1))
                        {
                            file.Follow(TestData.Event(milestone), at);
                        }

                        file.Follow(TestData.Event(ends: Ending.Completed), at);
                    }

                    records.Add(file);
                }

                return Task.FromResult(true);
            }));
        }
    }

    /// <summary>So many files live: beside those that wait for the officer, the supplier is at work.</summary>
    private static Task ReviveAsync(Ground ground, int live) => SqlAsync(ground, string.Create(CultureInfo.InvariantCulture, $"""
        UPDATE "Acquisition" SET "Ended" = 'None', "EndedAt" = NULL, "AtRest" = ("Id" IS NULL), "DeliveredAt" = NULL, "AcceptedByClientAt" = NULL, "AcceptedByMaintainerAt" = NULL,
            "OwedAt" = NULL, "InvoicedAt" = NULL, "CertifiedAt" = NULL, "PaidAt" = NULL, "SettledAt" = NULL
        WHERE "AtRest" AND "Serial" <= {FileNumbers.SerialOf("26-0000") + live}
        """));

    private static async Task SqlAsync(Ground ground, string sql) => await ground.ActAsync(async (Records records) => await records.Database.ExecuteSqlRawAsync(sql));

    private static async Task<string> MeasureAsync(Ground ground, Engine engine, Func<Records, Task<int>> call)
    {
        for (var n = 0; n < WarmUps; n++)
        {
            await AskAsync();
        }

        var wall = new List<double>(Calls);
        var before = Processor(engine);
        for (var n = 0; n < Calls; n++)
        {
            var watch = Stopwatch.StartNew();
            await AskAsync();
            wall.Add(watch.Elapsed.TotalMilliseconds);
        }

        return $"{Table.Milliseconds((Processor(engine) - before).TotalMilliseconds / Calls)} ({Table.Milliseconds(wall.Order().ElementAt(Calls / 2))})";

        async Task AskAsync()
        {
            var found = await ground.ActAsync(call);
            if (found != Waiting)
            {
                throw new InvalidOperationException($"{found} steps wait, not {Waiting}.");
            }
        }
    }

    /// <summary>Of this process and, on PostgreSQL, of the cluster's processes on this machine, children that have ended not counted.</summary>
    private static TimeSpan Processor(Engine engine)
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime + (engine == Engine.PostgreSql ? Servers() : TimeSpan.Zero);
    }

    private static TimeSpan Servers()
    {
        var total = TimeSpan.Zero;
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (process.ProcessName.StartsWith("postgres", StringComparison.Ordinal)) // Its title follows: whose it is, what it does.
                {
                    total += process.TotalProcessorTime;
                }
            }
        }

        return total;
    }
}
