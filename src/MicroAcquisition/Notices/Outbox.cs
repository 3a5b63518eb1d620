using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Turns;

namespace MicroAcquisition.Notices;

/// <summary>Where other rooms put a letter that tells no event, such as a code, inside a save of theirs; it goes by the lane of codes.</summary>
public static class Outbox
{
    /// <summary>Puts a letter on its way.</summary>
    public static void Put(Records records, string letter, string to, WrittenLetter written, DateTimeOffset now) =>
        records.Add(OutboxLetter.Straight(letter, to, written, now));

    /// <summary>Takes such letters out again, sent or not, that were written before an instant, UTC.</summary>
    public static Task ForgetAsync(TurnKeeper turns, string letter, DateTimeOffset before, CancellationToken cancellation) =>
        turns.ForgetAsync<OutboxLetter>(SaveQueue.Outbox, l => l.Letter == letter && l.LogId == null && l.CreatedAt < before, cancellation);
}
