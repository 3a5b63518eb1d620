using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace MicroAcquisition.Foundation.Data;

/// <summary>
/// Every SQLite connection writes ahead (readers never wait for a writer), flushes each commit to the disk before it is
/// acknowledged, and waits for a writer of another process inside SQLite, whose back-off is far finer than the driver's.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    public static readonly SqliteSettings Instance = new();

    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;";

    // Settings stay with the handle that the driver's pool hands out again for the next query.
    private readonly ConditionalWeakTable<sqlite3, object> settled = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Settle((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Settle((SqliteConnection)connection); // SQLite has no asynchronous calls.
        return Task.CompletedTask;
    }

    private void Settle(SqliteConnection connection)
    {
        if (settled.TryGetValue(connection.Handle!, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        settled.AddOrUpdate(connection.Handle!, this);
    }
}
