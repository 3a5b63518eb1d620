using System.Data.Common;
using MicroAcquisition.Foundation.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>Asks the engine, before each query that reads files runs, how it would run it: the real queries, as the services make them.</summary>
internal sealed class Plans : DbCommandInterceptor
{
    private readonly List<string> plans = [];

    /// <summary>Listens to what a host asks of its database.</summary>
    public void Listen(IServiceCollection services) => services.ConfigureDbContext<Records>(options => options.AddInterceptors(this));

    /// <summary>The plans of what was asked meanwhile, each with its query.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Func<Task> ask)
    {
        plans.Clear();
        await ask();
        return [.. plans];
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains("FROM \"Acquisition\"", StringComparison.Ordinal))
        {
            await using var explain = command.Connection!.CreateCommand();
            explain.CommandText = (command.Connection is SqliteConnection ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
            foreach (DbParameter parameter in command.Parameters)
            {
                var copy = explain.CreateParameter();
                (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
                explain.Parameters.Add(copy);
            }

            await using var lines = await explain.ExecuteReaderAsync(cancellationToken);
            var plan = new List<string>();
            while (await lines.ReadAsync(cancellationToken))
            {
                plan.Add(lines.GetString(lines.FieldCount - 1));
            }

            plans.Add(string.Join('\n', plan) + "\n" + command.CommandText);
        }

        return result;
    }
}
