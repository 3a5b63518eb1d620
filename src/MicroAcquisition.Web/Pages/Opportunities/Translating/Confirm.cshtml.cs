using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Translating;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Translating;

/// <summary>A reader of both languages compares them field by field, and confirms the translation or sends it back.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ConfirmTranslation))]
public sealed class ConfirmModel(StepDesk desk, DraftQueries drafts, TranslatingService translating) : StepPage(desk)
{
    /// <summary>What was read here; confirming freezes that and nothing else.</summary>
    [BindProperty]
    public string Seal { get; set; } = "";

    /// <summary>What the translator should mend.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The statement.</summary>
    public StatementDraft Draft { get; private set; } = null!;

    /// <summary>Where the two languages differ, or seem to.</summary>
    public IReadOnlyList<LanguageDifference> Differences { get; private set; } = [];

    /// <summary>Confirms.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await translating.ConfirmAsync(PersonId, Acquisition, Seal, cancellation);
        return ToFile(TranslationText.Done_Confirmed);
    }

    /// <summary>Sends it back.</summary>
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation)
    {
        await translating.ReturnAsync(PersonId, Acquisition, Words, cancellation);
        return ToFile(TranslationText.Done_Returned);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Draft = await drafts.OfAsync(Acquisition, cancellation);
        Differences = TranslationRules.Differences(Draft);
        return null;
    }
}
