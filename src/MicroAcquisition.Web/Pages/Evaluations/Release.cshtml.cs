using System.Globalization;
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

    /// <summary>"true" for what the platform proposes to mask and is to stay, by <see cref="KeyOf(int, int)"/>.</summary>
    [BindProperty]
    public IDictionary<string, string?> Left { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>More words to mask, one on each line, by the place of the application from 1: a form reads what stands at [0] as the first item of a list.</summary>
    [BindProperty]
    public IDictionary<string, string?> More { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Of which proposals <see cref="Left"/> tells (<see cref="MasksReviewed.SealOf"/>).</summary>
    [BindProperty]
    public string? Seal { get; set; }

    /// <summary>What to do: <see cref="Preview"/>, else release.</summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>The applications, in the order of their random references.</summary>
    public IReadOnlyList<StatementsToRelease> Applications { get; private set; } = [];

    /// <summary>The seal of what is shown.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>What the platform proposes to mask in each.</summary>
    public IReadOnlyList<IReadOnlyList<ProposedMask>> Proposed { get; private set; } = [];

    /// <summary>The statements of an application as the evaluators will read them.</summary>
    public IEnumerable<string> MaskedOf(int place) => Applications[place].Statements.Select(statement => Masking.Apply(statement, ChosenOf(place).Of(Proposed[place])));

    /// <summary>The field of one application, from 1.</summary>
    public static string KeyOf(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The field of one proposal: by places, since a reference is the applicant's receipt and the words may be their name; and by the seal, so that what was ticked beside other proposals is
    /// not ticked beside these.
    /// </summary>
    public string KeyOf(int place, int proposal) => string.Create(CultureInfo.InvariantCulture, $"{Shown[..8]}-{place}-{proposal}");

    /// <summary>Releases, or shows what would be released.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Then == Preview)
        {
            return Page();
        }

        await evaluations.ReleaseAsync(PersonId, Acquisition, new MasksReviewed(Seal, Masks()), cancellation);
        return ToFile(Applications.Count == 0 ? EvaluationText.Done_NobodyApplied : EvaluationText.Done_Released);
    }

    /// <inheritdoc />
    protected override string KeyOf(Refusal refusal) => refusal.Field ?? "";

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Applications = await release.OfAsync(Acquisition.Id, cancellation);
        Proposed = [.. Applications.Select(Masking.Propose)];
        Shown = MasksReviewed.SealOf(Applications);
        for (var place = 0; place < Applications.Count; place++)
        {
            More.TryAdd(KeyOf(place), null);
            for (var proposal = 0; proposal < Proposed[place].Count; proposal++)
            {
                Left.TryAdd(KeyOf(place, proposal), null);
            }
        }

        return null;
    }

    private MasksChosen ChosenOf(int place) => new([.. Enumerable.Range(0, Proposed[place].Count).Where(proposal => Left[KeyOf(place, proposal)] == "true")], More[KeyOf(place)]);

    private Dictionary<string, MasksChosen> Masks() =>
        Applications.Select((application, place) => (application.Reference, Chosen: ChosenOf(place))).ToDictionary(a => a.Reference, a => a.Chosen, StringComparer.Ordinal);
}
