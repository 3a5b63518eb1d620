using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Awards;

/// <summary>The page of a step of the award in hand: its form carries the award's number, so that one made for an earlier award does nothing to the next.</summary>
public abstract class AwardStepPage(StepDesk desk, AwardQueries awards) : StepPage(desk)
{
    /// <summary>The award for which the form was made.</summary>
    [BindProperty]
    public int Award { get; set; }

    /// <summary>The award in hand.</summary>
    public AwardView InHand { get; private set; } = null!;

    /// <inheritdoc />
    protected sealed override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        if (await awards.InHandAsync(Acquisition.Id, cancellation) is not { } inHand)
        {
            return ToFile(); // A form sent after the award fell.
        }

        InHand = inHand;
        return await LoadAwardAsync(cancellation);
    }

    /// <summary>Loads what the page shows besides; returns an answer to stop there.</summary>
    protected virtual Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation) => Task.FromResult<IActionResult?>(null);

    /// <inheritdoc />
    protected sealed override IActionResult ToFile(string? done = null)
    {
        if (!Step.Doers.Contains(Doer.Awardee))
        {
            return base.ToFile(done);
        }

        if (done is not null)
        {
            Say(done);
        }

        return To(AwardAddresses.Award, Acquisition.Number); // Suppliers read no file's page.
    }
}
