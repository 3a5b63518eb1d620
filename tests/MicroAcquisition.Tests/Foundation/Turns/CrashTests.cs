using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using MicroAcquisition.Writer;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Foundation.Turns;

/// <summary>A process killed twenty times at random moments while requests, applications and letters flow.</summary>
public sealed class CrashTests
{
    private const int Kills = 20;

    [Theory, BothEngines]
    public async Task Twenty_kills_lose_nothing_that_was_acknowledged_and_no_letter(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        await host.Data.OfficerAsync(program);
        host.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        var file = await host.Data.OpenOpportunityAsync(program, closingInDays: 30);
        var acknowledged = new ConcurrentBag<string>();

        for (var round = 1; round <= Kills; round++)
        {
            var plan = new CrashPlan(host.Database.ConnectionString, program.Id, program.DepartmentId, program.Domain, file.Id, host.Mail.Port, MinutesAhead: 5 * round);
            await RunUntilKilledAsync(plan, acknowledged);
        }

        host.Time.SetUtcNow(TimeProvider.System.GetUtcNow().AddMinutes(5 * (Kills + 1)));
        await host.DeliverLettersAsync();

        Assert.True(acknowledged.Count > Kills, $"Only {acknowledged.Count} writes were acknowledged.");
        Assert.All(new[] { "request", "application", "saved" }, kind => Assert.Contains(acknowledged, line => line.StartsWith(kind + " ", StringComparison.Ordinal)));
        foreach (var words in acknowledged.Select(line => line.Split(' ')))
        {
            Assert.True(
                words[0] switch
                {
                    "request" => await HasRequestAsync(host, words[1]),
                    "saved" => await HasDraftAsync(host, Guid.Parse(words[1]), int.Parse(words[2], CultureInfo.InvariantCulture), file),
                    _ => await HasApplicationAsync(host, words[1], Guid.Parse(words[2])),
                },
                string.Join(' ', words));
        }

        Assert.All(await host.ActAsync(async (JournalVerifier verifier) => await verifier.VerifyAsync().ToListAsync()), log => Assert.Null(log.Problem));
        await EveryLetterArrivedAsync(host);
    }

    private static async Task EveryLetterArrivedAsync(TestHost host)
    {
        var outbox = await host.ActAsync((Records records) => records.Set<OutboxLetter>().AsNoTracking().ToListAsync());
        var submitted = EventCatalogue.NameOf<RequestSubmitted>();
        var applied = EventCatalogue.NameOf<ApplicationSubmitted>();
        var (requests, applications) = await host.ActAsync(async (Records records) => (
            await records.Set<JournalEntry>().CountAsync(e => e.Kind == submitted), await records.Set<JournalEntry>().CountAsync(e => e.Kind == applied)));
        var arrived = host.Mail.Letters.GroupBy(l => l.MessageId.Split('@')[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

        // A request tells the officer and the client; an application tells the supplier.
        Assert.Equal((2 * requests) + applications, outbox.Count);
        Assert.All(outbox, letter => Assert.True(letter.SentAt is not null && arrived.ContainsKey(letter.MessageId), letter.Letter));
        // The sender sends one at a time: at each kill at most one letter was in flight, and went again under the same Message-ID.
        Assert.Equal(outbox.Count, arrived.Count);
        Assert.InRange(arrived.Values.Sum() - arrived.Count, 0, Kills);
    }

    private static async Task<bool> HasRequestAsync(TestHost host, string number) =>
        await host.ActAsync((FileQueries files) => files.FindAsync(number)) is { RequestedAt: not null };

    private static async Task<bool> HasApplicationAsync(TestHost host, string reference, Guid supplier) =>
        await host.ActAsync((ApplicationQueries applications) => applications.FindAsync(supplier, reference)) is not null;

    // What was saved last may be newer than what was acknowledged last: never older.
    private static async Task<bool> HasDraftAsync(TestHost host, Guid owner, int version, TestFile file)
    {
        var draft = await host.ActAsync((WorkingCopies copies) => copies.ReadAsync<ApplicationAnswers>(owner, ApplicationService.DraftKind, file.Id));
        return draft.Version >= version && draft.Answers.Statements.SequenceEqual([$"Words {draft.Version}"]);
    }

    private static async Task RunUntilKilledAsync(CrashPlan plan, ConcurrentBag<string> acknowledged)
    {
        var writer = Path.Combine(AppContext.BaseDirectory, "MicroAcquisition.Writer.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [writer, "crash", JsonSerializer.Serialize(plan)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (first is null)
        {
            Assert.Fail("The process ended before it wrote anything: " + await errors);
        }

        acknowledged.Add(first);
        var killing = Task.Delay(RandomNumberGenerator.GetInt32(50, 800), TestContext.Current.CancellationToken).ContinueWith(
            _ => process.Kill(entireProcessTree: true), TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            // A line cut off by the kill was not acknowledged.
            if (line.Length > 0 && (line.StartsWith("request ", StringComparison.Ordinal) ? line.Length == "request 26-0001".Length : line.Split(' ') is [_, { Length: 11 }, { Length: 36 }] or ["saved", { Length: 36 }, { Length: 6 }]))
            {
                acknowledged.Add(line);
            }
        }

        await killing;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Unhandled exception", await errors, StringComparison.Ordinal);
    }
}
