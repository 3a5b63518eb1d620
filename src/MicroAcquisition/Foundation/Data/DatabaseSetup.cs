using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MicroAcquisition.Foundation.Data;

/// <summary>Brings a database to today's shape before anything else touches it. Nodes that start together wait for each other.</summary>
public sealed class DatabaseSetup(Records records, TurnKeeper turns, DatabaseChoice database)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Applies migrations, marks a new database as real or demonstration, and opens the site's log.</summary>
    /// <exception cref="WrongDatabaseException">The database holds the other kind of data.</exception>
    public async Task PrepareAsync(bool isDemonstration, CancellationToken cancellation = default)
    {
        await CreateAsync(cancellation);
        await records.Database.OpenConnectionAsync(cancellation); // It makes a SQLite file one that is written ahead, before anyone reads it.
        try
        {
            await LockAsync(cancellation);
            await records.Database.MigrateAsync(cancellation);
            await MarkAsync(isDemonstration, cancellation);
            await UnlockAsync(cancellation); // A start that fails ends its process, and the lock with it.
        }
        finally
        {
            await records.Database.CloseConnectionAsync();
        }

        var marker = await records.Set<DatabaseMarker>().AsNoTracking().SingleAsync(cancellation);
        if (marker.IsDemonstration != isDemonstration)
        {
            throw new WrongDatabaseException(marker.IsDemonstration
                ? "This database holds a demonstration: open it with ./run, or choose another with the setting Database."
                : "This database holds real data: the demonstration does not open it. Choose another with --database.");
        }
    }

    // Whoever comes second finds the marker: SQLite has one writer at a time, PostgreSQL the lock.
    private Task MarkAsync(bool isDemonstration, CancellationToken cancellation) => turns.KeepAsync(async kept =>
    {
        if (!await kept.Set<DatabaseMarker>().AnyAsync(cancellation))
        {
            kept.Add(DatabaseMarker.New(isDemonstration));
            kept.Add(LogHead.For(LogHead.Site));
        }
    }, cancellation);

    // The migrations' own lock ends, on PostgreSQL, with each of them: another node would come in between.
    private Task LockAsync(CancellationToken cancellation) => AskPostgreSqlAsync("SELECT pg_advisory_lock(7216045)", cancellation); // Any number does.

    private Task UnlockAsync(CancellationToken cancellation) => AskPostgreSqlAsync("SELECT pg_advisory_unlock(7216045)", cancellation);

    private async Task CreateAsync(CancellationToken cancellation)
    {
        var creator = records.GetService<IRelationalDatabaseCreator>();
        if (database.Engine == Engine.Sqlite)
        {
            // SQLite makes its file, but not the folder.
            if (Path.GetDirectoryName(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            return;
        }

        if (await creator.ExistsAsync(cancellation))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was faster: the database is there.
        }
    }

    private async Task AskPostgreSqlAsync(string question, CancellationToken cancellation)
    {
        if (database.Engine != Engine.PostgreSql)
        {
            return;
        }

        await using var command = records.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        command.CommandTimeout = (int)LongestWait.TotalSeconds;
        await command.ExecuteScalarAsync(cancellation);
    }
}

/// <summary>A database that this program must not open; the message says in one line which one to choose.</summary>
public sealed class WrongDatabaseException(string message) : InvalidOperationException(message);
