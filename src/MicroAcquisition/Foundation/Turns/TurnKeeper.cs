using System.Data;
using System.Linq.Expressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MicroAcquisition.Foundation.Turns;

/// <summary>
/// The only way to save. <see cref="RunAsync{T}"/> for what the journal tells: writers of a log take turns, first in this process,
/// then on the log's head; when the request is more than a minute old at commit, nothing is saved. <see cref="KeepAsync{T}"/> for working
/// copies, outbox rows and leases, each in its <see cref="SaveQueue"/>; <see cref="ForgetAsync{T}"/> takes such rows away. A turn lasts
/// milliseconds and does nothing slow.
/// </summary>
public sealed class TurnKeeper(
    IDbContextFactory<Records> factory, DatabaseChoice database, Gates gates, Doorbell doorbell, IAwardees awardees, IApplicants applicants, Now now)
{
    /// <summary>Longest time between the request's instant and its commit.</summary>
    public static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(60);

    /// <summary>Takes a turn of a log, does the work and commits it with its journal entries, or nothing at all.</summary>
    /// <exception cref="RefusedException">A rule refused, the account is suspended, or the program was too busy.</exception>
    public async Task<T> RunAsync<T>(Guid logId, Actor actor, Func<Turn, Task<T>> work, CancellationToken cancellation = default)
    {
        try
        {
            return await RunOnceAsync(logId, actor, work, cancellation);
        }
        catch (DbUpdateException clash) when (clash.Entries.Any(entry => entry is { Entity: Person, State: EntityState.Added }))
        {
            // A turn of another log registered the same address between our look and our save: now they are known.
            return await RunOnceAsync(logId, actor, work, cancellation);
        }
    }

    /// <summary>Takes a turn that returns nothing.</summary>
    public Task RunAsync(Guid logId, Actor actor, Func<Turn, Task> work, CancellationToken cancellation = default) =>
        RunAsync(logId, actor, async turn =>
        {
            await work(turn);
            return true;
        }, cancellation);

    /// <summary>A turn in which a person does a step of a file, after the guard let them: what every verb of a room is.</summary>
    public Task StepAsync(Step step, Guid personId, Acquisition found, Func<Turn, Acquisition, Task> work, CancellationToken cancellation = default) =>
        StepAsync(step, personId, found, award: null, work, cancellation);

    /// <summary>The same for a step of one award, by its number: of another than the one in hand it is a conflict.</summary>
    public Task StepAsync(Step step, Guid personId, Acquisition found, int? award, Func<Turn, Acquisition, Task> work, CancellationToken cancellation = default) =>
        RunAsync(found.ProgramId, Actor.Person(personId), async turn =>
        {
            var file = await turn.FindFileAsync(found.Id) ?? throw new InvalidOperationException("The file is not of this program.");
            await turn.DemandAsync(step, file, award);
            await work(turn, file);
        }, cancellation);

    /// <summary>Saves what the journal does not tell: working copies, sign-in codes, outbox rows, leases. Behind its queue's gate, without a head's lock.</summary>
    public async Task<T> KeepAsync<T>(SaveQueue queue, Func<Records, Task<T>> work, CancellationToken cancellation = default)
    {
        return await UnlessBusyAsync(async () =>
        {
            using var gate = await gates.EnterAsync(queue.Key, cancellation);
            await using var records = await factory.CreateDbContextAsync(cancellation);
            await using var transaction = await records.Database.BeginTransactionAsync(cancellation);
            if (database.Engine == Engine.PostgreSql)
            {
                await records.Database.ExecuteSqlAsync($"SET LOCAL lock_timeout = '5s'", cancellation);
            }

            var result = await work(records);
            await SaveAsync(records, cancellation);
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        });
    }

    /// <summary>Saves and returns nothing.</summary>
    public Task KeepAsync(SaveQueue queue, Func<Records, Task> work, CancellationToken cancellation = default) =>
        KeepAsync(queue, async records =>
        {
            await work(records);
            return true;
        }, cancellation);

    /// <summary>Saves in the queue of the site, where what has no queue of its own belongs.</summary>
    public Task<T> KeepAsync<T>(Func<Records, Task<T>> work, CancellationToken cancellation = default) => KeepAsync(SaveQueue.Site, work, cancellation);

    /// <summary>Saves in the queue of the site and returns nothing.</summary>
    public Task KeepAsync(Func<Records, Task> work, CancellationToken cancellation = default) => KeepAsync(SaveQueue.Site, work, cancellation);

    /// <summary>Deletes what the journal does not tell and nobody needs any more; what another machine deleted meanwhile is gone as well.</summary>
    public async Task ForgetAsync<T>(SaveQueue queue, Expression<Func<T, bool>> which, CancellationToken cancellation = default) where T : class
    {
        _ = await UnlessBusyAsync(async () =>
        {
            using var gate = await gates.EnterAsync(queue.Key, cancellation);
            await using var records = await factory.CreateDbContextAsync(cancellation);
            return await records.Set<T>().Where(which).ExecuteDeleteAsync(cancellation);
        });
    }

    /// <summary>Deletes in the queue of the site.</summary>
    public Task ForgetAsync<T>(Expression<Func<T, bool>> which, CancellationToken cancellation = default) where T : class => ForgetAsync(SaveQueue.Site, which, cancellation);

    private async Task<T> RunOnceAsync<T>(Guid logId, Actor actor, Func<Turn, Task<T>> work, CancellationToken cancellation)
    {
        return await UnlessBusyAsync(async () =>
        {
            using var gate = await gates.EnterAsync(logId, cancellation);
            await using var records = await factory.CreateDbContextAsync(cancellation);
            await using var transaction = await records.Database.BeginTransactionAsync(cancellation);
            var turn = await OpenAsync(records, logId, actor, cancellation);
            var result = await work(turn);
            await SaveAsync(records, cancellation);
            TurnRules.ACommitFollowsItsRequestWithinAMinute(now.Elapsed, LongestRequest).Enforce();
            await transaction.CommitAsync(CancellationToken.None);
            if (turn.Journalled)
            {
                doorbell.Ring(turn.PublicPagesChanged);
            }

            return result;
        });
    }

    private static async Task SaveAsync(Records records, CancellationToken cancellation)
    {
        records.MaySave = true;
        try
        {
            await records.SaveChangesAsync(cancellation);
        }
        finally
        {
            records.MaySave = false; // The pool hands this context out again, for reading.
        }
    }

    // A lock that another program or a long turn holds past the wait is no fault: nothing was written, and the next sending may fare better.
    private static async Task<T> UnlessBusyAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (IsBusy(exception))
        {
            throw new RefusedException([TurnRules.TheProgramIsNotTooBusy()]);
        }
    }

    private static bool IsBusy(Exception? exception) => exception switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6, // SQLITE_BUSY, SQLITE_LOCKED.
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.LockNotAvailable,
        _ => IsBusy(exception.InnerException),
    };

    private async Task<Turn> OpenAsync(Records records, Guid logId, Actor actor, CancellationToken cancellation)
    {
        if (database.Engine == Engine.PostgreSql) // SQLite began with BEGIN IMMEDIATE: it holds the only write lock already.
        {
            await LockAsync(records, logId, actor.PersonId, cancellation);
        }

        // Read after the locks, in one question: what stands here now stands until the commit.
        var standing = await (from head in records.Set<LogHead>().AsTracking().Where(h => h.LogId == logId)
                              from person in records.Set<Person>().Where(p => p.Id == actor.PersonId).DefaultIfEmpty()
                              from seat in records.Set<Seat>().Where(s => s.PersonId == actor.PersonId && s.To == null).DefaultIfEmpty()
                              select new { Head = head, Person = person, Seat = seat }).ToListAsync(cancellation);
        var who = standing[0].Person;
        if (actor.PersonId is not null)
        {
            TurnRules.TheAccountIsInGoodStanding(who ?? throw new InvalidOperationException("There is no such person.")).Enforce();
        }

        var seats = standing.Select(row => row.Seat).OfType<Seat>().Where(seat => seat.IsHeldAt(now.Instant)).ToList();
        return new Turn(records, standing[0].Head, actor, who, seats, now.Instant, new StepGuard(records, awardees, applicants, now));
    }

    /// <summary>The log's head for this writer alone, the person's row shared; one round trip.</summary>
    private static async Task LockAsync(Records records, Guid logId, Guid? personId, CancellationToken cancellation)
    {
        await records.Database.ExecuteSqlAsync($"""
            SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = '10s';
            SELECT 1 FROM "LogHead" WHERE "LogId" = {logId} FOR UPDATE; SELECT 1 FROM "Person" WHERE "Id" = {personId} FOR SHARE
            """, cancellation);
    }
}
