using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Awards;
using MicroAcquisition.Web.Pages.Evaluations;
using MicroAcquisition.Web.Pages.Payments;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Bench;

/// <summary>
/// The pages of a purchase, signed in, and the public list, where nearly 100,000 files were bought to the end: a file with all rooms behind it, what an evaluator marks, what an
/// officer offers, what finance pays and settles. The file of each page went its way through the real services.
/// </summary>
public sealed class PurchaseBench(string site)
{
    private const int AllFiles = 100_000;
    private const int Waiting = 50;
    private const int Seconds = 2; // Two engines are filled and measured in minutes.
    private const int WarmSeconds = 1;
    private static readonly TimeSpan Life = TimeSpan.FromDays(150); // Enough for five files, one after the other.

    /// <summary>How many files: fewer to try it, by MICROACQUISITION_BENCH_FILES.</summary>
    private static int Files { get; } = Environment.GetEnvironmentVariable("MICROACQUISITION_BENCH_FILES") is { Length: > 0 } fewer ? int.Parse(fewer, CultureInfo.InvariantCulture) : AllFiles;

    /// <summary>False where it is a try, whose figures are not kept.</summary>
    public static bool IsWhole => Files == AllFiles;

    /// <summary>Measures on an engine.</summary>
    public async Task RunAsync(Engine engine, Table table)
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var ground = await Ground.PrepareAsync(engine, TimeProvider.System.GetUtcNow() - Life);
        var program = await ground.Data.ProgramAsync();
        var completed = await WalkedAsync(ground, program, Journey.Complete);
        await ground.Data.CompleteAsync(completed);
        var (settled, paid) = (await WalkedAsync(ground, program, Journey.Settle), await WalkedAsync(ground, program, Journey.Pay));
        var (offered, evaluated) = (await WalkedAsync(ground, program, Journey.MakeOffer), await WalkedAsync(ground, program, Journey.Evaluate));
        ground.Time!.SetUtcNow(TimeProvider.System.GetUtcNow());
        var evaluator = await ground.Data.HolderAsync(program, Role.Evaluator);
        await ground.Data.MarkAsync(evaluated, evaluator.Id);
        await ManyFiles.PublishAsync(ground, program, Files - Waiting);
        var bought = await ManyFiles.PurchaseAsync(ground, completed);
        for (var n = 0; n < Waiting; n++)
        {
            await ground.Data.SubmittedRequestAsync(program);
        }

        await ground.ActAsync((Records records) => records.Database.ExecuteSqlRawAsync("ANALYZE"));
        var filled = TimeProvider.System.GetElapsedTime(began);
        var (officer, finance, payment) = (await ground.Data.OfficerAsync(program), await ground.Data.HolderAsync(program, Role.FinanceOfficer), await ground.Data.HolderAsync(program, Role.PaymentOfficer));
        await ground.Data.DelegationAsync(program, payment, authority: DelegatedAuthority.Payment);
        await using var running = await ground.StartSiteAsync(site);
        await ground.CaughtUpAsync();
        table.Begin(
            $"{Table.Count(Files)} files, {Table.Count(bought)} of them bought to the end, {engine}: signed in", "Page", "Connections", "Requests/s", "p50", "p99", "p50, p99 on an earlier day, before there were purchases");
        foreach (var (name, earlier, reader, address) in new (string, string, TestPerson, string)[]
        {
            ("officer: my work", "my work", officer, AcquisitionAddresses.MyWork.Of(Language.English)),
            ("officer: files, first page", "files, first page", officer, AcquisitionAddresses.Files.Of(Language.English)),
            ("officer: a request", "a file", officer, await RequestAsync(ground, officer)),
            ("officer: a file with its whole life", "", officer, Of(AcquisitionAddresses.File, completed)),
            ("officer: the offer to make", "", officer, Of(AwardAddresses.Offer, offered)),
            ("evaluator: my work", "", evaluator, AcquisitionAddresses.MyWork.Of(Language.English)),
            ("evaluator: the applications", "", evaluator, Of(EvaluationAddresses.Evaluate, evaluated)),
            ("evaluator: statements to mark", "", evaluator, EvaluationAddresses.Candidate.Of(Language.English, evaluated.Number, 1)),
            ("finance: the payment to make", "", finance, Of(PaymentAddresses.Pay, paid)),
            ("payment officer: the payment to settle", "", payment, Of(PaymentAddresses.Settle, settled)),
        })
        {
            var session = await ground.SessionAsync(reader);
            await OpensAsync(running, address, session, name);
            foreach (var connections in new[] { 1, 4 })
            {
                await Wrk.RunAsync(new Uri(running.Address, address), WarmSeconds, connections, session);
                Row(name, connections, await Wrk.RunAsync(new Uri(running.Address, address), Seconds, connections, session), Earlier.Of("attention", engine.ToString(), earlier, connections));
            }
        }

        table.Begin(
            $"{Table.Count(Files)} opportunities, {engine}: the public list, not in the cache, asked in an order of chance", "Page", "Connections", "Requests/s", "p50", "p99",
            "p50, p99 on an earlier day, among 10,000");
        var orders = new[] { "", "&sort=newest", "&sort=price", "&status=open", "&status=closed" };
        var queries = Enumerable.Range(1, 500).SelectMany(page => orders.Select(order => "?page=" + (page * Math.Max(1, Files / 20 / 500)).ToString(CultureInfo.InvariantCulture) + order)).ToList();
        foreach (var (name, asked) in new (string, IReadOnlyList<string>)[]
        {
            ("first page of the list", ["?page=1"]),
            ("any page of the list", queries),
            ("search for two words", [.. Enumerable.Range(0, ManyFiles.Pairs).Select(n => "?q=" + ManyFiles.SearchWords(n))]),
        })
        {
            foreach (var connections in new[] { 1, 16 })
            {
                Row(name, connections, await UncachedList.MeasureAsync(running.Address, asked, connections, Seconds, WarmSeconds), Earlier.Of("search", $"10,000 opportunities, {engine}", name, connections));
            }
        }

        table.Say($"Filled in {filled.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s; {running.MemoryMiB} MiB held after the load.");

        void Row(string name, int connections, Measured measured, string earlier)
        {
            measured.HasNoErrors(name);
            table.Row(
                name, Table.Count(connections), Table.Count(measured.RequestsPerSecond), Table.Milliseconds(measured.MedianMilliseconds), Table.Milliseconds(measured.P99Milliseconds), earlier);
        }
    }

    private static string Of(Address page, TestFile file) => page.Of(Language.English, file.Number);

    private static async Task<TestFile> WalkedAsync(Ground ground, TestProgram program, Step step) => (await ground.Data.WalkToAsync(step, program, await ground.Data.ClientAsync(program)))!;

    private static async Task<string> RequestAsync(Ground ground, TestPerson officer)
    {
        var viewer = await ground.ActAsync((Viewers viewers) => viewers.OfAsync(officer.Id));
        var waiting = await ground.ActAsync((Attention attention) => attention.OfAsync(viewer));
        return AcquisitionAddresses.File.Of(Language.English, waiting.First(w => w.Step == Journey.ScreenRequest).File.Number);
    }

    // A page that turns its reader away is fast: it is not what is measured.
    private static async Task OpensAsync(SiteProcess running, string path, string session, string name)
    {
        using var client = running.Client(1);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)) { Headers = { { "Cookie", session } } };
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode != System.Net.HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{name}: {path} answers {answer.StatusCode}.");
        }
    }
}
