using MicroAcquisition.Acquisitions;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>The procurement advisor reads the nameless findings beside their statements, and confirms them or sends them back.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ConfirmEvaluation))]
public sealed class ConfirmModel(StepDesk desk, FoundViews found, EvaluationService evaluations) : StepPage(desk)
{
    /// <summary>What the evaluators should correct.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The evaluation.</summary>
    public FoundView Found { get; private set; } = null!;

    /// <summary>Shows it, and logs that the statements were read.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => evaluations.ReadAsync(PersonId, Acquisition, Found.Candidates.Select(c => c.Key), cancellation);

    /// <summary>Confirms.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await evaluations.ConfirmAsync(PersonId, Acquisition, cancellation);
        return ToFile(Found.Passing == 0 ? EvaluationText.Done_NobodyPassed : EvaluationText.Done_Confirmed);
    }

    /// <summary>Sends it back.</summary>
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation)
    {
        await evaluations.ReturnAsync(PersonId, Acquisition, Words, cancellation);
        return ToFile(EvaluationText.Done_Returned);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Found = await found.OfAsync(Acquisition, Language, cancellation);
        return null;
    }
}
