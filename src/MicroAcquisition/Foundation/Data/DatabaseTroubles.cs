using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MicroAcquisition.Foundation.Data;

/// <summary>Reads from an exception what is wrong with the database.</summary>
public static class DatabaseTroubles
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>What an exception tells; none when it is not of the database.</summary>
    public static DatabaseTrouble Of(Exception? exception) => exception switch
    {
        null => DatabaseTrouble.None,
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => DatabaseTrouble.Locked,
        SqliteException { SqliteErrorCode: SqliteFull or SqliteReadOnly } => DatabaseTrouble.Full,
        SqliteException { SqliteErrorCode: SqliteCannotOpen } => DatabaseTrouble.Unreachable,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.ReadOnlySqlTransaction } => DatabaseTrouble.Full,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } => DatabaseTrouble.Locked,
        PostgresException { SqlState: ['5', '7', ..] or ['0', '8', ..] or ['5', '3', ..] or PostgresErrorCodes.InvalidCatalogName } => DatabaseTrouble.Unreachable,
        PostgresException => DatabaseTrouble.Failing,
        NpgsqlException => DatabaseTrouble.Unreachable,
        DbException => DatabaseTrouble.Failing,
        _ => Of(exception.InnerException),
    };
}
