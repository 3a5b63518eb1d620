using System.Data.Common;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MicroAcquisition.Foundation.Data;

/// <summary>Brings a database to today's shape before anything else touches it. Nodes that start together wait for each other.</summary>
public sealed class DatabaseSetup(Records records, TurnKeeper turns, DatabaseChoice database)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Applies migrations, marks a new database as real or demonstration, and opens the site's log.</summary>
    /// <exception cref="WrongDatabaseException">The database holds the other kind of data, or does not open.</exception>
    public async Task PrepareAsync(bool isDemonstration, CancellationToken cancellation = default)
    {
        await using var queue = await OpenAsync(cancellation);
        try
        {
            await LockAsync(cancellation);
            await records.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellation); // Else the first start logs on PostgreSQL that it failed to read it.
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

    private async Task<SqliteConnection?> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            await CreateAsync(cancellation);
            var queue = await QueueOnSqliteAsync(cancellation);
            await records.Database.OpenConnectionAsync(cancellation); // It makes a SQLite file one that is written ahead, before anyone reads it.
            return queue;
        }
        catch (Exception exception) when ((exception.InnerException ?? exception) is DbException or IOException or UnauthorizedAccessException)
        {
            var reason = exception.InnerException as DbException ?? exception; // Npgsql's retries put it into another.
            throw new WrongDatabaseException($"The database does not open ({reason.Message.ReplaceLineEndings(" ")}): the setting Database says where it is.", exception);
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
    // On SQLite it is a row that a killed process leaves behind, for which every later start would wait for ever. Whoever is at the head
    // of our queue throws it away: nobody else is at work.
    private Task LockAsync(CancellationToken cancellation) => AskAsync(database.Engine == Engine.PostgreSql
        ? "SELECT pg_advisory_lock(7216045)" // Any number does.
        : "DROP TABLE IF EXISTS __EFMigrationsLock", cancellation);

    private Task UnlockAsync(CancellationToken cancellation) =>
        database.Engine == Engine.PostgreSql ? AskAsync("SELECT pg_advisory_unlock(7216045)", cancellation) : Task.CompletedTask;

    // A transaction on a file of its own, which stays empty: the operating system ends it with the process, however that dies.
    private async Task<SqliteConnection?> QueueOnSqliteAsync(CancellationToken cancellation)
    {
        if (database.Engine != Engine.Sqlite)
        {
            return null;
        }

        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource + "-setup";
        MakeFile(file);
        var queue = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = (int)LongestWait.TotalSeconds, Pooling = false }.ConnectionString);
        await queue.OpenAsync(cancellation);
        await queue.BeginTransactionAsync(cancellation);
        return queue;
    }

    private async Task CreateAsync(CancellationToken cancellation)
    {
        var creator = records.GetService<IRelationalDatabaseCreator>();
        if (database.Engine == Engine.Sqlite)
        {
            MakeFile(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);
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

    // SQLite would make its file, readable by everybody on the machine, but not the folder. The files beside it take the rights of this one.
    private static void MakeFile(string file)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var _ = new FileStream(file, options);
    }

    private async Task AskAsync(string question, CancellationToken cancellation)
    {
        await using var command = records.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        command.CommandTimeout = (int)LongestWait.TotalSeconds;
        await command.ExecuteScalarAsync(cancellation);
    }
}

/// <summary>A database that this program cannot or must not open; the message says in one line what to look at or which one to choose.</summary>
public sealed class WrongDatabaseException(string message, Exception? inner = null) : InvalidOperationException(message, inner);
