using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Notices;
using MicroAcquisition.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MicroAcquisition.TestKit;

/// <summary>
/// The library over a database of its own, with a clock that stands still until the test moves it: for tests of services.
/// <code>await host.ActAsync((RequestService requests) => requests.SubmitAsync(…));</code>
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    /// <summary>When every test begins: 24 November 2026, 10:00 Eastern, a Tuesday.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private readonly bool isAnotherNode;
    private readonly Lazy<LocalMailServer> mail = new(LocalMailServer.Start);

    private TestHost(TestDatabase database, Action<IServiceCollection>? change, FakeTimeProvider? time = null)
    {
        (this.database, Time, isAnotherNode) = (database, time ?? new(Start), time is not null);
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddMicroAcquisition(database.Choice);
        collection.AddSingleton(new SiteSettings()).AddSingleton<ISiteAddresses, SiteAddresses>();
        collection.AddSingleton(_ => TestMail.SettingsFor(Mail)).AddScoped<ILetterCarrier, SmtpCarrier>();
        change?.Invoke(collection);
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        Data = new TestData(services);
    }

    /// <summary>The clock.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The clock's instant.</summary>
    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Makes what a test needs to exist.</summary>
    public TestData Data { get; }

    /// <summary>The mail server that letters go to.</summary>
    public LocalMailServer Mail => mail.Value;

    /// <summary>The database, for a second process over it.</summary>
    public DatabaseChoice Database => database.Choice;

    /// <summary>A host over a new database; <paramref name="change"/> puts in what a room to come would answer.</summary>
    public static async Task<TestHost> StartAsync(Engine engine, Action<IServiceCollection>? change = null) => new(await TestDatabase.CreateAsync(engine), change);

    /// <summary>Another server over the same database and clock, with gates of its own: for races that only the database decides.</summary>
    public TestHost AnotherNode() => new(database, change: null, Time);

    /// <summary>Asks a service for something, in a scope of its own: one request, one instant.</summary>
    public async Task<T> ActAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Has a service do something, in a scope of its own.</summary>
    public async Task ActAsync<TService>(Func<TService, Task> act) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Writes the letters that the journal is due and sends all that are due to go.</summary>
    public Task DeliverLettersAsync() => TestMail.DeliverAsync(services);

    /// <summary>Stops everything and drops the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (mail.IsValueCreated)
        {
            await mail.Value.DisposeAsync();
        }

        if (!isAnotherNode)
        {
            await database.DisposeAsync();
        }
    }
}
