using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Bench;

/// <summary>
/// Two thousand suppliers press the button in the minute before closing, most of them near its end and one in twenty after it; half
/// way the site is killed as <c>kill -9</c> does and starts again. Whoever gets no answer tries again, as people do.
/// </summary>
public sealed class LastMinuteBench(string site)
{
    private const int Suppliers = 2_000;
    private const int Late = Suppliers / 20;

    private static readonly TimeSpan Preparation = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    private enum Outcome
    {
        Acknowledged,
        RefusedAsLate,
    }

    /// <summary>Measures on an engine.</summary>
    public async Task RunAsync(Engine engine, Table table)
    {
        await using var ground = await Ground.PrepareAsync(engine);
        var program = await ground.Data.ProgramAsync();
        await using var running = await ground.StartSiteAsync(site);
        var closing = TruncatedToMilliseconds(TimeProvider.System.GetUtcNow() + Preparation + Minute);
        var file = await ManyFiles.PublishOneAsync(ground, program, closing);
        var people = await ReadySupplier.PrepareAsync(ground, file, Suppliers);
        if (closing - TimeProvider.System.GetUtcNow() < Minute)
        {
            throw new InvalidOperationException("The preparation took too long: the last minute has begun.");
        }

        var answers = new ConcurrentDictionary<ReadySupplier, Answer>();
        using var client = running.Client(64);
        var crowd = people.Select((supplier, n) => Task.Run(async () => answers[supplier] = await ApplyAsync(client, supplier, file, closing + Arrival(n), closing))).ToList();
        await Task.Delay(closing - (Minute / 2) - TimeProvider.System.GetUtcNow());
        var down = Stopwatch.GetTimestamp();
        await running.KillAndStartAsync();
        var downFor = Stopwatch.GetElapsedTime(down);
        await Task.WhenAll(crowd);

        var acknowledged = answers.Where(a => a.Value.Outcome == Outcome.Acknowledged).ToList();
        var kept = await ground.ActAsync((Records records) => records.Set<Application>().AsNoTracking().Where(a => a.AcquisitionId == file.Id).ToListAsync());
        var byPerson = kept.ToDictionary(a => a.PersonId); // Throws if somebody has two.
        var lost = acknowledged.Count(a => !byPerson.TryGetValue(a.Key.Person.Id, out var found) || found.Reference != a.Value.Reference);
        var ids = kept.ConvertAll(a => a.Id);
        var late = await ground.ActAsync((Records records) => records.Set<Receipt>().CountAsync(r => ids.Contains(r.ApplicationId) && r.ArrivedAt >= closing));
        var journal = await ground.ActAsync(async (JournalVerifier verifier) => await verifier.VerifyAsync().ToListAsync());
        var broken = journal.Count(log => log.Problem is not null);
        await ApplicationsBench.LettersAsync(ground, kept.Count);
        var letters = ground.Mail.Letters.DistinctBy(l => l.MessageId, StringComparer.Ordinal).Count();
        var waits = acknowledged.Select(a => a.Value.LastTry.TotalMilliseconds).Order().ToList();

        table.Begin($"{Table.Count(Suppliers)} suppliers in the last minute, the site killed in the middle, {engine}", "What", "How many");
        table.Row("acknowledged", Table.Count(acknowledged.Count));
        table.Row("refused as late, with the reason", Table.Count(answers.Count(a => a.Value.Outcome == Outcome.RefusedAsLate)));
        table.Row("without an answer because of the kill, then tried again", Table.Count(answers.Count(a => a.Value.Tries > 1)));
        table.Row("applications kept, one a supplier", Table.Count(kept.Count));
        table.Row("acknowledged and lost", Table.Count(lost));
        table.Row("accepted at or after the closing instant", Table.Count(late));
        table.Row("logs that do not verify", Table.Count(broken));
        table.Row("letters of receipt that arrived", Table.Count(letters));
        table.Row("from the kill to the next answer", Table.Milliseconds(downFor.TotalMilliseconds));
        table.Row("page and button, p50", Table.Milliseconds(waits[waits.Count / 2]));
        table.Row("page and button, p99", Table.Milliseconds(waits[waits.Count * 99 / 100]));
        if (lost > 0 || late > 0 || broken > 0 || kept.Count < acknowledged.Count || letters != kept.Count || answers.Count != Suppliers)
        {
            throw new InvalidOperationException("Something was lost, late or broken: see the table.");
        }
    }

    // The nearer to closing, the more arrive; one in twenty comes up to three seconds after it.
    private static TimeSpan Arrival(int n) => n < Late
        ? TimeSpan.FromSeconds(3.0 * (n + 1) / Late)
        : -Minute * (1 - Math.Sqrt((n - Late + 0.5) / (Suppliers - Late)));

    private static async Task<Answer> ApplyAsync(HttpClient client, ReadySupplier supplier, TestFile file, DateTimeOffset at, DateTimeOffset closing)
    {
        var wait = at - TimeProvider.System.GetUtcNow();
        await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        for (var tries = 1; ; tries++)
        {
            var begun = Stopwatch.GetTimestamp();
            try
            {
                var status = await supplier.OpenAsync(client, file);
                string? reference = null;
                if (status == HttpStatusCode.OK)
                {
                    (status, reference) = await supplier.SubmitAsync(client, file);
                }

                if (reference is not null)
                {
                    return new Answer(Outcome.Acknowledged, reference, tries, Stopwatch.GetElapsedTime(begun));
                }

                if (status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.Forbidden && TimeProvider.System.GetUtcNow() >= closing)
                {
                    return new Answer(Outcome.RefusedAsLate, "", tries, Stopwatch.GetElapsedTime(begun));
                }

                throw new InvalidOperationException($"The site answered {status} at {TimeProvider.System.GetUtcNow():O}.");
            }
            catch (HttpRequestException) // The site was killed: no answer. Tried again like a page that does not load.
            {
                await Task.Delay(250);
            }
        }
    }

    private static DateTimeOffset TruncatedToMilliseconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    private sealed record Answer(Outcome Outcome, string Reference, int Tries, TimeSpan LastTry);
}
