using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>The statements of one nameless application beside what is looked for, with the evaluator's own marks. Every reading is logged.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Evaluate), IsWithin = true)]
public sealed class CandidateModel(StepDesk desk, EvaluationQueries queries, EvaluationService evaluations, OpportunityQueries opportunities) : StepPage(desk)
{
    /// <summary>"true" or "false", by application and criterion.</summary>
    [BindProperty]
    public IDictionary<string, string?> Marks { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Why, by application and criterion.</summary>
    [BindProperty]
    public IDictionary<string, string?> Rationales { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The application's number.</summary>
    public int Candidate { get; private set; }

    /// <summary>Its statements.</summary>
    public IReadOnlyList<StatementLine> Statements { get; private set; } = [];

    /// <summary>What is looked for, in the reader's language.</summary>
    public IReadOnlyList<ApplicationCriterion> Criteria { get; private set; } = [];

    /// <summary>How a form names the mark on a criterion.</summary>
    public string KeyOf(int criterion) => string.Create(CultureInfo.InvariantCulture, $"{Candidate}-{criterion}");

    /// <summary>Shows what is marked, and logs the reading.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await evaluations.ReadAsync(PersonId, Acquisition, [Candidate], cancellation);
        foreach (var statement in Statements)
        {
            (Marks[KeyOf(statement.Criterion)], Rationales[KeyOf(statement.Criterion)]) = (statement.IsPass is { } isPass ? isPass ? "true" : "false" : null, statement.Rationale);
        }
    }

    /// <summary>Saves what there is, then says what is missing, or goes back to the list.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var written = Statements.Select(s => new MarkWritten(
            Candidate, s.Criterion, Marks.TryGetValue(KeyOf(s.Criterion), out var mark) && bool.TryParse(mark, out var isPass) ? isPass : null,
            Rationales.TryGetValue(KeyOf(s.Criterion), out var rationale) ? rationale : null)).ToList();
        await evaluations.SaveAsync(PersonId, Acquisition, written, cancellation);
        written.SelectMany(EvaluationRules.OfMark).Enforce();
        Say(EvaluationText.Done_Saved.With(Candidate));
        return To(EvaluationAddresses.Evaluate, Acquisition.Number);
    }

    /// <inheritdoc />
    protected override string KeyOf(Refusal refusal) => refusal.Field ?? "";

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        if (await queries.SheetAsync(Acquisition.Id, PersonId, cancellation) is null)
        {
            return To(EvaluationAddresses.Evaluate, Acquisition.Number); // The declaration comes first.
        }

        Candidate = int.TryParse(RouteData.Values["candidate"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if ((await queries.CandidatesAsync(Acquisition, PersonId, cancellation)).All(line => line.Candidate != Candidate))
        {
            return NotFound();
        }

        Statements = await queries.StatementsAsync(Acquisition.Id, Candidate, PersonId, cancellation);
        Criteria = (await opportunities.FindAsync(Acquisition.Number, Language, cancellation))?.Statement.Criteria ?? [];
        foreach (var statement in Statements)
        {
            Marks.TryAdd(KeyOf(statement.Criterion), null);
            Rationales.TryAdd(KeyOf(statement.Criterion), "");
        }

        return null;
    }
}
