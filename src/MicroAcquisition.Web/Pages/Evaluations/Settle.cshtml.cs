using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>Where the evaluators differ, both marks beside one another; one of them writes down what they agreed on.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.SettleDifferences))]
public sealed class SettleModel(StepDesk desk, EvaluationQueries queries, EvaluationService evaluations, OpportunityQueries opportunities) : EvaluatorPage(desk, queries, evaluations)
{
    private readonly EvaluationQueries findings = queries;
    private readonly EvaluationService service = evaluations;

    /// <summary>"true" or "false", by application and criterion.</summary>
    [BindProperty]
    public IDictionary<string, string?> Marks { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The one rationale, by application and criterion.</summary>
    [BindProperty]
    public IDictionary<string, string?> Rationales { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What they differ on.</summary>
    public IReadOnlyList<DifferenceLine> Differences { get; private set; } = [];

    /// <summary>What is looked for, in the reader's language.</summary>
    public IReadOnlyList<ApplicationCriterion> Criteria { get; private set; } = [];

    /// <summary>How the form names a finding.</summary>
    public static string KeyOf(DifferenceLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Candidate}-{line.Criterion}");

    /// <summary>Writes it down.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await service.SettleAsync(PersonId, Acquisition, [.. Differences.Select(d => new MarkWritten(
            d.Candidate, d.Criterion, bool.TryParse(Marks[KeyOf(d)], out var isPass) ? isPass : null, Rationales[KeyOf(d)]))], cancellation);
        return ToFile(EvaluationText.Done_Settled);
    }

    /// <inheritdoc />
    protected override string KeyOf(Refusal refusal) => refusal.Field ?? "";

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        await base.LoadFactsAsync(cancellation);
        if (Sheet is null)
        {
            return null; // Whoever took another's place declares first.
        }

        Differences = await findings.DifferencesAsync(Acquisition, cancellation);
        Criteria = (await opportunities.FindAsync(Acquisition.Number, Language, cancellation))?.Statement.Criteria ?? [];
        foreach (var difference in Differences)
        {
            Marks.TryAdd(KeyOf(difference), null);
            Rationales.TryAdd(KeyOf(difference), "");
        }

        return null;
    }
}
