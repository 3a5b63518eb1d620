using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MicroAcquisition.Notices;

/// <summary>
/// Gives circulars to their readers: outbox rows, at most 500 in a save that also notes the key of the last one, so that a crash
/// between two saves repeats nothing and loses nothing.
/// </summary>
public sealed class CircularWriter(Records records, TurnKeeper turns, LetterFacts facts, IReadOnlyList<Letter> letters, Now now, ILogger<CircularWriter> log)
{
    /// <summary>Most rows written in one save.</summary>
    public const int BatchSize = 500;

    private const string LeaseName = "circulars";

    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);

    /// <summary>One batch of each circular that is not with all its readers; true when it wrote some. Returns at once when another process is at it.</summary>
    public async Task<bool> WriteSomeAsync(Guid owner, CancellationToken cancellation)
    {
        if (await Lease.IsTakenAsync(records, LeaseName, owner, now.Instant))
        {
            return false;
        }

        facts.Forget();
        var wrote = false;
        var waiting = await records.Set<Circular>().AsNoTracking().Where(c => c.DoneAt == null && c.NextAttemptAt <= now.Instant)
            .Select(c => new Batch(c.LogId, c.Position, c.Letter, c.After)).Distinct().ToListAsync(cancellation);
        foreach (var batch in waiting)
        {
            wrote |= await WriteAsync(batch, owner, cancellation);
        }

        return wrote;
    }

    private async Task<bool> WriteAsync(Batch batch, Guid owner, CancellationToken cancellation)
    {
        var next = await NextAsync(batch, cancellation);
        return await turns.KeepAsync(SaveQueue.Outbox, async kept =>
        {
            var circulars = await kept.Set<Circular>().AsTracking()
                .Where(c => c.LogId == batch.LogId && c.Position == batch.Position && c.Letter == batch.Letter && c.DoneAt == null).ToListAsync(cancellation);
            if (!await Lease.TakeAsync(kept, LeaseName, owner, now.Instant + now.Elapsed, LeaseLength) || circulars.Count == 0 || circulars[0].After != batch.After)
            {
                return false;
            }

            if (next is null)
            {
                circulars.ForEach(c => c.Fail(now.Instant));
                return false;
            }

            foreach (var reader in next.DistinctBy(r => r.Email, StringComparer.Ordinal))
            {
                kept.Add(OutboxLetter.Of(circulars.Single(c => c.Language == reader.Language), reader.Email, now.Instant));
            }

            if (next.Count < BatchSize)
            {
                circulars.ForEach(c => c.Finish(now.Instant));
                return next.Count > 0;
            }

            circulars.ForEach(c => c.GoOnAfter(next[^1].Key));
            return true;
        }, cancellation);
    }

    private async Task<IReadOnlyList<Recipient>?> NextAsync(Batch batch, CancellationToken cancellation)
    {
        try
        {
            var entry = await records.Set<JournalEntry>().AsNoTracking().SingleAsync(e => e.LogId == batch.LogId && e.Position == batch.Position, cancellation);
            var letter = letters.Single(l => l.Name == batch.Letter);
            return await facts.NextAsync(letter, await facts.OfAsync(entry, cancellation), batch.After, BatchSize, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "The readers of the circular of entry {Position} of log {Log} cannot be found. It will be tried again.", batch.Position, batch.LogId);
            return null;
        }
    }

    private sealed record Batch(Guid LogId, long Position, string Letter, Guid? After);
}
