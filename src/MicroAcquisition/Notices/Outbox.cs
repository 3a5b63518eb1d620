using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Turns;

namespace MicroAcquisition.Notices;

/// <summary>Where other rooms put a letter that tells no event, such as a code, inside a save of theirs; by the lane of codes, for which someone waits, unless another is named.</summary>
public static class Outbox
{
    /// <summary>How long a letter is listed that was given up.</summary>
    private static readonly TimeSpan ListedFor = TimeSpan.FromDays(30);

    /// <summary>Puts a letter on its way.</summary>
    public static void Put(Records records, string letter, string to, WrittenLetter written, DateTimeOffset now, Lane lane = Lane.Code) =>
        records.Add(OutboxLetter.Straight(letter, to, written, now, lane));

    /// <summary>Takes such letters out again, sent or not, that were written before an instant, UTC; what was given up stays listed for a month more.</summary>
    public static Task ForgetAsync(TurnKeeper turns, string letter, DateTimeOffset before, CancellationToken cancellation) =>
        turns.ForgetAsync<OutboxLetter>(
            SaveQueue.Outbox, l => l.Letter == letter && l.LogId == null && l.CreatedAt < before && (l.EndedAt == null || l.CreatedAt < before - ListedFor), cancellation);
}
