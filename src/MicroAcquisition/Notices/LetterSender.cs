using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MicroAcquisition.Notices;

/// <summary>
/// Sends what lies in a lane of the outbox: leases a few rows, hands each to the carrier, and notes the outcome at once, so that a crash
/// repeats at most the one letter in flight. In a scope of its own each time, since leases count from its instant and the carrier has a
/// connection for as long.
/// </summary>
public sealed class LetterSender(Records records, TurnKeeper turns, ILetterCarrier carrier, MailSettings settings, Now now, ILogger<LetterSender> log)
{
    private const int AtOnce = 20;

    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(2);

    private Circular? circular;

    /// <summary>Sends letters of a lane that are due; false when there were none.</summary>
    public async Task<bool> SendSomeAsync(Lane lane, CancellationToken cancellation)
    {
        var due = await TakeAsync(lane, AtOnce, cancellation);
        foreach (var letter in due)
        {
            if (now.Elapsed > LeaseLength / 2)
            {
                break; // The server answers slowly: the rest goes once its lease is over, from here or from another process.
            }

            await SendAsync(letter, cancellation);
        }

        return due.Count > 0;
    }

    /// <summary>Leases so many letters of a lane that are due, those first that failed least often; none when there are none.</summary>
    public async Task<IReadOnlyList<OutboxLetter>> TakeAsync(Lane lane, int most, CancellationToken cancellation)
    {
        if (!await Due(records, lane).AnyAsync(cancellation))
        {
            return []; // No write lock is taken just to find nothing.
        }

        return await turns.KeepAsync(SaveQueue.Outbox, async kept =>
        {
            var rows = await Due(kept, lane).AsTracking().OrderBy(l => l.Failures).ThenBy(l => l.NextAttemptAt).Take(most).ToListAsync(cancellation);
            rows.ForEach(row => row.Lease(now.Instant + LeaseLength));
            return rows;
        }, cancellation);
    }

    /// <summary>Sends a letter that was taken, and notes the outcome.</summary>
    public async Task SendAsync(OutboxLetter letter, CancellationToken cancellation)
    {
        var why = await TryAsync(letter, cancellation);
        await turns.KeepAsync(SaveQueue.Outbox, async kept =>
        {
            var row = await kept.Set<OutboxLetter>().AsTracking().SingleOrDefaultAsync(l => l.Id == letter.Id, CancellationToken.None);
            if (why is null)
            {
                row?.MarkSent(now.Instant); // A code that was forgotten while it was sent has no row any more.
            }
            else
            {
                row?.MarkFailed(now.Instant, why, TimeSpan.FromDays(settings.GiveUpAfterDays));
            }
        }, CancellationToken.None);
    }

    private IQueryable<OutboxLetter> Due(Records from, Lane lane) => from.Set<OutboxLetter>()
        .Where(l => l.Lane == lane && l.SentAt == null && l.EndedAt == null && l.NextAttemptAt <= now.Instant && (l.LeasedUntil == null || l.LeasedUntil < now.Instant));

    private async Task<NotTaken?> TryAsync(OutboxLetter letter, CancellationToken cancellation)
    {
        try
        {
            if (letter.Lane == Lane.Circular)
            {
                letter.Say(await CircularOfAsync(letter, cancellation));
            }

            if (await carrier.CarryAsync(letter, cancellation) is not { } why)
            {
                return null;
            }

            // Neither the address nor the words: logs hold no personal information. Nor which letter: its name could tell that someone applied.
            if (await MayBeToldAsync(letter, cancellation))
            {
                log.LogWarning("Letter {Id} was not taken by {Problem}. Administrators can read why.", letter.Id, why.Problem);
            }

            return why;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Not the server's doing, but ours or the database's; without a stack, for the same reasons.
            if (await MayBeToldAsync(letter, cancellation))
            {
                log.LogError("Letter {Id} could not be sent: {Problem}. It will be tried again.", letter.Id, exception.GetType().Name);
            }

            return new NotTaken(exception.GetType().Name, "", IsForGood: false);
        }
    }

    // A line for a letter that no list shows would tell that something sealed happened.
    private async Task<bool> MayBeToldAsync(OutboxLetter letter, CancellationToken cancellation) =>
        letter.Lane == Lane.Code || await LetterQueries.Telling(records, now.Instant).AnyAsync(e => e.LogId == letter.LogId && e.Position == letter.Position, cancellation);

    private async Task<Circular> CircularOfAsync(OutboxLetter letter, CancellationToken cancellation)
    {
        if (circular is null || (circular.LogId, circular.Position, circular.Letter, circular.Language) != (letter.LogId, letter.Position, letter.Letter, letter.Language))
        {
            circular = await records.Set<Circular>().AsNoTracking().SingleAsync(
                c => c.LogId == letter.LogId && c.Position == letter.Position && c.Letter == letter.Letter && c.Language == letter.Language, cancellation);
        }

        return circular;
    }
}
