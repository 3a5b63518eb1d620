using System.Text.Json;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Turns;

/// <summary>Answers in progress: what they are, their version (0: nothing saved yet) and when they were saved, UTC.</summary>
public sealed record Draft<T>(T Answers, int Version, DateTimeOffset? SavedAt);

/// <summary>
/// What a form was made from: the version of all answers; which writing it is, a random name that stays with the form through refusals and
/// saves in the background; and whether its own part of the answers still stands as it was then.
/// </summary>
public sealed record DraftBase<T>(int Version, Guid? Writing = null, Func<T, bool>? Stands = null);

/// <summary>What became of a save: the draft as it now stands, and whether it was refused because another window had saved meanwhile.</summary>
public sealed record DraftSave<T>(Draft<T> Draft, bool IsConflict);

/// <summary>Answers that people are still writing, kept on the server so that a lost connection loses nothing.</summary>
public sealed class WorkingCopies(Records records, TurnKeeper turns, Now now)
{
    /// <summary>The answers so far of a person, for a form and its subject.</summary>
    public async Task<Draft<T>> ReadAsync<T>(Guid ownerId, string kind, Guid subjectId = default, CancellationToken cancellation = default) where T : new() =>
        Read<T>(await Of(records, ownerId, kind, subjectId).AsNoTracking().SingleOrDefaultAsync(cancellation));

    /// <summary>
    /// Changes the answers, if the version is still the one that the form was made from; otherwise changes nothing and answers
    /// with what is there now.
    /// </summary>
    public Task<DraftSave<T>> SaveAsync<T>(Guid ownerId, string kind, Guid subjectId, int version, Action<T> change, CancellationToken cancellation = default) where T : new() =>
        SaveAsync(ownerId, kind, subjectId, new DraftBase<T>(version), change, cancellation);

    /// <summary>
    /// Changes the answers, unless another window changed this part of them since the form was made. What is saved already is no conflict, nor
    /// is what the same form saved itself.
    /// </summary>
    public async Task<DraftSave<T>> SaveAsync<T>(Guid ownerId, string kind, Guid subjectId, DraftBase<T> from, Action<T> change, CancellationToken cancellation = default) where T : new()
    {
        try
        {
            return await TrySaveAsync(ownerId, kind, subjectId, from, change, cancellation);
        }
        catch (DbUpdateException)
        {
            var there = await ReadAsync<T>(ownerId, kind, subjectId, cancellation);
            if (there.Version == from.Version)
            {
                throw;
            }

            // Another machine saved between our reading and our saving: as if it had come before. Once more, then it is the reader's to see.
            try
            {
                return await TrySaveAsync(ownerId, kind, subjectId, from, change, cancellation);
            }
            catch (DbUpdateException)
            {
                return new DraftSave<T>(await ReadAsync<T>(ownerId, kind, subjectId, cancellation), IsConflict: true);
            }
        }
    }

    private Task<DraftSave<T>> TrySaveAsync<T>(Guid ownerId, string kind, Guid subjectId, DraftBase<T> from, Action<T> change, CancellationToken cancellation) where T : new() =>
        turns.KeepAsync(SaveQueue.Of(ownerId), async kept =>
        {
            var copy = await Of(kept, ownerId, kind, subjectId).AsTracking().SingleOrDefaultAsync(cancellation);
            var (draft, changed) = (Read<T>(copy), Read<T>(copy).Answers);
            change(changed);
            var answers = JsonSerializer.Serialize(changed);
            if (copy is not null && answers == JsonSerializer.Serialize(draft.Answers))
            {
                return new DraftSave<T>(draft, IsConflict: false); // Saved already, by whichever window.
            }

            var isTheirs = draft.Version == from.Version || (from.Writing is { } writing && copy?.Writing == writing) || (copy is not null && from.Stands?.Invoke(draft.Answers) == true);
            if (!isTheirs)
            {
                return new DraftSave<T>(draft, IsConflict: true);
            }

            if (copy is null)
            {
                copy = WorkingCopy.For(ownerId, kind, subjectId, now.Instant);
                kept.Add(copy);
            }

            copy.Answers = answers;
            copy.Writing = from.Writing;
            copy.Version++;
            copy.SavedAt = now.Instant;
            return new DraftSave<T>(new Draft<T>(changed, copy.Version, copy.SavedAt), IsConflict: false);
        }, cancellation);

    /// <summary>The answers so far, inside a turn, tracked, so that submitting them and throwing the copy away are one transaction.</summary>
    public static async Task<Draft<T>> TakeAsync<T>(Turn turn, Guid ownerId, string kind, Guid subjectId = default) where T : new()
    {
        var copy = await Of(turn.Records, ownerId, kind, subjectId).AsTracking().SingleOrDefaultAsync();
        if (copy is not null)
        {
            turn.Records.Remove(copy);
        }

        return Read<T>(copy);
    }

    /// <summary>Throws the answers away.</summary>
    public Task AbandonAsync(Guid ownerId, string kind, Guid subjectId = default, CancellationToken cancellation = default) =>
        turns.ForgetAsync<WorkingCopy>(SaveQueue.Of(ownerId), w => w.OwnerId == ownerId && w.Kind == kind && w.SubjectId == subjectId, cancellation);

    private static IQueryable<WorkingCopy> Of(Records from, Guid ownerId, string kind, Guid subjectId) =>
        from.Set<WorkingCopy>().Where(w => w.OwnerId == ownerId && w.Kind == kind && w.SubjectId == subjectId);

    /// <summary>The answers in a copy; none when there is no copy.</summary>
    internal static Draft<T> Read<T>(WorkingCopy? copy) where T : new() =>
        copy is null ? new Draft<T>(new T(), 0, null) : new Draft<T>(JsonSerializer.Deserialize<T>(copy.Answers) ?? new T(), copy.Version, copy.SavedAt);
}
