using System.CommandLine;
using MicroAcquisition.Foundation.Data;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Cli;

/// <summary><c>database prepare</c>: brings the database to today's shape, as the site does when it starts.</summary>
public static class DatabaseCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var prepare = new Command("prepare", "Applies the migrations and marks a new database as that of a real site.") { database };
        prepare.SetAction(database, async (parse, services, cancellation) =>
        {
            await services.GetRequiredService<DatabaseSetup>().PrepareAsync(isDemonstration: false, cancellation);
            await parse.InvocationConfiguration.Output.WriteLineAsync("The database is ready for a real site.");
            return 0;
        });
        return new Command("database", "The database of the site.") { prepare };
    }
}
