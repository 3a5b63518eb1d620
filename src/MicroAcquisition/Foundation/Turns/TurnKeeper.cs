using System.Data;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MicroAcquisition.Foundation.Turns;

/// <summary>
/// The only way to save. <see cref="RunAsync{T}"/> for what the journal tells: writers of a log take turns, first in this process,
/// then on the log's head; when the request is more than a minute old at commit, nothing is saved. <see cref="KeepAsync{T}"/> for working copies, outbox rows and leases. A turn lasts milliseconds and does nothing
/// slow.
/// </summary>
public sealed class TurnKeeper(IDbContextFactory<Records> factory, DatabaseChoice database, Gates gates, Doorbell doorbell, Now now)
{
    /// <summary>Longest time between the request's instant and its commit.</summary>
    public static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Takes a turn of a log, does the work and commits it with its journal entries, or nothing at all.</summary>
    /// <exception cref="RefusedException">A rule refused, the account is suspended, or the program was too busy.</exception>
    public async Task<T> RunAsync<T>(Guid logId, Actor actor, Func<Turn, Task<T>> work, CancellationToken cancellation = default)
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
    }

    /// <summary>Takes a turn that returns nothing.</summary>
    public Task RunAsync(Guid logId, Actor actor, Func<Turn, Task> work, CancellationToken cancellation = default) =>
        RunAsync(logId, actor, async turn =>
        {
            await work(turn);
            return true;
        }, cancellation);

    /// <summary>Saves what the journal does not tell: working copies, sign-in codes, outbox rows, leases. Behind the gate, without the head's lock.</summary>
    public async Task<T> KeepAsync<T>(Func<Records, Task<T>> work, CancellationToken cancellation = default)
    {
        using var gate = await gates.EnterAsync(LogHead.Site, cancellation);
        await using var records = await factory.CreateDbContextAsync(cancellation);
        await using var transaction = await records.Database.BeginTransactionAsync(cancellation);
        var result = await work(records);
        await SaveAsync(records, cancellation);
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    /// <summary>Saves and returns nothing.</summary>
    public Task KeepAsync(Func<Records, Task> work, CancellationToken cancellation = default) =>
        KeepAsync(async records =>
        {
            await work(records);
            return true;
        }, cancellation);

    private static async Task SaveAsync(Records records, CancellationToken cancellation)
    {
        records.MaySave = true;
        await records.SaveChangesAsync(cancellation);
        records.MaySave = false;
    }

    private async Task<Turn> OpenAsync(Records records, Guid logId, Actor actor, CancellationToken cancellation)
    {
        try
        {
            // SQLite began with BEGIN IMMEDIATE: it holds the only write lock already.
            var locking = database.Engine == Engine.PostgreSql;
            if (locking)
            {
                var timeout = $"SET LOCAL lock_timeout = '{LockTimeout.TotalSeconds:0}s'; SET LOCAL idle_in_transaction_session_timeout = '10s'";
                await ExecuteAsync(records, timeout, cancellation);
            }

            var heads = records.Set<LogHead>();
            var head = await (locking ? heads.FromSql($"""SELECT * FROM "LogHead" WHERE "LogId" = {logId} FOR UPDATE""") : heads.Where(h => h.LogId == logId))
                .AsTracking().SingleAsync(cancellation);
            if (actor.PersonId is not { } personId)
            {
                return new Turn(records, head, actor, person: null, [], now.Instant);
            }

            var people = records.Set<Person>();
            var person = await (locking ? people.FromSql($"""SELECT * FROM "Person" WHERE "Id" = {personId} FOR SHARE""") : people.Where(p => p.Id == personId))
                .AsTracking().SingleAsync(cancellation);
            TurnRules.TheAccountIsInGoodStanding(person).Enforce();
            var seats = await records.Set<Seat>().Where(s => s.PersonId == personId && s.To == null).ToListAsync(cancellation);
            return new Turn(records, head, actor, person, [.. seats.Where(s => s.IsHeldAt(now.Instant))], now.Instant);
        }
        catch (Exception exception) when ((exception as PostgresException ?? exception.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new RefusedException([TurnRules.TheProgramIsNotTooBusy()]);
        }
    }

    private static async Task ExecuteAsync(Records records, string sql, CancellationToken cancellation)
    {
        await using var command = records.Database.GetDbConnection().CreateCommand();
        command.Transaction = (records.Database.CurrentTransaction as Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<System.Data.Common.DbTransaction>)?.Instance;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
