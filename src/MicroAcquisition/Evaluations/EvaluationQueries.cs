using System.Security.Cryptography;
using System.Text;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Drafting;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Evaluations;

/// <summary>A nameless application in an evaluator's list, and how many of its criteria they have marked.</summary>
public sealed record CandidateLine(int Candidate, Language Language, int Marked, int Criteria);

/// <summary>A statement, with the reader's own mark; null where they have none.</summary>
public sealed record StatementLine(int Criterion, Language Language, string Text, bool? IsPass, string Rationale);

/// <summary>A criterion on which the evaluators differ: the statement and all marks.</summary>
public sealed record DifferenceLine(int Candidate, int Criterion, Language Language, string Text, IReadOnlyList<(bool IsPass, string Rationale)> Marks);

/// <summary>What was found on a criterion of a nameless application.</summary>
public sealed record FindingLine(int Candidate, int Criterion, bool IsPass, string Rationale);

/// <summary>A finding beside the statement that it is about.</summary>
public sealed record FoundStatement(FindingLine Finding, Language Language, string Text);

/// <summary>Somebody who evaluates a file: their name and when they sent their marks, UTC; null while they have not.</summary>
public sealed record EvaluatorLine(string Name, DateTimeOffset? SentAt);

/// <summary>What procurement wrote when it last sent an evaluation back, and when, UTC.</summary>
public sealed record EvaluationReturn(string Words, DateTimeOffset At);

/// <summary>Evaluations, for reading: numbers, statements, marks and findings, never a name.</summary>
public sealed class EvaluationQueries(Records records, PeopleNames names)
{
    /// <summary>The nameless applications that an evaluator marks, those in languages that they read, in an order of their own: it stays, and tells nothing.</summary>
    public async Task<IReadOnlyList<CandidateLine>> CandidatesAsync(Acquisition file, Guid personId, CancellationToken cancellation = default)
    {
        var reader = (await DraftQueries.EvaluatorsAsync(records, file, cancellation)).FirstOrDefault(e => e.PersonId == personId);
        var statements = await records.Set<MaskedStatement>().Where(s => s.AcquisitionId == file.Id).Select(s => new { s.Candidate, s.Criterion, s.Language }).ToListAsync(cancellation);
        var marks = await records.Set<Mark>().AsNoTracking().Where(m => m.AcquisitionId == file.Id && m.PersonId == personId && m.IsPass != null && m.Rationale != "").ToListAsync(cancellation);
        return
        [
            .. statements.Where(s => reader?.Reads(s.Language) ?? false).GroupBy(s => s.Candidate)
                .Select(of => new CandidateLine(of.Key, of.First().Language, marks.Count(m => m.Candidate == of.Key), of.Count()))
                .OrderBy(line => OrderOf(file.Id, personId, line.Candidate), StringComparer.Ordinal),
        ];
    }

    /// <summary>The statements of a nameless application, with the reader's own marks.</summary>
    public async Task<IReadOnlyList<StatementLine>> StatementsAsync(Guid acquisitionId, int candidate, Guid personId, CancellationToken cancellation = default)
    {
        var statements = await records.Set<MaskedStatement>().AsNoTracking().Where(s => s.AcquisitionId == acquisitionId && s.Candidate == candidate).OrderBy(s => s.Criterion).ToListAsync(cancellation);
        var marks = await records.Set<Mark>().AsNoTracking().Where(m => m.AcquisitionId == acquisitionId && m.Candidate == candidate && m.PersonId == personId).ToDictionaryAsync(m => m.Criterion, cancellation);
        return statements.ConvertAll(s => new StatementLine(s.Criterion, s.Language, s.Text, marks.GetValueOrDefault(s.Criterion)?.IsPass, marks.GetValueOrDefault(s.Criterion)?.Rationale ?? ""));
    }

    /// <summary>Where an evaluator stands; null while they have not declared to have no conflict of interest.</summary>
    public Task<EvaluatorSheet?> SheetAsync(Guid acquisitionId, Guid personId, CancellationToken cancellation = default) => SheetAsync(records, acquisitionId, personId, cancellation);

    /// <summary>What the evaluators differ on.</summary>
    public async Task<IReadOnlyList<DifferenceLine>> DifferencesAsync(Acquisition file, CancellationToken cancellation = default)
    {
        var table = await TableAsync(records, file, cancellation);
        var statements = await records.Set<MaskedStatement>().AsNoTracking().Where(s => s.AcquisitionId == file.Id).ToDictionaryAsync(s => (s.Candidate, s.Criterion), cancellation);
        return
        [
            .. table.Differences().Select(d => new DifferenceLine(
                d.Candidate, d.Criterion, statements[(d.Candidate, d.Criterion)].Language, statements[(d.Candidate, d.Criterion)].Text,
                [.. table.MarksOn(d.Candidate, d.Criterion).Select(m => (m.IsPass!.Value, m.Rationale))])),
        ];
    }

    /// <summary>What was found, by number and criterion.</summary>
    public async Task<IReadOnlyList<FindingLine>> FindingsAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Finding>().Where(f => f.AcquisitionId == acquisitionId).OrderBy(f => f.Candidate).ThenBy(f => f.Criterion)
            .Select(f => new FindingLine(f.Candidate, f.Criterion, f.IsPass, f.Rationale)).ToListAsync(cancellation);

    /// <summary>What was found on one nameless application, for its own supplier: nothing before procurement confirmed it.</summary>
    public async Task<IReadOnlyList<FindingLine>> ConfirmedOfAsync(Guid acquisitionId, int candidate, CancellationToken cancellation = default) =>
        await (from finding in records.Set<Finding>()
               where finding.AcquisitionId == acquisitionId && finding.Candidate == candidate
               join file in records.Set<Acquisition>() on finding.AcquisitionId equals file.Id
               where file.EvaluationConfirmedAt != null || file.Ended == Ending.NoAward
               orderby finding.Criterion
               select new FindingLine(finding.Candidate, finding.Criterion, finding.IsPass, finding.Rationale)).ToListAsync(cancellation);

    /// <summary>What was found, each beside its masked statement, by number and criterion.</summary>
    public async Task<IReadOnlyList<FoundStatement>> FoundAsync(Guid acquisitionId, CancellationToken cancellation = default)
    {
        var statements = await records.Set<MaskedStatement>().AsNoTracking().Where(s => s.AcquisitionId == acquisitionId).ToDictionaryAsync(s => (s.Candidate, s.Criterion), cancellation);
        return [.. (await FindingsAsync(acquisitionId, cancellation)).Select(f => new FoundStatement(f, statements[(f.Candidate, f.Criterion)].Language, statements[(f.Candidate, f.Criterion)].Text))];
    }

    /// <summary>Who evaluates a file, and who of them sent their marks.</summary>
    public async Task<IReadOnlyList<EvaluatorLine>> EvaluatorsAsync(Acquisition file, CancellationToken cancellation = default)
    {
        var evaluators = await DraftQueries.EvaluatorsAsync(records, file, cancellation);
        var sheets = await records.Set<EvaluatorSheet>().AsNoTracking().Where(s => s.AcquisitionId == file.Id).ToDictionaryAsync(s => s.PersonId, s => s.SentAt, cancellation);
        var named = await names.OfPeopleAsync([.. evaluators.Select(e => e.PersonId).Concat(sheets.Keys).Distinct()], cancellation);
        return [.. named.OrderBy(n => n.Value, StringComparer.CurrentCulture).Select(n => new EvaluatorLine(n.Value, sheets.GetValueOrDefault(n.Key)))];
    }

    /// <summary>The last return of an evaluation; null while procurement sent none back.</summary>
    public async Task<EvaluationReturn?> ReturnAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Evaluation>().AsNoTracking().SingleOrDefaultAsync(e => e.AcquisitionId == acquisitionId, cancellation) is { ReturnedAt: { } at } evaluation
            ? new EvaluationReturn(evaluation.ReturnWords, at)
            : null;

    /// <summary>How many applications passed every criterion, for anyone; null before it may be told (<see cref="PublicStages.TellsApplications"/>).</summary>
    public async Task<int?> PassedForAllAsync(Acquisition file, CancellationToken cancellation = default) =>
        file.TellsApplications() ? (await Outcomes.PassingAsync(records, file.Id, cancellation)).Count : null;

    /// <summary>Why procurement last sent the evaluation back; empty while it did not.</summary>
    public async Task<string> WordsOfReturnAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Evaluation>().Where(e => e.AcquisitionId == acquisitionId).Select(e => e.ReturnWords).SingleOrDefaultAsync(cancellation) ?? "";

    /// <summary>Where an evaluator stands, as it is inside a turn.</summary>
    internal static Task<EvaluatorSheet?> SheetAsync(Records among, Guid acquisitionId, Guid personId, CancellationToken cancellation) =>
        among.Set<EvaluatorSheet>().AsNoTracking().SingleOrDefaultAsync(s => s.AcquisitionId == acquisitionId && s.PersonId == personId, cancellation);

    /// <summary>All marks, as they stand inside a turn.</summary>
    internal static async Task<MarkTable> TableAsync(Records among, Acquisition file, CancellationToken cancellation)
    {
        var statements = await among.Set<MaskedStatement>().Where(s => s.AcquisitionId == file.Id).OrderBy(s => s.Candidate).ThenBy(s => s.Criterion)
            .Select(s => new { s.Candidate, s.Criterion, s.Language }).ToListAsync(cancellation);
        var marks = await among.Set<Mark>().AsNoTracking().Where(m => m.AcquisitionId == file.Id).ToListAsync(cancellation);
        var sheets = await among.Set<EvaluatorSheet>().AsNoTracking().Where(s => s.AcquisitionId == file.Id).ToDictionaryAsync(s => s.PersonId, s => s.SentAt, cancellation);
        return new MarkTable(statements.ConvertAll(s => (s.Candidate, s.Criterion, s.Language)), await DraftQueries.EvaluatorsAsync(among, file, cancellation), marks, sheets);
    }

    private static string OrderOf(Guid acquisitionId, Guid personId, int candidate) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{acquisitionId:N}{personId:N}{candidate}")));
}
