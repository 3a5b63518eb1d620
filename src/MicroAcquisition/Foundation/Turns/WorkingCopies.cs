using System.Text.Json;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Turns;

/// <summary>Answers in progress: what they are, their version (0: nothing saved yet) and when they were saved, UTC.</summary>
public sealed record Draft<T>(T Answers, int Version, DateTimeOffset? SavedAt);

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
    public async Task<DraftSave<T>> SaveAsync<T>(Guid ownerId, string kind, Guid subjectId, int version, Action<T> change, CancellationToken cancellation = default) where T : new()
    {
        try
        {
            return await TrySaveAsync(ownerId, kind, subjectId, version, change, cancellation);
        }
        catch (DbUpdateException)
        {
            var there = await ReadAsync<T>(ownerId, kind, subjectId, cancellation);
            if (there.Version == version)
            {
                throw;
            }

            // Another machine saved between our reading and our saving: as if it had come before.
            return new DraftSave<T>(there, IsConflict: true);
        }
    }

    private Task<DraftSave<T>> TrySaveAsync<T>(Guid ownerId, string kind, Guid subjectId, int version, Action<T> change, CancellationToken cancellation) where T : new() =>
        turns.KeepAsync(SaveQueue.Of(ownerId), async kept =>
        {
            var copy = await Of(kept, ownerId, kind, subjectId).AsTracking().SingleOrDefaultAsync(cancellation);
            var draft = Read<T>(copy);
            if (draft.Version != version)
            {
                return new DraftSave<T>(draft, IsConflict: true);
            }

            if (copy is null)
            {
                copy = WorkingCopy.For(ownerId, kind, subjectId, now.Instant);
                kept.Add(copy);
            }

            change(draft.Answers);
            copy.Answers = JsonSerializer.Serialize(draft.Answers);
            copy.Version++;
            copy.SavedAt = now.Instant;
            return new DraftSave<T>(new Draft<T>(draft.Answers, copy.Version, copy.SavedAt), IsConflict: false);
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

    private static IQueryable<WorkingCopy> Of(Records from, Guid ownerId, string kind, Guid subjectId) =>
        from.Set<WorkingCopy>().Where(w => w.OwnerId == ownerId && w.Kind == kind && w.SubjectId == subjectId);

    private static Draft<T> Read<T>(WorkingCopy? copy) where T : new() =>
        copy is null ? new Draft<T>(new T(), 0, null) : new Draft<T>(JsonSerializer.Deserialize<T>(copy.Answers) ?? new T(), copy.Version, copy.SavedAt);
}
