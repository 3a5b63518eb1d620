using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MicroAcquisition.Foundation.Data;

/// <summary>
/// Every SQLite connection writes ahead (readers never wait for a writer), flushes each commit to the disk before it is
/// acknowledged, and waits for a writer of another process inside SQLite, whose back-off is far finer than the driver's.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    public static readonly SqliteSettings Instance = new();

    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
