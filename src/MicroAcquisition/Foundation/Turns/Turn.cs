using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MicroAcquisition.Foundation.Turns;

/// <summary>
/// A turn in progress: the log's head is locked, the actor's standing is fresh, and whatever is loaded here is what will be true
/// at commit. Everything saved, journal included, is one transaction.
/// </summary>
public sealed class Turn
{
    private readonly LogHead head;
    private readonly Dictionary<Guid, Guid> references = [];
    private readonly Dictionary<Guid, Step> doing = []; // By file.

    internal Turn(Records records, LogHead head, Actor actor, Person? person, IReadOnlyList<Seat> seats, DateTimeOffset now, StepGuard guard)
    {
        (Records, this.head, Actor, Person, Seats, Now, Guard) = (records, head, actor, person, seats, now, guard);
    }

    /// <summary>The data, tracked.</summary>
    public Records Records { get; }

    /// <summary>Who acts.</summary>
    public Actor Actor { get; }

    /// <summary>The person who acts, share-locked; null for the operator and the clock.</summary>
    public Person? Person { get; }

    /// <summary>The seats that the person holds now.</summary>
    public IReadOnlyList<Seat> Seats { get; }

    /// <summary>The request's instant.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The log whose turn it is.</summary>
    public Guid LogId => head.LogId;

    /// <summary>The journey's rules, asked inside this turn.</summary>
    internal StepGuard Guard { get; }

    /// <summary>True once public pages must be made anew.</summary>
    internal bool PublicPagesChanged { get; private set; }

    /// <summary>True once something was journalled.</summary>
    internal bool Journalled { get; private set; }

    /// <summary>A file of this log, tracked; null when there is none.</summary>
    public async Task<Acquisition?> FindFileAsync(Guid id) =>
        await Records.Set<Acquisition>().AsTracking().SingleOrDefaultAsync(a => a.Id == id && a.ProgramId == LogId);

    /// <summary>
    /// Waits for the turns in which another person acts now, in whatever log, and keeps their next ones waiting until this one commits. (On
    /// SQLite there is one turn at a time anyway.)
    /// </summary>
    public async Task HoldAsync(Guid personId)
    {
        if (!Records.Database.IsNpgsql())
        {
            return;
        }

        try
        {
            await Records.Database.SqlQuery<int>($"""SELECT 1 AS "Value" FROM "Person" WHERE "Id" = {personId} FOR UPDATE""").ToListAsync();
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new RefusedException([TurnRules.TheProgramIsNotTooBusy()]);
        }
    }

    /// <summary>The next number of a file of this program, in the Eastern year.</summary>
    public string TakeFileNumber() => head.TakeFileNumber(Eastern.DateOf(Now).Year);

    /// <summary>Journals what happened on a file, or on none, and moves the file's milestones as the event says.</summary>
    /// <param name="file">The file, tracked, or null.</param>
    /// <param name="journalEvent">What happened.</param>
    /// <param name="role">The role in which the actor acted.</param>
    /// <param name="item">
    /// The item that the actor's reference is scoped to, where it must not be that of their other acts on the file: what a supplier
    /// does outside an award, so that a question and an application of one person cannot be put together.
    /// </param>
    public async Task<JournalEntry> JournalAsync(Acquisition? file, IJournalEvent journalEvent, string role, Guid? item = null)
    {
        var kind = EventCatalogue.Of(journalEvent);
        if (file is not null && doing.TryGetValue(file.Id, out var step) && !step.Tells.Contains(kind.Kind, StringComparer.Ordinal))
        {
            throw new InvalidOperationException($"{step} does not tell {kind.Kind}: name the step in the event's Of.");
        }

        Guid? by = Actor.PersonId is { } personId ? await ReferenceAsync(item ?? file?.Id ?? LogId, personId) : null;
        var entry = JournalEntry.Write(LogId, head.TakePosition(), Now, file?.Id, by, role, kind, journalEvent);
        Records.Add(entry);
        file?.Follow(kind.Facts, Now);
        if (kind.Facts.ChangesPublicPages)
        {
            head.ChangePublicPages();
            PublicPagesChanged = true;
        }

        Journalled = true;
        return entry;
    }

    /// <summary>A step was asked for and granted.</summary>
    internal void Doing(Step step, Acquisition file) => doing[file.Id] = step;

    private async Task<Guid> ReferenceAsync(Guid scope, Guid personId)
    {
        if (references.TryGetValue(scope, out var known))
        {
            return known;
        }

        var reference = await Records.Set<ActorReference>().SingleOrDefaultAsync(a => a.Scope == scope && a.PersonId == personId);
        if (reference is null)
        {
            reference = ActorReference.For(scope, personId);
            Records.Add(reference);
        }

        return references[scope] = reference.Reference;
    }
}
