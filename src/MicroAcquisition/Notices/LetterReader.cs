using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Notices;

/// <summary>
/// Turns what the journal tells into letters: reads each log from its watermark, writes outbox rows and moves the watermark in one
/// save, at most 500 letters at a time. A crash between two saves repeats nothing and loses nothing.
/// </summary>
public sealed class LetterReader(Records records, TurnKeeper turns, IEnumerable<ILetter> letters, Now now)
{
    /// <summary>Most letters written in one save.</summary>
    public const int BatchSize = 500;

    /// <summary>Most entries passed over in one save.</summary>
    private const int MostEntries = 200;

    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);

    private int lettersWritten;

    /// <summary>Reads every log to its end; true when letters were written. Returns at once when another process is reading.</summary>
    public async Task<bool> ReadAllAsync(Guid owner, CancellationToken cancellation)
    {
        lettersWritten = 0;
        var behind = from head in records.Set<LogHead>()
                     join mark in records.Set<Watermark>() on head.LogId equals mark.LogId into marks
                     from mark in marks.DefaultIfEmpty()
                     where mark == null ? head.Next > 0 : mark.Next < head.Next
                     select head.LogId;
        foreach (var log in await behind.ToListAsync(cancellation))
        {
            while (await turns.KeepAsync(kept => ReadSomeAsync(kept, log, owner, cancellation), cancellation))
            {
            }
        }

        return lettersWritten > 0;
    }

    private async Task<bool> ReadSomeAsync(Records kept, Guid logId, Guid owner, CancellationToken cancellation)
    {
        if (!await Lease.TakeAsync(kept, "letters", owner, now.Instant + now.Elapsed, LeaseLength))
        {
            return false;
        }

        var mark = await kept.Set<Watermark>().AsTracking().SingleOrDefaultAsync(w => w.LogId == logId, cancellation);
        if (mark is null)
        {
            mark = Watermark.For(logId);
            kept.Add(mark);
        }

        var entries = await kept.Set<JournalEntry>().AsNoTracking()
            .Where(e => e.LogId == logId && e.Position >= mark.Next).OrderBy(e => e.Position).Take(MostEntries).ToListAsync(cancellation);
        var room = BatchSize;
        foreach (var entry in entries)
        {
            var due = await DueAsync(entry, cancellation);
            foreach (var (letter, recipient) in due.Skip(mark.Written).Take(room))
            {
                kept.Add(await WriteAsync(letter, entry, recipient, cancellation));
                mark.Wrote(1);
                lettersWritten++;
                room--;
            }

            if (mark.Written < due.Count)
            {
                return true;
            }

            mark.MoveOn();
        }

        return entries.Count == MostEntries;
    }

    private async Task<IReadOnlyList<(ILetter Letter, Recipient Recipient)>> DueAsync(JournalEntry entry, CancellationToken cancellation)
    {
        var due = new List<(ILetter, Recipient)>();
        foreach (var letter in letters.Where(l => l.EventKind == entry.Kind))
        {
            due.AddRange((await letter.RecipientsAsync(entry, cancellation)).Select(recipient => (letter, recipient)));
        }

        return due;
    }

    private async Task<OutboxLetter> WriteAsync(ILetter letter, JournalEntry entry, Recipient recipient, CancellationToken cancellation)
    {
        using var _ = OfficialLanguages.Speak(recipient.Language);
        var written = await letter.WriteAsync(entry, recipient, cancellation);
        return OutboxLetter.Telling(entry.LogId, entry.Position, letter.Name, recipient.Email, written, now.Instant);
    }
}
