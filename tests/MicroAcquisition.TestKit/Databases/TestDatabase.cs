using MicroAcquisition.Foundation.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MicroAcquisition.TestKit;

/// <summary>
/// A migrated, empty database that belongs to one test: a copy of one prepared per run, on either engine. Thrown away afterwards.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(PrepareSqliteAsync);
    private static readonly Lazy<Task<string>> PostgreSqlTemplate = new(PreparePostgreSqlAsync);

    private readonly Func<ValueTask> drop;

    private TestDatabase(string setting, Func<ValueTask> drop) => (Setting, this.drop) = (setting, drop);

    /// <summary>The value of the setting Database.</summary>
    public string Setting { get; }

    /// <summary>The engine and the connection string.</summary>
    public DatabaseChoice Choice => DatabaseChoice.Parse(Setting);

    /// <summary>A copy of its own, with the site's log open and nothing else in it.</summary>
    public static Task<TestDatabase> CreateAsync(Engine engine) => engine == Engine.Sqlite ? CopyFileAsync() : CloneAsync();

    /// <summary>What a first start finds: on PostgreSQL a database without a table, or not even that; on SQLite no file.</summary>
    public static async Task<TestDatabase> CreateBareAsync(Engine engine, bool exists)
    {
        if (engine == Engine.Sqlite)
        {
            return OfFile(NewFile());
        }

        var name = NewName();
        if (exists)
        {
            await PostgresCluster.ExecuteAsync($"CREATE DATABASE {name}");
        }

        return OfServer(name);
    }

    /// <summary>Drops it.</summary>
    public ValueTask DisposeAsync() => drop();

    private static async Task<TestDatabase> CopyFileAsync()
    {
        var file = NewFile();
        File.Copy(await SqliteTemplate.Value, file);
        return OfFile(file);
    }

    private static TestDatabase OfFile(string file)
    {
        var setting = "Data Source=" + file;
        return new TestDatabase(setting, () =>
        {
            using var connection = new SqliteConnection(DatabaseChoice.Parse(setting).ConnectionString);
            SqliteConnection.ClearPool(connection);
            foreach (var part in new[] { "", "-wal", "-shm", "-setup" })
            {
                File.Delete(file + part);
            }

            return ValueTask.CompletedTask;
        });
    }

    private static async Task<TestDatabase> CloneAsync()
    {
        var name = NewName();
        await PostgresCluster.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {await PostgreSqlTemplate.Value}");
        return OfServer(name);
    }

    private static TestDatabase OfServer(string name)
    {
        var setting = PostgresCluster.SettingFor(name);
        return new TestDatabase(setting, async () =>
        {
            await using (var connection = new NpgsqlConnection(DatabaseChoice.Parse(setting).ConnectionString))
            {
                NpgsqlConnection.ClearPool(connection);
            }

            await PostgresCluster.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        });
    }

    private static async Task<string> PrepareSqliteAsync()
    {
        var file = NewFile();
        await MigrateAsync("Data Source=" + file);
        SqliteConnection.ClearAllPools(); // The last connection to close writes everything into the one file that is copied.
        return file;
    }

    private static async Task<string> PreparePostgreSqlAsync()
    {
        var name = NewName();
        await PostgresCluster.ExecuteAsync($"CREATE DATABASE {name}");
        await MigrateAsync(PostgresCluster.SettingFor(name));
        NpgsqlConnection.ClearAllPools(); // PostgreSQL copies a database only while nobody is connected to it.
        return name;
    }

    private static async Task MigrateAsync(string setting)
    {
        await using var services = new ServiceCollection().AddMicroAcquisition(DatabaseChoice.Parse(setting)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(isDemonstration: false);
    }

    private static string NewFile() => Path.Combine(Scratch.Folder, NewName() + ".db");

    private static string NewName() => "test_" + Guid.CreateVersion7().ToString("N");
}
