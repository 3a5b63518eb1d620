using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Publishing;

/// <summary>The program officer reads both languages and the dates, and publishes: now, or at an instant.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Publish))]
public sealed class PublishModel(StepDesk desk, PublishingService publishing, Now now) : StepPage(desk)
{
    /// <summary>Show the dates of the opening chosen.</summary>
    public const string Preview = "preview";

    /// <summary>The version that was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The date on which it opens; null for now.</summary>
    [BindProperty]
    public DateOnly? OpensOn { get; set; }

    /// <summary>The hour at which it opens on that date, Eastern.</summary>
    [BindProperty]
    public int OpensAtHour { get; set; } = 9;

    /// <summary>What to do: <see cref="Preview"/>, else publish.</summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>The publication as it would be.</summary>
    public PublicationView View { get; private set; } = null!;

    private DateTimeOffset? OpensAt => OpensOn is { } day && PublishingRules.AnHourIsOfTheDay(OpensAtHour) is null ? Eastern.InstantOf(day, new TimeOnly(OpensAtHour, 0)) : null;

    /// <summary>Shows what would be published now.</summary>
    public void OnGet() => Version = View.Version.Number;

    /// <summary>Publishes, or shows the dates.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        PublishingRules.AnHourIsOfTheDay(OpensAtHour).Enforce(); // Else no date was read, and it would be published now.
        if (Then == Preview)
        {
            PublishingRules.TheOpeningIsToCome(View.Dates.OpensAt, now.Instant).Enforce();
            return Page();
        }

        await publishing.PublishAsync(PersonId, Acquisition, Version, OpensAt, cancellation);
        return ToFile(OpensOn is null ? PublicationText.Done_Published : PublicationText.Done_Scheduled);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        View = await publishing.ViewAsync(Acquisition, OpensAt ?? now.Instant, cancellation);
        return null;
    }
}
