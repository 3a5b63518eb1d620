using MicroAcquisition.Acquisitions;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>The procurement advisor reads the nameless findings, and confirms them or sends them back.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ConfirmEvaluation))]
public sealed class ConfirmModel(StepDesk desk, EvaluationQueries queries, EvaluationService evaluations) : StepPage(desk)
{
    /// <summary>What the evaluators should correct.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The findings, by application.</summary>
    public IReadOnlyList<IGrouping<int, FindingLine>> Candidates { get; private set; } = [];

    /// <summary>How many pass.</summary>
    public int Passing => Candidates.Count(c => c.All(f => f.IsPass));

    /// <summary>Confirms.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await evaluations.ConfirmAsync(PersonId, Acquisition, cancellation);
        return ToFile(Passing == 0 ? EvaluationText.Done_NobodyPassed : EvaluationText.Done_Confirmed);
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
        Candidates = [.. (await queries.FindingsAsync(Acquisition.Id, cancellation)).GroupBy(f => f.Candidate)];
        return null;
    }
}
