using MicroAcquisition.Demo.Pages;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Demo;

/// <summary>What moving the clock asks.</summary>
public static class ClockRules
{
    /// <summary>What happened is not undone by turning the clock back.</summary>
    public static Refusal? TheClockOnlyMovesForward(DateTimeOffset? target, DateTimeOffset now) =>
        target > now ? null : Refusal.Because(DemoText.ResourceManager, conflict: true);
}
