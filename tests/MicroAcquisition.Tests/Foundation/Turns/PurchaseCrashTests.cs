using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Payments;
using MicroAcquisition.TestKit;
using MicroAcquisition.Writer;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Foundation.Turns;

/// <summary>A process killed again and again at random moments while files walk from the request to the end: what was acknowledged is there, nothing is half there, and the next process goes on.</summary>
public sealed class PurchaseCrashTests
{
    private const int MostKills = 40;

    [Theory, BothEngines]
    public async Task Purchases_come_to_their_end_over_kills_at_random_moments(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var files = new List<TestFile> { await host.Data.SubmittedRequestAsync(program), await host.Data.SubmittedRequestAsync(program) };
        var (acknowledged, kills) = (new List<string>(), 0);
        while (await RunAsync(new PurchasePlan(host.Database.ConnectionString, files, 1_000 * (kills + 1)), acknowledged))
        {
            kills++;
            await NothingIsHalfThereAsync(host, files);
            Assert.True(kills < MostKills, $"After {kills} kills the last step was {acknowledged.LastOrDefault()}");
        }

        Assert.True(kills >= 3, $"The process was killed only {kills} times.");
        await NothingIsHalfThereAsync(host, files);
        foreach (var file in files)
        {
            Assert.Equal(Ending.Completed, (await host.Data.AcquisitionAsync(file)).Ended);
            var told = await host.ActAsync((Records records) => records.Set<JournalEntry>().Where(e => e.AcquisitionId == file.Id).Select(e => e.Kind).ToListAsync());
            foreach (var step in acknowledged.Where(line => line.StartsWith(file.Number, StringComparison.Ordinal)).Select(line => Journey.Named(line.Split(' ')[1].TrimEnd('.'))))
            {
                Assert.True(step.Tells.Any(told.Contains), step.Name);
            }
        }

        Assert.All(await host.ActAsync(async (JournalVerifier verifier) => await verifier.VerifyAsync().ToListAsync()), log => Assert.Null(log.Problem));
    }

    /// <summary>Each milestone of money and signatures has its row, and no row stands without its milestone.</summary>
    private static async Task NothingIsHalfThereAsync(TestHost host, IEnumerable<TestFile> files)
    {
        foreach (var file in files)
        {
            var (row, award) = (await host.Data.AcquisitionAsync(file), await host.Data.AwardOrNullAsync(file));
            var (forms, reserved, signatures, invoices, certified, paid, settled) = await host.ActAsync(async (Records records) => (
                await records.Set<PurchaseForm>().CountAsync(f => f.AcquisitionId == file.Id), await records.Set<Reservation>().CountAsync(r => r.AcquisitionId == file.Id),
                await records.Set<Signature>().CountAsync(s => award != null && s.AwardId == award.Id), await records.Set<Invoice>().CountAsync(i => award != null && i.AwardId == award.Id),
                await records.Set<Certification>().CountAsync(c => award != null && c.AwardId == award.Id), await records.Set<Payment>().CountAsync(p => award != null && p.AwardId == award.Id),
                await records.Set<Settlement>().CountAsync(s => award != null && s.AwardId == award.Id)));
            int[] milestones =
            [
                One(row.CommittedAt), One(row.FundsReservedAt), One(row.SupplierSignedAt) + One(row.SignedAt), One(row.InvoicedAt), One(row.CertifiedAt), One(row.PaidAt), One(row.SettledAt),
            ];

            Assert.Equal(milestones, new[] { forms, reserved, signatures, invoices, certified, paid, settled });
        }
    }

    private static int One(DateTimeOffset? milestone) => milestone is null ? 0 : 1;

    /// <summary>True when it was killed, false when it came to the end.</summary>
    private static async Task<bool> RunAsync(PurchasePlan plan, List<string> acknowledged)
    {
        var writer = Path.Combine(AppContext.BaseDirectory, "MicroAcquisition.Writer.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [writer, "purchase", JsonSerializer.Serialize(plan)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task? killing = null;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.EndsWith('.')) // One cut off by the kill was not acknowledged.
            {
                acknowledged.Add(line);
            }

            killing ??= Task.Delay(RandomNumberGenerator.GetInt32(50, 2_500), TestContext.Current.CancellationToken).ContinueWith(
                _ => process.Kill(entireProcessTree: true), TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Unhandled exception", await errors, StringComparison.Ordinal);
        return process.ExitCode != 0;
    }
}
