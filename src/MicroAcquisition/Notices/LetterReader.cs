using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MicroAcquisition.Notices;

/// <summary>
/// Turns what the journal tells into letters: reads each log from its watermark and writes the letters without holding anyone up,
/// then saves them and moves the watermark together, at most 500 letters at a time. A crash between two saves repeats nothing and
/// loses nothing. An entry whose letters cannot be written waits apart (<see cref="DelayedEntry"/>), so that those behind it go.
/// </summary>
public sealed class LetterReader(Records records, TurnKeeper turns, LetterFacts facts, IEnumerable<ILetter> letters, Now now, ILogger<LetterReader> log)
{
    /// <summary>Most letters written in one save.</summary>
    public const int BatchSize = 500;

    /// <summary>Most entries passed over in one save.</summary>
    private const int MostEntries = 200;

    private const string LeaseName = "letters";

    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);

    /// <summary>Reads every log to its end; true when letters were written. Returns at once when another process is reading.</summary>
    public async Task<bool> ReadAllAsync(Guid owner, CancellationToken cancellation)
    {
        if (await Lease.IsTakenAsync(records, LeaseName, owner, now.Instant))
        {
            return false;
        }

        var written = 0;
        var behind = from head in records.Set<LogHead>()
                     join mark in records.Set<Watermark>() on head.LogId equals mark.LogId into marks
                     from mark in marks.DefaultIfEmpty()
                     where mark == null ? head.Next > 0 : mark.Next < head.Next
                     select head.LogId;
        foreach (var logId in await behind.ToListAsync(cancellation))
        {
            while (await ReadSomeAsync(logId, owner, cancellation) is { } batch)
            {
                written += batch;
            }
        }

        foreach (var delayed in await Delayed().Take(MostEntries).ToListAsync(cancellation))
        {
            written += await TryAgainAsync(delayed, owner, cancellation);
        }

        return written > 0;
    }

    private IQueryable<DelayedEntry> Delayed() =>
        records.Set<DelayedEntry>().AsNoTracking().Where(d => d.NextAttemptAt <= now.Instant).OrderBy(d => d.NextAttemptAt);

    /// <summary>One batch: how many letters it wrote; null when there was nothing to read, or someone else reads.</summary>
    private async Task<int?> ReadSomeAsync(Guid logId, Guid owner, CancellationToken cancellation)
    {
        var mark = await records.Set<Watermark>().AsNoTracking().SingleOrDefaultAsync(w => w.LogId == logId, cancellation) ?? Watermark.For(logId);
        var (next, already) = (mark.Next, mark.Written);
        var entries = await records.Set<JournalEntry>().AsNoTracking()
            .Where(e => e.LogId == logId && e.Position >= next).OrderBy(e => e.Position).Take(MostEntries).ToListAsync(cancellation);
        if (entries.Count == 0)
        {
            return null;
        }

        facts.Forget(); // What is read from here on is at least as new as the entries.
        var (rows, delayed) = (new List<OutboxLetter>(), new List<DelayedEntry>());
        foreach (var entry in entries)
        {
            var before = mark.Written;
            if (await WriteAsync(entry, before, BatchSize - rows.Count, cancellation) is not { } written)
            {
                delayed.Add(DelayedEntry.Of(entry, before, now.Instant));
                mark.MoveOn();
                continue;
            }

            rows.AddRange(written.Letters);
            if (!written.IsWhole)
            {
                mark.Wrote(written.Letters.Count);
                break;
            }

            mark.MoveOn();
        }

        var isMine = await turns.KeepAsync(async kept =>
        {
            var stored = await kept.Set<Watermark>().AsTracking().SingleOrDefaultAsync(w => w.LogId == logId, cancellation);
            if (!await Lease.TakeAsync(kept, LeaseName, owner, now.Instant + now.Elapsed, LeaseLength) || (stored?.Next ?? 0, stored?.Written ?? 0) != (next, already))
            {
                return false;
            }

            if (stored is null)
            {
                kept.Add(mark);
            }
            else
            {
                stored.MoveTo(mark);
            }

            kept.AddRange(rows);
            kept.AddRange(delayed);
            return true;
        }, cancellation);
        return isMine ? rows.Count : null;
    }

    private async Task<int> TryAgainAsync(DelayedEntry delayed, Guid owner, CancellationToken cancellation)
    {
        var entry = await records.Set<JournalEntry>().AsNoTracking().SingleAsync(e => e.LogId == delayed.LogId && e.Position == delayed.Position, cancellation);
        facts.Forget();
        var written = await WriteAsync(entry, delayed.Written, BatchSize, cancellation);
        return await turns.KeepAsync(async kept =>
        {
            var mine = await Lease.TakeAsync(kept, LeaseName, owner, now.Instant + now.Elapsed, LeaseLength);
            var row = await kept.Set<DelayedEntry>().AsTracking().SingleOrDefaultAsync(d => d.LogId == delayed.LogId && d.Position == delayed.Position, cancellation);
            if (!mine || row is null || row.Written != delayed.Written)
            {
                return 0;
            }

            if (written is null)
            {
                row.FailAgain(now.Instant);
                return 0;
            }

            kept.AddRange(written.Letters);
            row.Wrote(written.Letters.Count);
            if (written.IsWhole)
            {
                kept.Remove(row);
            }

            return written.Letters.Count;
        }, cancellation);
    }

    /// <summary>Writes an entry's letters but those already written, as many as there is room for; null when one of them cannot be written.</summary>
    private async Task<Written?> WriteAsync(JournalEntry entry, int already, int room, CancellationToken cancellation)
    {
        try
        {
            var due = new List<(ILetter Letter, Recipient Recipient)>();
            foreach (var letter in letters.Where(l => l.EventKind == entry.Kind))
            {
                due.AddRange((await letter.RecipientsAsync(entry, cancellation)).Select(recipient => (letter, recipient)));
            }

            var rows = new List<OutboxLetter>();
            foreach (var (letter, recipient) in due.Skip(already).Take(room))
            {
                using var _ = OfficialLanguages.Speak(recipient.Language);
                var words = await letter.WriteAsync(entry, recipient, cancellation);
                rows.Add(OutboxLetter.Telling(entry.LogId, entry.Position, letter.Name, recipient.Email, words, now.Instant));
            }

            return new Written(rows, already + rows.Count >= due.Count);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Of a sealed entry, neither kind nor stack: both would tell that someone applied.
            var isSealed = EventCatalogue.KindsFor(Audience.SealedUntilConfirmation).Contains(entry.Kind, StringComparer.Ordinal);
            log.LogError(
                isSealed ? null : exception, "The letters of entry {Position} of log {Log} ({Kind}) cannot be written: {Problem}. It will be tried again.",
                entry.Position, entry.LogId, isSealed ? "sealed" : entry.Kind, exception.GetType().Name);
            return null;
        }
    }

    private sealed record Written(IReadOnlyList<OutboxLetter> Letters, bool IsWhole);
}
