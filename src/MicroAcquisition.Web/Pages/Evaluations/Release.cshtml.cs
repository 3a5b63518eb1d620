using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>The program officer reviews what is masked in the statements, and gives them to the evaluators; or ends a file to which nobody applied.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ReleaseStatements))]
public sealed class ReleaseModel(StepDesk desk, StatementRelease release, EvaluationService evaluations) : StepPage(desk)
{
    /// <summary>Show the statements with the words as they are now.</summary>
    public const string Preview = "preview";

    /// <summary>The words to mask, one on each line, by the reference of the application.</summary>
    [BindProperty]
    public IDictionary<string, string?> Masks { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What to do: <see cref="Preview"/>, else release.</summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>The applications, in the order of their random references.</summary>
    public IReadOnlyList<StatementsToRelease> Applications { get; private set; } = [];

    /// <summary>A statement as the evaluators will read it.</summary>
    public string MaskedOf(StatementsToRelease application, string statement) => Masking.Apply(statement, Masking.Read(Masks[application.Reference]));

    /// <summary>Releases, or shows what would be released.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Then == Preview)
        {
            return Page();
        }

        await evaluations.ReleaseAsync(PersonId, Acquisition, Applications.ToDictionary(a => a.Reference, a => Masks[a.Reference], StringComparer.Ordinal), cancellation);
        return ToFile(Applications.Count == 0 ? EvaluationText.Done_NobodyApplied : EvaluationText.Done_Released);
    }

    /// <inheritdoc />
    protected override string KeyOf(Refusal refusal) => refusal.Field ?? "";

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Applications = await release.OfAsync(Acquisition.Id, cancellation);
        foreach (var application in Applications)
        {
            Masks.TryAdd(application.Reference, string.Join('\n', Masking.Propose(application)));
        }

        return null;
    }
}
