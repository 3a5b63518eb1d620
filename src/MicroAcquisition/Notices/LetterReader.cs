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
/// loses nothing. Of a mass letter it writes the words only. An entry whose letters cannot be written waits apart
/// (<see cref="DelayedEntry"/>), so that those behind it go.
/// </summary>
public sealed class LetterReader(
    Records records, TurnKeeper turns, LetterFacts facts, LetterWriter writer, IReadOnlyList<Letter> letters, Now now, ILogger<LetterReader> log)
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
        var (next, place) = (mark.Next, mark.Place);
        var entries = await records.Set<JournalEntry>().AsNoTracking()
            .Where(e => e.LogId == logId && e.Position >= next).OrderBy(e => e.Position).Take(MostEntries).ToListAsync(cancellation);
        if (entries.Count == 0)
        {
            return null;
        }

        facts.Forget(); // What is read from here on is at least as new as the entries.
        var (batch, delayed) = (new Batch(), new List<DelayedEntry>());
        foreach (var entry in entries)
        {
            var before = mark.Place;
            if (await WriteAsync(entry, before, BatchSize - batch.Letters.Count, cancellation) is not { } written)
            {
                delayed.Add(DelayedEntry.Of(entry, before, now.Instant));
                mark.MoveOn();
                continue;
            }

            batch.Add(written);
            if (written.StoppedAt is { } stopped)
            {
                mark.StopAt(stopped);
                break;
            }

            mark.MoveOn();
        }

        var isMine = await turns.KeepAsync(SaveQueue.Outbox, async kept =>
        {
            var stored = await kept.Set<Watermark>().AsTracking().SingleOrDefaultAsync(w => w.LogId == logId, cancellation);
            if (!await Lease.TakeAsync(kept, LeaseName, owner, now.Instant + now.Elapsed, LeaseLength) || (stored?.Next ?? 0, stored?.Place ?? default) != (next, place))
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

            batch.AddTo(kept);
            kept.AddRange(delayed);
            return true;
        }, cancellation);
        return isMine ? batch.Count : null;
    }

    private async Task<int> TryAgainAsync(DelayedEntry delayed, Guid owner, CancellationToken cancellation)
    {
        var entry = await records.Set<JournalEntry>().AsNoTracking().SingleAsync(e => e.LogId == delayed.LogId && e.Position == delayed.Position, cancellation);
        facts.Forget();
        var written = await WriteAsync(entry, delayed.Place, BatchSize, cancellation);
        return await turns.KeepAsync(SaveQueue.Outbox, async kept =>
        {
            var mine = await Lease.TakeAsync(kept, LeaseName, owner, now.Instant + now.Elapsed, LeaseLength);
            var row = await kept.Set<DelayedEntry>().AsTracking().SingleOrDefaultAsync(d => d.LogId == delayed.LogId && d.Position == delayed.Position, cancellation);
            if (!mine || row is null || row.Place != delayed.Place)
            {
                return 0;
            }

            if (written is null)
            {
                row.FailAgain(now.Instant);
                return 0;
            }

            written.AddTo(kept);
            if (written.StoppedAt is { } stopped)
            {
                row.StopAt(stopped);
            }
            else
            {
                kept.Remove(row);
            }

            return written.Count;
        }, cancellation);
    }

    /// <summary>Writes an entry's letters from a place on, as many as there is room for; null when one of them cannot be written.</summary>
    private async Task<Batch?> WriteAsync(JournalEntry entry, ReadingPlace from, int room, CancellationToken cancellation)
    {
        try
        {
            var batch = new Batch();
            var due = letters.Where(l => l.EventKind == entry.Kind).ToList();
            var first = Math.Max(0, due.FindIndex(l => l.Name == from.Letter)); // One that is not in the table any more: from the first on, since none goes twice.
            foreach (var letter in due.Skip(first))
            {
                var told = await facts.OfAsync(entry, cancellation);
                if (letter.IsMass)
                {
                    batch.Circulars.AddRange(await CircularsAsync(letter, told, cancellation));
                }
                else
                {
                    await WriteAsync(letter, told, letter.Name == from.Letter ? from.After : null, room - batch.Letters.Count, batch, cancellation);
                }

                if (batch.StoppedAt is not null)
                {
                    break;
                }
            }

            return batch;
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

    /// <summary>Writes one letter to the next recipients, and notes where it stopped when there may be more of them than there is room for.</summary>
    private async Task WriteAsync(Letter letter, Told told, Guid? after, int room, Batch batch, CancellationToken cancellation)
    {
        var recipients = await facts.NextAsync(letter, told, after, room, cancellation);
        var words = new Dictionary<Language, WrittenLetter>();
        foreach (var (email, language) in recipients.DistinctBy(r => r.Email, StringComparer.Ordinal).Select(r => (r.Email, r.Language)))
        {
            words[language] = words.GetValueOrDefault(language) ?? await writer.WriteAsync(letter, told, language, cancellation);
            batch.Letters.Add(OutboxLetter.Telling(told.Entry.LogId, told.Entry.Position, letter.Name, email, words[language], now.Instant));
        }

        if (recipients.Count == room)
        {
            batch.StoppedAt = new ReadingPlace(letter.Name, room == 0 ? after : recipients[^1].Key);
        }
    }

    /// <summary>A mass letter in both languages; none when they are written already.</summary>
    private async Task<IReadOnlyList<Circular>> CircularsAsync(Letter letter, Told told, CancellationToken cancellation)
    {
        var (logId, position, name) = (told.Entry.LogId, told.Entry.Position, letter.Name);
        var written = new List<Circular>();
        if (!await records.Set<Circular>().AnyAsync(c => c.LogId == logId && c.Position == position && c.Letter == name, cancellation))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                written.Add(Circular.Of(told.Entry, name, await writer.WriteAsync(letter, told, language, cancellation), now.Instant));
            }
        }

        return written;
    }

    /// <summary>What one save writes; where it stopped within an entry, if it did.</summary>
    private sealed class Batch
    {
        public List<OutboxLetter> Letters { get; } = [];

        public List<Circular> Circulars { get; } = [];

        public ReadingPlace? StoppedAt { get; set; }

        public int Count => Letters.Count + Circulars.Count;

        public void Add(Batch other)
        {
            Letters.AddRange(other.Letters);
            Circulars.AddRange(other.Circulars);
        }

        public void AddTo(Records kept)
        {
            kept.AddRange(Letters);
            kept.AddRange(Circulars);
        }
    }
}
