using MicroAcquisition.Demo;
using MicroAcquisition.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MicroAcquisition.Web.Tests.Demo;

/// <summary>The demonstration as <c>./run</c> starts it, over an empty SQLite file or one that another start left.</summary>
public sealed class DemoFactory : WebApplicationFactory<ShiftedTime>
{
    private readonly string file;

    /// <summary>The first start, which fills the file.</summary>
    public DemoFactory()
        : this(Path.Combine(Scratch.Folder, $"demo_{Guid.CreateVersion7():N}.db"))
    {
    }

    private DemoFactory(string file) => this.file = file;

    /// <summary>A later start over the same file.</summary>
    public DemoFactory AnotherStart() => new(file);

    /// <summary>A visitor's browser.</summary>
    public Browser Visitor() => new(CreateDefaultClient(ClientOptions.BaseAddress), ClientOptions.BaseAddress);

    /// <summary>Looks into the file.</summary>
    public long Count(string table)
    {
        using var connection = new SqliteConnection("Data Source=" + file);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name of a table cannot be a parameter; it comes from the tests.
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        builder.UseContentRoot(Repository.PathOf("src", "MicroAcquisition.Demo"));
        builder.UseSetting("Database", "Data Source=" + file);
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
