using MicroAcquisition.Acquisitions;
using MicroAcquisition.Evaluations;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>A page of an evaluator: before anything else they declare to have no conflict of interest.</summary>
public abstract class EvaluatorPage(StepDesk desk, EvaluationQueries queries, EvaluationService evaluations) : StepPage(desk)
{
    /// <summary>That they have none.</summary>
    [BindProperty]
    public bool Declares { get; set; }

    /// <summary>Where they stand; null before the declaration.</summary>
    public EvaluatorSheet? Sheet { get; private set; }

    /// <summary>Declares.</summary>
    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken cancellation)
    {
        await evaluations.DeclareAsync(PersonId, Acquisition, Declares, cancellation);
        return Redirect(Request.Path);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Sheet = await queries.SheetAsync(Acquisition.Id, PersonId, cancellation);
        return null;
    }
}
