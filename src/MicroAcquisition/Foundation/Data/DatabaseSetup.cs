using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Data;

/// <summary>Brings a database to today's shape before anything else touches it.</summary>
public sealed class DatabaseSetup(Records records, TurnKeeper turns)
{
    /// <summary>Applies migrations, marks a new database as real or demonstration, and opens the site's log.</summary>
    /// <exception cref="WrongDatabaseException">The database holds the other kind of data.</exception>
    public async Task PrepareAsync(bool isDemonstration, CancellationToken cancellation = default)
    {
        await records.Database.MigrateAsync(cancellation);
        var marker = await records.Set<DatabaseMarker>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (marker is not null && marker.IsDemonstration != isDemonstration)
        {
            throw new WrongDatabaseException(marker.IsDemonstration
                ? "This database holds a demonstration: open it with ./run, or choose another with the setting Database."
                : "This database holds real data: the demonstration does not open it. Choose another with --database.");
        }

        if (marker is null)
        {
            await turns.KeepAsync(kept =>
            {
                kept.Add(DatabaseMarker.New(isDemonstration));
                kept.Add(LogHead.For(LogHead.Site));
                return Task.CompletedTask;
            }, cancellation);
        }
    }
}

/// <summary>A database that this program must not open; the message says in one line which one to choose.</summary>
public sealed class WrongDatabaseException(string message) : InvalidOperationException(message);
