using System.Diagnostics;
using Npgsql;

namespace MicroAcquisition.TestKit;

/// <summary>
/// The PostgreSQL of this run: the one that <c>./test</c> started and named in an environment variable, or else one that this
/// process starts with the same script. A machine without PostgreSQL fails the tests; it never skips them.
/// </summary>
public static class PostgresCluster
{
    /// <summary>The variable that names a running cluster.</summary>
    public const string Variable = "MICROACQUISITION_TEST_POSTGRES";

    private static readonly Lazy<string> Running = new(() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Start());

    /// <summary>The value of the setting Database for a database of the cluster.</summary>
    public static string SettingFor(string database) =>
        new NpgsqlConnectionStringBuilder(Running.Value) { Database = database, MaxPoolSize = 40 }.ConnectionString;

    /// <summary>Runs a statement as the cluster's owner.</summary>
    public static async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Running.Value) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("micro-acquisition-postgres-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Script("stop", folder);
        return Script("start", folder);
    }

    private static string Script(string action, string folder)
    {
        var start = new ProcessStartInfo(Repository.PathOf("eng", "postgres"), [action, folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("eng/postgres did not start.");
        var problems = process.StandardError.ReadToEndAsync();
        var answer = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer : throw new InvalidOperationException("No PostgreSQL for the tests. " + problems.Result);
    }
}
