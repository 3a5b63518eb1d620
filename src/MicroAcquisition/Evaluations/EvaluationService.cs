using System.Globalization;
using System.Security.Cryptography;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Drafting;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Evaluations;

/// <summary>What an evaluator, or all of them together, say of one criterion of one nameless application. Null: not chosen.</summary>
public sealed record MarkWritten(int Candidate, int Criterion, bool? IsPass, string? Rationale);

/// <summary>Releasing the statements, marking them, settling differences, confirming: as those who do it say it.</summary>
public sealed class EvaluationService(TurnKeeper turns, Viewers viewers, StepGuard guard, Now now)
{
    /// <summary>
    /// Numbers the applications at random and gives their statements, masked as the officer reviewed it, to the evaluators. Where nobody applied, the file
    /// ends without an award.
    /// </summary>
    /// <param name="personId">The program officer.</param>
    /// <param name="found">The file.</param>
    /// <param name="masks">The words to mask; refused where other words are proposed by now than when they were reviewed.</param>
    /// <param name="cancellation">Cancels.</param>
    public Task ReleaseAsync(Guid personId, Acquisition found, MasksReviewed masks, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ReleaseStatements, personId, found, async (turn, file) =>
        {
            var applications = await StatementRelease.OfAsync(turn.Records, file.Id, cancellation);
            if (applications.Count == 0)
            {
                await turn.JournalAsync(file, new NobodyApplied(), nameof(Role.ProgramOfficer));
                return;
            }

            var evaluators = await DraftQueries.EvaluatorsAsync(turn.Records, file, cancellation);
            IEnumerable<Refusal?> refusals =
            [
                EvaluationRules.SomebodyReadsEveryLanguage(applications, evaluators),
                EvaluationRules.TheMasksAreThoseReviewed(applications, masks),
                .. applications.Select((a, place) => EvaluationRules.AMaskIsAWordOrAFew(place, masks.Chosen.GetValueOrDefault(a.Reference)?.More)),
            ];
            refusals.Enforce();
            var order = applications.ToArray();
            RandomNumberGenerator.Shuffle<StatementsToRelease>(order);
            await StatementRelease.NumberAsync(turn.Records, file.Id, [.. order.Select(a => a.Reference)], cancellation);
            var statements = order.SelectMany((application, place) => application.Statements.Select((text, criterion) => MaskedStatement.Of(
                file.Id, place + 1, criterion + 1, application.Language, Masking.Apply(text, masks.Of(application))))).ToList();
            var evaluation = Evaluation.Begin(file.Id);
            turn.Records.Add(evaluation);
            turn.Records.AddRange(statements);
            await turn.JournalAsync(file, new StatementsReleased(evaluation.Digest(string.Join('\n', statements.Select(s => s.Text)))), nameof(Role.ProgramOfficer));
        }, cancellation);

    /// <summary>An evaluator declares to have no conflict of interest; said twice, it is said once.</summary>
    public async Task DeclareAsync(Guid personId, Acquisition found, bool declares, CancellationToken cancellation = default)
    {
        var step = found.DifferenceWaitsSince is null ? Journey.Evaluate : Journey.SettleDifferences;
        (await guard.RefusalOfAsync(step, found, await viewers.OfAsync(personId, cancellation), cancellation: cancellation)).Enforce();
        EvaluationRules.TheDeclarationIsMade(declares).Enforce();
        await turns.RunAsync(found.ProgramId, Actor.Person(personId), async turn =>
        {
            var file = await turn.FindFileAsync(found.Id) ?? throw new InvalidOperationException("The file is not of this program.");
            if (await EvaluationQueries.SheetAsync(turn.Records, file.Id, personId, cancellation) is null)
            {
                turn.Records.Add(EvaluatorSheet.Declare(file.Id, personId, turn.Now));
                await turn.JournalAsync(file, new NoConflictDeclared(), nameof(Role.Evaluator));
            }
        }, cancellation);
    }

    /// <summary>Keeps what an evaluator thinks so far, whatever is missing of it.</summary>
    public async Task SaveAsync(Guid personId, Acquisition file, IReadOnlyList<MarkWritten> written, CancellationToken cancellation = default)
    {
        (await guard.RefusalOfAsync(Journey.Evaluate, file, await viewers.OfAsync(personId, cancellation), cancellation: cancellation)).Enforce();
        written.Select(mark => TextRules.TheTextIsShort(mark.Rationale, EvaluationRules.TextMaxLength, RationaleField(mark.Candidate, mark.Criterion))).Enforce();
        await turns.KeepAsync(SaveQueue.Of(file.Id), async records =>
        {
            EvaluationRules.NoConflictIsDeclaredFirst(await EvaluationQueries.SheetAsync(records, file.Id, personId, cancellation)).Enforce();
            var statements = await records.Set<MaskedStatement>().Where(s => s.AcquisitionId == file.Id).Select(s => new { s.Candidate, s.Criterion }).ToListAsync(cancellation);
            var marks = await records.Set<Mark>().AsTracking().Where(m => m.AcquisitionId == file.Id && m.PersonId == personId).ToListAsync(cancellation);
            foreach (var mark in written.Where(w => statements.Exists(s => s.Candidate == w.Candidate && s.Criterion == w.Criterion)))
            {
                var kept = marks.Find(m => m.Candidate == mark.Candidate && m.Criterion == mark.Criterion);
                if (kept is null)
                {
                    kept = Mark.Of(file.Id, mark.Candidate, mark.Criterion, personId);
                    records.Add(kept);
                }

                kept.Write(mark.IsPass, Words.Clean(mark.Rationale));
            }
        }, cancellation);
    }

    /// <summary>Logs that somebody opened the statements of nameless applications.</summary>
    public Task ReadAsync(Guid personId, Acquisition file, IEnumerable<int> candidates, CancellationToken cancellation = default) =>
        turns.KeepAsync(SaveQueue.Of(file.Id), records =>
        {
            records.AddRange(candidates.Select(candidate => StatementReading.Of(file.Id, personId, candidate, now.Instant)));
            return Task.CompletedTask;
        }, cancellation);

    /// <summary>
    /// An evaluator sends their marks: of every application in a language that they read. The last one to do so ends the evaluation, or brings out what differs.
    /// </summary>
    public Task SendAsync(Guid personId, Acquisition found, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Evaluate, personId, found, async (turn, file) =>
        {
            var sheet = await turn.Records.Set<EvaluatorSheet>().AsTracking().SingleOrDefaultAsync(s => s.AcquisitionId == file.Id && s.PersonId == personId, cancellation);
            EvaluationRules.NoConflictIsDeclaredFirst(sheet).Enforce();
            var all = await EvaluationQueries.TableAsync(turn.Records, file, cancellation);
            EvaluationRules.EveryCriterionIsMarked(all.MissingOf(personId)).Enforce();
            sheet!.Send(turn.Now);
            var evaluation = await turn.Records.Set<Evaluation>().SingleAsync(e => e.AcquisitionId == file.Id, cancellation);
            await turn.JournalAsync(file, new MarksSent(evaluation.Digest(Text(all.MarksOf(personId)))), nameof(Role.Evaluator));
            if (!all.IsCompleteOnce(personId, file.StatementsReleasedAt!.Value))
            {
                return;
            }

            var differences = all.Differences().Count;
            if (differences > 0)
            {
                file.WaitsSince(Milestone.DifferenceWaits, turn.Now);
                await turn.JournalAsync(file, new MarksDiffer(differences), nameof(Role.Evaluator));
                return;
            }

            var findings = all.Agreed(file.Id);
            turn.Records.AddRange(findings);
            await turn.JournalAsync(file, new Evaluated(evaluation.Digest(Text(findings))), nameof(Role.Evaluator));
        }, cancellation);

    /// <summary>The evaluators agreed wherever they differed; one of them writes it down.</summary>
    public Task SettleAsync(Guid personId, Acquisition found, IReadOnlyList<MarkWritten> settled, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.SettleDifferences, personId, found, async (turn, file) =>
        {
            EvaluationRules.NoConflictIsDeclaredFirst(await EvaluationQueries.SheetAsync(turn.Records, file.Id, personId, cancellation)).Enforce();
            var all = await EvaluationQueries.TableAsync(turn.Records, file, cancellation);
            var agreed = all.Differences().Select(difference => (difference.Candidate, difference.Criterion, Written: settled.FirstOrDefault(s => s.Candidate == difference.Candidate && s.Criterion == difference.Criterion))).ToList();
            agreed.SelectMany(a => EvaluationRules.OfMark(a.Written ?? new MarkWritten(a.Candidate, a.Criterion, IsPass: null, Rationale: null))).Enforce();
            var findings = all.Agreed(file.Id).Concat(agreed.Select(a => Finding.Of(file.Id, a.Candidate, a.Criterion, a.Written!.IsPass!.Value, Words.Clean(a.Written.Rationale)))).ToList();
            turn.Records.AddRange(findings);
            file.WaitsSince(Milestone.DifferenceWaits, null);
            var evaluation = await turn.Records.Set<Evaluation>().SingleAsync(e => e.AcquisitionId == file.Id, cancellation);
            await turn.JournalAsync(file, new DifferencesSettled(evaluation.Digest(Text(findings))), nameof(Role.Evaluator));
        }, cancellation);

    /// <summary>Procurement confirms: who passes goes on, who does not is told why; when nobody passes, the file ends without an award.</summary>
    public Task ConfirmAsync(Guid personId, Acquisition found, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ConfirmEvaluation, personId, found, async (turn, file) =>
        {
            var passing = await Outcomes.PassingAsync(turn.Records, file.Id, cancellation);
            var candidates = await turn.Records.Set<MaskedStatement>().Where(s => s.AcquisitionId == file.Id).Select(s => s.Candidate).Distinct().Order().ToListAsync(cancellation);
            foreach (var candidate in candidates)
            {
                await turn.JournalAsync(file, new ApplicationJudged(candidate, passing.Contains(candidate)), nameof(Role.ProcurementAdvisor));
            }

            if (passing.Count == 0)
            {
                await turn.JournalAsync(file, new NobodyPassed(), nameof(Role.ProcurementAdvisor));
                return;
            }

            file.Passes(passing.Count);
            await turn.JournalAsync(file, new EvaluationConfirmed(passing.Count), nameof(Role.ProcurementAdvisor));
        }, cancellation);

    /// <summary>Procurement sends the evaluation back with a reason: the marks stay as they were written, to be changed and sent again.</summary>
    public Task ReturnAsync(Guid personId, Acquisition found, string? words, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ConfirmEvaluation, personId, found, async (turn, file) =>
        {
            Refusal?[] refusals = [EvaluationRules.AReturnSaysWhy(words), TextRules.TheTextIsShort(words, EvaluationRules.TextMaxLength)];
            refusals.Enforce();
            var evaluation = await turn.Records.Set<Evaluation>().AsTracking().SingleAsync(e => e.AcquisitionId == file.Id, cancellation);
            evaluation.Return(words!, turn.Now);
            turn.Records.RemoveRange(await turn.Records.Set<Finding>().AsTracking().Where(f => f.AcquisitionId == file.Id).ToListAsync(cancellation));
            await turn.JournalAsync(file, new EvaluationReturned(evaluation.Digest(evaluation.ReturnWords)), nameof(Role.ProcurementAdvisor));
        }, cancellation);

    /// <summary>The field of a page that takes the mark on a criterion; of a candidate, where a page has several.</summary>
    public static string MarkField(int candidate, int criterion) => string.Create(CultureInfo.InvariantCulture, $"Marks[{candidate}-{criterion}]");

    /// <summary>The field of a page that takes the rationale on a criterion of a candidate.</summary>
    public static string RationaleField(int candidate, int criterion) => string.Create(CultureInfo.InvariantCulture, $"Rationales[{candidate}-{criterion}]");

    private static string Text(IEnumerable<Mark> marks) => string.Join('\n', marks.Select(m => $"{m.Candidate}-{m.Criterion}:{m.IsPass}:{m.Rationale}"));

    private static string Text(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(f => $"{f.Candidate}-{f.Criterion}:{f.IsPass}:{f.Rationale}"));
}
