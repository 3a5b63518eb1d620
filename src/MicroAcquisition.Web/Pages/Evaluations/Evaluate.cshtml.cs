using MicroAcquisition.Acquisitions;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>An evaluator declares to have no conflict of interest; then sees what is theirs to mark, and sends all of it.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Evaluate))]
public sealed class EvaluateModel(StepDesk desk, EvaluationQueries queries, EvaluationService evaluations) : StepPage(desk)
{
    /// <summary>That they have none.</summary>
    [BindProperty]
    public bool Declares { get; set; }

    /// <summary>Where they stand; null before the declaration.</summary>
    public EvaluatorSheet? Sheet { get; private set; }

    /// <summary>What is theirs to mark.</summary>
    public IReadOnlyList<CandidateLine> Candidates { get; private set; } = [];

    /// <summary>Why procurement sent the evaluation back; empty while it did not.</summary>
    public string ReturnWords { get; private set; } = "";

    /// <summary>True once everything is marked.</summary>
    public bool IsReady => Candidates.All(c => c.Marked == c.Criteria);

    /// <summary>Declares.</summary>
    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken cancellation)
    {
        await evaluations.DeclareAsync(PersonId, Acquisition, Declares, cancellation);
        return To(EvaluationAddresses.Evaluate, Acquisition.Number);
    }

    /// <summary>Sends the marks.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await evaluations.SendAsync(PersonId, Acquisition, cancellation);
        return ToFile(EvaluationText.Done_Sent);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Sheet = await queries.SheetAsync(Acquisition.Id, PersonId, cancellation);
        if (Sheet is not null)
        {
            Candidates = await queries.CandidatesAsync(Acquisition, PersonId, cancellation);
            ReturnWords = await queries.WordsOfReturnAsync(Acquisition.Id, cancellation);
        }

        return null;
    }
}
