using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Tests.Foundation.Data;

/// <summary>Nodes that start together on a database in which there is nothing yet.</summary>
public sealed class FirstStartTests
{
    private const int Times = 5;
    private const int Nodes = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Nodes_that_start_together_prepare_one_database(Engine engine)
    {
        for (var time = 0; time < Times; time++)
        {
            await using var database = await TestDatabase.CreateBareAsync(engine, exists: time % 2 == 0);

            var opened = await Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ => OpensAsync(database, isDemonstration: false)));

            Assert.DoesNotContain(false, opened);
            await using var services = Node(database);
            await using var records = await services.GetRequiredService<IDbContextFactory<Records>>().CreateDbContextAsync(Cancellation);
            Assert.False((await records.Set<DatabaseMarker>().AsNoTracking().SingleAsync(Cancellation)).IsDemonstration);
            Assert.Equal(LogHead.Site, (await records.Set<LogHead>().AsNoTracking().SingleAsync(Cancellation)).LogId);
            Assert.Empty(await records.Database.GetPendingMigrationsAsync(Cancellation));
        }
    }

    [Theory, BothEngines]
    public async Task A_site_and_a_demonstration_that_start_together_do_not_share_a_database(Engine engine)
    {
        for (var time = 0; time < Times; time++)
        {
            await using var database = await TestDatabase.CreateBareAsync(engine, exists: time % 2 == 0);

            var opened = await Task.WhenAll(OpensAsync(database, isDemonstration: false), OpensAsync(database, isDemonstration: true));

            Assert.Single(opened, true);
        }
    }

    [Theory]
    [InlineData("Data Source=/dev/null/site.db")]
    [InlineData("Host=127.0.0.1;Port=1;Database=site;Username=nobody")]
    public async Task A_database_that_does_not_open_is_one_line(string setting)
    {
        await using var services = new ServiceCollection().AddMicroAcquisition(DatabaseChoice.Parse(setting)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        var refused = await Assert.ThrowsAsync<WrongDatabaseException>(() => scope.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(isDemonstration: false, Cancellation));

        Assert.Matches(@"^The database does not open \(.+\): the setting Database says where it is\.$", refused.Message);
    }

    [Fact] // PostgreSQL's locks end with their connection.
    public async Task A_start_does_not_wait_for_one_that_was_killed_in_its_migrations()
    {
        await using var database = await TestDatabase.CreateBareAsync(Engine.Sqlite, exists: false);
        await using (var killed = Node(database))
        {
            await using var records = await killed.GetRequiredService<IDbContextFactory<Records>>().CreateDbContextAsync(Cancellation);
            _ = await records.GetService<IHistoryRepository>().AcquireDatabaseLockAsync(Cancellation); // And never gives it back.
        }

        Assert.True(await OpensAsync(database, isDemonstration: false).WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
    }

    // Each node has its own services, so that no gate of one process lets them in one by one.
    private static ServiceProvider Node(TestDatabase database) => new ServiceCollection().AddMicroAcquisition(database.Choice).BuildServiceProvider();

    private static Task<bool> OpensAsync(TestDatabase database, bool isDemonstration) => Task.Run(async () =>
    {
        await using var services = Node(database);
        await using var scope = services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(isDemonstration, Cancellation);
            return true;
        }
        catch (WrongDatabaseException)
        {
            return false;
        }
    });
}
