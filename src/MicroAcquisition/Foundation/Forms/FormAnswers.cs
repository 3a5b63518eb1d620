using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Forms;

/// <summary>
/// Remembers the answer to each sending of a form for a while: whoever sends the same form with the same words again, on this machine or
/// another, gets what the first sending got (docs/decisions/0024). Saves wait only for those of the same sending.
/// </summary>
public sealed class FormAnswers(IDbContextFactory<Records> factory, TurnKeeper turns, TimeProvider time)
{
    /// <summary>How long a sending may be worked on before another is believed to be needed; a commit is refused after a minute.</summary>
    public static readonly TimeSpan Lease = TurnKeeper.LongestRequest + TimeSpan.FromSeconds(10);

    /// <summary>Takes a sending to work on. Null when another has it: then <see cref="FindAsync"/> tells what came of it.</summary>
    public async Task<FormAnswer?> TakeAsync(Guid id, Guid ownerId, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        try
        {
            return await turns.KeepAsync(SaveQueue.Of(id), async kept =>
            {
                var there = await kept.Set<FormAnswer>().AsTracking().SingleOrDefaultAsync(a => a.Id == id, cancellation);
                if (there is null)
                {
                    there = FormAnswer.Begin(id, ownerId, now + Lease);
                    kept.Add(there);
                    return there;
                }

                if (there.OwnerId != ownerId || there.Until > now)
                {
                    return null;
                }

                there.TakeOver(now + Lease); // Its worker died, or its answer should have been forgotten.
                return there;
            }, cancellation);
        }
        catch (DbUpdateException)
        {
            if (await FindAsync(id, ownerId, cancellation) is null)
            {
                throw; // No other machine was faster.
            }

            return null;
        }
    }

    /// <summary>Keeps the answer of a sending that was taken.</summary>
    public Task AnswerAsync(FormAnswer taken, byte[] content, TimeSpan life, CancellationToken cancellation = default) =>
        turns.KeepAsync(SaveQueue.Of(taken.Id), kept =>
        {
            kept.Attach(taken);
            taken.Answer(content, time.GetUtcNow() + life);
            return Task.FromResult(true);
        }, cancellation);

    /// <summary>Lets a sending go that was taken and came to nothing, so that a repetition is a new beginning.</summary>
    public Task LetGoAsync(FormAnswer taken, CancellationToken cancellation = default) =>
        turns.ForgetAsync<FormAnswer>(SaveQueue.Of(taken.Id), a => a.Id == taken.Id && a.Content == null, cancellation);

    /// <summary>Keeps words for their owner, in the place of earlier ones of the same form.</summary>
    public Task KeepAsync(Guid id, Guid ownerId, byte[] content, TimeSpan life, CancellationToken cancellation = default) =>
        turns.KeepAsync(SaveQueue.Of(id), async kept =>
        {
            var there = await kept.Set<FormAnswer>().AsTracking().SingleOrDefaultAsync(a => a.Id == id && a.OwnerId == ownerId, cancellation);
            if (there is null)
            {
                there = FormAnswer.Begin(id, ownerId, default);
                kept.Add(there);
            }

            there.Answer(content, time.GetUtcNow() + life);
            return true;
        }, cancellation);

    /// <summary>What is kept for its owner, answered or in progress; null when there is nothing, or it is somebody else's.</summary>
    public async Task<FormAnswer?> FindAsync(Guid id, Guid ownerId, CancellationToken cancellation = default)
    {
        await using var records = await factory.CreateDbContextAsync(cancellation);
        var now = time.GetUtcNow();
        return await records.Set<FormAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.OwnerId == ownerId && a.Until > now, cancellation);
    }

    /// <summary>Forgets what was kept long enough. Any number of machines may do it.</summary>
    public Task ForgetAsync(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        return turns.ForgetAsync<FormAnswer>(a => a.Until < now, cancellation);
    }
}
