using MicroAcquisition.Demo.Filling;
using MicroAcquisition.Demo.Pages;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Demo;

/// <summary>Starts the demonstration: a new database is filled, a known one is opened with the clock as it was left.</summary>
public static class Demonstration
{
    private const long Filling = -1; // The clock of a visitor never runs behind.

    /// <summary>Prepares the database.</summary>
    /// <exception cref="WrongDatabaseException">It holds real data, or was filled in part.</exception>
    public static async Task OpenAsync(IServiceProvider services)
    {
        var time = services.GetRequiredService<ShiftedTime>();
        await ActAsync<DatabaseSetup>(services, setup => setup.PrepareAsync(isDemonstration: true));
        var (ahead, isEmpty) = await ReadAsync(services);
        if (ahead == Filling)
        {
            throw new WrongDatabaseException(DemoText.Start_Interrupted);
        }

        if (isEmpty)
        {
            Console.WriteLine(DemoText.Start_Filling);
            await MarkAsync(services, Filling);
            await new Story(services, time).TellAsync();
            await MarkAsync(services, 0);
        }

        time.Ahead = TimeSpan.FromMilliseconds(ahead);
    }

    /// <summary>Tells the terminal where the demonstration is and whom one can be.</summary>
    public static void Introduce(IEnumerable<string> urls)
    {
        var address = urls.First();
        var (here, other) = (OfficialLanguages.Current, OfficialLanguages.Current.Other());
        Console.WriteLine(DemoText.Start_Ready.With(address));
        Console.WriteLine(DemoText.Start_Personas.With(address + DemoAddresses.Personas.Of(here), address + DemoAddresses.Personas.Of(other)));
        foreach (var persona in Personas.All)
        {
            Console.WriteLine($"  {persona.Name,-22} {persona.Role}");
        }
    }

    private static async Task<(long Ahead, bool IsEmpty)> ReadAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<Records>();
        var marker = await records.Set<DatabaseMarker>().AsNoTracking().SingleAsync();
        return (marker.ClockAhead, !await records.Set<Programs.Program>().AnyAsync());
    }

    private static Task MarkAsync(IServiceProvider services, long ahead) => ActAsync<TurnKeeper>(services, turns =>
        turns.KeepAsync(async records => (await records.Set<DatabaseMarker>().AsTracking().SingleAsync()).ClockAhead = ahead));

    private static async Task ActAsync<TService>(IServiceProvider services, Func<TService, Task> act) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
