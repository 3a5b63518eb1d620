using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Foundation.Turns;

/// <summary>
/// The queue of a save that the journal does not tell (<see cref="TurnKeeper.KeepAsync{T}"/>): it waits in this process for earlier saves of
/// the same queue and for no others. On SQLite, which has one writer per file, all queues and all turns are one. A queue spares waiting
/// inside the database; it is no lock, since other machines have queues of their own.
/// </summary>
public readonly record struct SaveQueue
{
    private SaveQueue(Guid key) => Key = key;

    /// <summary>
    /// What has no queue of its own: the site's marker and keys, and people's accounts, whose rows the turns of the site's log change too. It
    /// is the queue of those turns.
    /// </summary>
    public static SaveQueue Site { get; } = new(LogHead.Site);

    /// <summary>Letters: writing them from the journal, sending them, forgetting them.</summary>
    public static SaveQueue Outbox { get; } = new(new Guid("5e000000-0000-8000-8000-000000000001"));

    /// <summary>Signing in: attempts, and who enters for the first time.</summary>
    public static SaveQueue SignIn { get; } = new(new Guid("5e000000-0000-8000-8000-000000000002"));

    /// <summary>Answers in progress of one owner, or one sending of a form.</summary>
    public static SaveQueue Of(Guid id) => new(id);

    /// <summary>By which the gate is found, beside the keys of logs; all are different.</summary>
    internal Guid Key { get; }
}
