using MicroAcquisition.Acquisitions;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>An evaluator declares to have no conflict of interest; then sees what is theirs to mark, and sends all of it.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Evaluate))]
public sealed class EvaluateModel(StepDesk desk, EvaluationQueries queries, EvaluationService evaluations) : EvaluatorPage(desk, queries, evaluations)
{
    private readonly EvaluationQueries findings = queries;
    private readonly EvaluationService service = evaluations;

    /// <summary>What is theirs to mark.</summary>
    public IReadOnlyList<CandidateLine> Candidates { get; private set; } = [];

    /// <summary>Why procurement sent the evaluation back; empty while it did not.</summary>
    public string ReturnWords { get; private set; } = "";

    /// <summary>True once everything is marked.</summary>
    public bool IsReady => Candidates.All(c => c.Marked == c.Criteria);

    /// <summary>Sends the marks.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await service.SendAsync(PersonId, Acquisition, cancellation);
        return ToFile(EvaluationText.Done_Sent);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        await base.LoadFactsAsync(cancellation);
        if (Sheet is not null)
        {
            Candidates = await findings.CandidatesAsync(Acquisition, PersonId, cancellation);
            ReturnWords = await findings.WordsOfReturnAsync(Acquisition.Id, cancellation);
        }

        return null;
    }
}
