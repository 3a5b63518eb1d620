using MicroAcquisition.Acquisitions;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Publishing;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>An evaluation as whoever must defend it reads it: what was looked for, each nameless application with its statements and findings, who evaluated, what was sent back.</summary>
public sealed record FoundView(
    IReadOnlyList<IGrouping<int, FoundStatement>> Candidates, IReadOnlyList<ApplicationCriterion> Criteria, IReadOnlyList<EvaluatorLine> Evaluators, EvaluationReturn? Return)
{
    /// <summary>How many pass.</summary>
    public int Passing => Candidates.Count(c => c.All(s => s.Finding.IsPass));
}

/// <summary>Puts it together.</summary>
public sealed class FoundViews(EvaluationQueries queries, OpportunityQueries opportunities)
{
    private static readonly Role[] Readers = [Role.ProgramOfficer, Role.ProcurementAdvisor, Role.AuditObserver];

    /// <summary>True for those who must be able to defend the findings, once procurement has confirmed them; where nobody passed, that ended the file.</summary>
    public static bool MayRead(Viewer viewer, Acquisition file) =>
        (file.EvaluationConfirmedAt is not null || file is { Ended: Ending.NoAward, EvaluatedAt: not null }) && viewer.Seats.Any(seat => Readers.Contains(seat.Role) && seat.Covers(file));

    /// <summary>The evaluation of a file, in the reader's language.</summary>
    public async Task<FoundView> OfAsync(Acquisition file, Language language, CancellationToken cancellation) => new(
        [.. (await queries.FoundAsync(file.Id, cancellation)).GroupBy(s => s.Finding.Candidate)],
        (await opportunities.FindAsync(file.Number, language, cancellation))?.Statement.Criteria ?? [],
        await queries.EvaluatorsAsync(file, cancellation), await queries.ReturnAsync(file.Id, cancellation));
}
