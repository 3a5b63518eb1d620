using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Demo;

/// <summary>How far a visitor moves the clock.</summary>
public enum ClockMove
{
    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Three days.</summary>
    ThreeDays,

    /// <summary>To ten minutes before the next closing.</summary>
    BeforeClosing,

    /// <summary>To three minutes after it: what waits two minutes for late commits has happened.</summary>
    AfterClosing,
}

/// <summary>Moves the demonstration's clock and remembers it in the database.</summary>
public sealed class DemoClock(ShiftedTime time, TurnKeeper turns, Doorbell doorbell, OpportunityQueries opportunities, Now now)
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan After = TimeSpan.FromMinutes(3);

    /// <summary>The next instant at which an opportunity closes; null when none is open.</summary>
    public async Task<DateTimeOffset?> NextClosingAsync(CancellationToken cancellation) =>
        // What is imported is open at once, so the next boundary is a closing.
        await opportunities.NextBoundaryAsync(cancellation);

    /// <summary>True while the next closing is far enough to stop before it.</summary>
    public bool IsBefore(DateTimeOffset? closing) => closing - Before > now.Instant;

    /// <summary>Moves the clock.</summary>
    public async Task MoveAsync(ClockMove move, CancellationToken cancellation)
    {
        var closing = await NextClosingAsync(cancellation);
        var target = move switch
        {
            ClockMove.Hour => now.Instant.AddHours(1),
            ClockMove.Day => now.Instant.AddDays(1),
            ClockMove.ThreeDays => now.Instant.AddDays(3),
            ClockMove.BeforeClosing => closing - Before,
            _ => closing + After,
        };
        ClockRules.TheClockOnlyMovesForward(target, now.Instant).Enforce();
        var step = target!.Value - now.Instant;
        time.Ahead = await turns.KeepAsync(async records =>
        {
            var marker = await records.Set<DatabaseMarker>().AsTracking().SingleAsync(cancellation);
            marker.ClockAhead += (long)step.TotalMilliseconds;
            return TimeSpan.FromMilliseconds(marker.ClockAhead);
        }, cancellation);
        doorbell.Ring(publicPagesChanged: true);
    }
}
