using System.CommandLine;
using System.Data.Common;
using System.Text.Json;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Cli;

/// <summary>
/// The database that a command works on: <c>--database</c>, else the environment variable <c>Database</c>, else the setting of that
/// name in appsettings.json of the current directory. What fails is told in one line on the standard error, with exit code 1.
/// </summary>
public static class DatabaseOption
{
    private const string Unnamed =
        "No database is named. Give it with --database \"Data Source=<file>\" or \"Host=<server>;Database=<name>;…\", in the environment variable Database, or run this where appsettings.json names it.";

    /// <summary>The option that every command takes.</summary>
    public static Option<string?> Create() => new("--database")
    {
        Description = "The database: \"Data Source=<file>\" or \"Host=<server>;Database=<name>;…\". By default the environment variable Database, or the setting of that name in appsettings.json here.",
    };

    /// <summary>Makes a command that opens the database, without asking what it holds.</summary>
    public static void SetAction(
        this Command command, Option<string?> database, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> work) =>
        command.SetAction(async (parse, cancellation) =>
        {
            var error = parse.InvocationConfiguration.Error;
            try
            {
                var services = new ServiceCollection().AddMicroAcquisition(DatabaseChoice.Parse(parse.GetValue(database) ?? ServerSettings.Find("Database") ?? throw new FormatException(Unnamed)));
                await using var provider = services.BuildServiceProvider();
                await using var scope = provider.CreateAsyncScope();
                return await work(parse, scope.ServiceProvider, cancellation);
            }
            catch (RefusedException refused)
            {
                await error.WriteLineAsync(string.Join(' ', refused.Refusals.Select(r => r.Text)));
            }
            catch (DbUpdateException exception)
            {
                await error.WriteLineAsync((exception.InnerException ?? exception).Message.ReplaceLineEndings(" ")); // What the database said.
            }
            catch (Exception exception) when (exception is FormatException or JsonException or DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync(exception.Message.ReplaceLineEndings(" "));
            }

            return 1;
        });

    /// <summary>Makes a command that first checks that the database is prepared, and says whether it holds a demonstration.</summary>
    public static void SetActionOnPrepared(
        this Command command, Option<string?> database, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> work) =>
        command.SetAction(database, async (parse, services, cancellation) =>
        {
            var records = services.GetRequiredService<Records>();
            if ((await records.Database.GetPendingMigrationsAsync(cancellation)).Any()
                || await records.Set<DatabaseMarker>().AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } marker)
            {
                throw new InvalidOperationException("This database is not prepared: run micro-acquisition database prepare, or start the site once.");
            }

            await parse.InvocationConfiguration.Output.WriteLineAsync(marker.IsDemonstration ? "Database of a demonstration." : "Database of a real site.");
            return await work(parse, services, cancellation);
        });
}
