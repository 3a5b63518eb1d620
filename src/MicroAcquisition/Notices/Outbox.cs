using MicroAcquisition.Foundation.Data;

namespace MicroAcquisition.Notices;

/// <summary>Where other rooms put a letter that tells no event, inside a save of theirs.</summary>
public static class Outbox
{
    /// <summary>Puts a letter on its way.</summary>
    public static void Put(Records records, string letter, string to, WrittenLetter written, DateTimeOffset now) =>
        records.Add(OutboxLetter.Straight(letter, to, written, now));
}
