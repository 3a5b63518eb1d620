using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Demo.Pages;

/// <summary>The demonstration's clock, which moves forward when asked.</summary>
[Authorize(Policies.Public)]
public sealed class ClockModel(DemoClock clock, Now now, MachineClock machine) : SitePage
{
    /// <summary>The demonstration's instant.</summary>
    public DateTimeOffset Here => now.Instant;

    /// <summary>The machine's.</summary>
    public DateTimeOffset There => machine.UtcNow;

    /// <summary>The next closing; null when nothing is open.</summary>
    public DateTimeOffset? NextClosing { get; private set; }

    /// <summary>True while there is time to stop before it.</summary>
    public bool IsBeforeClosing => clock.IsBefore(NextClosing);

    /// <summary>Moves the clock.</summary>
    public async Task<IActionResult> OnPostAsync(ClockMove move, CancellationToken cancellation)
    {
        await clock.MoveAsync(move, cancellation);
        Say(DemoText.Clock_Moved);
        return To(DemoAddresses.Clock);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        NextClosing = await clock.NextClosingAsync(cancellation);
        return null;
    }
}
