using System.Diagnostics;
using MicroAcquisition.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Time;

/// <summary>
/// Whether this machine's clock agrees with the database's, within a second: one that does not could take applications after
/// closing. SQLite lives on the same machine, so there it always agrees.
/// </summary>
public sealed class ClockAgreement(DatabaseChoice database, MachineClock machine)
{
    /// <summary>Most that the two may differ.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private Reading? last;

    /// <summary>By how much they differ, asked anew once a second and whenever this machine's clock was set meanwhile; zero on SQLite.</summary>
    public async Task<TimeSpan> DifferenceAsync(Records records, CancellationToken cancellation = default)
    {
        if (database.Engine == Engine.Sqlite)
        {
            return TimeSpan.Zero;
        }

        if (last is { } reading && reading.StillHolds(machine.UtcNow))
        {
            return reading.Difference;
        }

        var before = machine.UtcNow;
        var milliseconds = await records.Database.SqlQuery<long>($"SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS \"Value\"").SingleAsync(cancellation);
        var theirs = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        // The answer was true at some instant between asking and hearing; only what lies outside is a difference.
        var after = machine.UtcNow;
        last = new Reading(after, Stopwatch.GetTimestamp(), theirs < before ? before - theirs : theirs > after ? theirs - after : TimeSpan.Zero);
        return last.Difference;
    }

    /// <summary>What was read, when by this machine's clock, and when by its counter, which nobody sets.</summary>
    private sealed record Reading(DateTimeOffset At, long Counter, TimeSpan Difference)
    {
        public bool StillHolds(DateTimeOffset now)
        {
            var elapsed = Stopwatch.GetElapsedTime(Counter);
            return elapsed < Lasts && (now - At - elapsed).Duration() < Step;
        }
    }
}
