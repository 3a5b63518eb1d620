using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MicroAcquisition.Foundation.Data;

/// <summary>The two engines.</summary>
public enum Engine
{
    /// <summary>One file, one machine: the default.</summary>
    Sqlite,

    /// <summary>A server, for more than one machine.</summary>
    PostgreSql,
}

/// <summary>
/// The one setting that chooses the database: <c>Data Source=…</c> is a SQLite file, <c>Host=…</c> a PostgreSQL server.
/// Anything else is refused with a line that says so.
/// </summary>
public sealed class DatabaseChoice
{
    private DatabaseChoice(Engine engine, string connectionString) => (Engine, ConnectionString) = (engine, connectionString);

    /// <summary>Which engine.</summary>
    public Engine Engine { get; }

    /// <summary>Ready for the driver.</summary>
    public string ConnectionString { get; }

    /// <summary>Where it is, for a log: without user and password.</summary>
    public string Place
    {
        get
        {
            if (Engine == Engine.Sqlite)
            {
                return "SQLite, " + Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource);
            }

            var postgres = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"PostgreSQL, {postgres.Database} on {postgres.Host}";
        }
    }

    /// <summary>Reads the setting.</summary>
    /// <exception cref="FormatException">It names neither engine.</exception>
    public static DatabaseChoice Parse(string? setting)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = setting ?? "" };
            if (parts.ContainsKey("Data Source"))
            {
                var sqlite = new SqliteConnectionStringBuilder(setting) { ForeignKeys = true, DefaultTimeout = 10 };
                return new DatabaseChoice(Engine.Sqlite, sqlite.ConnectionString);
            }

            if (parts.ContainsKey("Host"))
            {
                // Each connection keeps the plans of what it is asked often; a pooler that cannot carry them sets "Max Auto Prepare=0".
                var postgres = new NpgsqlConnectionStringBuilder(setting);
                if (!parts.ContainsKey("Max Auto Prepare"))
                {
                    postgres.MaxAutoPrepare = 100;
                }

                return new DatabaseChoice(Engine.PostgreSql, postgres.ConnectionString);
            }
        }
        catch (ArgumentException exception)
        {
            throw new FormatException("The setting Database cannot be read: " + exception.Message, exception);
        }

        throw new FormatException("The setting Database must be \"Data Source=<file>\" (SQLite) or \"Host=<server>;Database=<name>;Username=<user>;…\" (PostgreSQL).");
    }

    /// <summary>Sets the options of a <see cref="Records"/> context for the chosen engine.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        // What fails reaches whoever asked, and is noted there. The engine's own lines would name table and statement, so that somebody applied.
        options.ConfigureWarnings(warnings => warnings.Ignore(
            RelationalEventId.CommandError, RelationalEventId.ConnectionError, RelationalEventId.TransactionError,
            CoreEventId.SaveChangesFailed, CoreEventId.QueryIterationFailed, CoreEventId.OptimisticConcurrencyException));
        if (Engine == Engine.Sqlite)
        {
            options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly("MicroAcquisition.Migrations.Sqlite"));
            options.AddInterceptors(SqliteSettings.Instance);
        }
        else
        {
            options.UseNpgsql(ConnectionString, postgres => postgres.MigrationsAssembly("MicroAcquisition.Migrations.PostgreSql"));
        }
    }
}
