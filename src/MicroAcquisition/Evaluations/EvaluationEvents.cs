using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Evaluations;

/// <summary>The nameless statements went to the evaluators: a digest of all of them, as masked. How many there are is not told.</summary>
[JournalKind("statements-released", 1, Audience.File, Of = new[] { nameof(Journey.ReleaseStatements) }, Reaches = Milestone.StatementsReleased, Means = "The program officer reviewed what is masked and gave the nameless statements to the evaluators.")]
public sealed record StatementsReleased(string TextDigest) : IJournalEvent;

/// <summary>Nobody applied.</summary>
[JournalKind("nobody-applied", 1, Audience.Public, Of = new[] { nameof(Journey.ReleaseStatements) }, Ends = Ending.NoAward, ChangesPublicPages = true, Means = "Nobody applied; the file ended without an award.")]
public sealed record NobodyApplied : IJournalEvent;

/// <summary>An evaluator declared to have no conflict of interest, before the first statement was shown to them.</summary>
[JournalKind("no-conflict-declared", 1, Audience.File, Means = "An evaluator declared to have no conflict of interest, before reading the first statement.")]
public sealed record NoConflictDeclared : IJournalEvent;

/// <summary>An evaluator sent their marks: a digest of all of them.</summary>
[JournalKind("marks-sent", 1, Audience.File, Of = new[] { nameof(Journey.Evaluate) }, Means = "An evaluator sent a mark and a rationale for every criterion of every application.")]
public sealed record MarksSent(string TextDigest) : IJournalEvent;

/// <summary>All evaluators sent theirs and agree.</summary>
[JournalKind("evaluated", 1, Audience.File, Of = new[] { nameof(Journey.Evaluate) }, Reaches = Milestone.Evaluated, Means = "Every evaluator sent their marks, and no difference is left.")]
public sealed record Evaluated(string TextDigest) : IJournalEvent;

/// <summary>All evaluators sent theirs and some differ.</summary>
[JournalKind("marks-differ", 1, Audience.File, Of = new[] { nameof(Journey.Evaluate) }, Means = "Every evaluator sent their marks, and some differ: the evaluators settle them.")]
public sealed record MarksDiffer(int Differences) : IJournalEvent;

/// <summary>The evaluators agreed on what differed.</summary>
[JournalKind("differences-settled", 1, Audience.File, Of = new[] { nameof(Journey.SettleDifferences) }, Reaches = Milestone.Evaluated, Means = "The evaluators agreed on one finding wherever their marks differed.")]
public sealed record DifferencesSettled(string TextDigest) : IJournalEvent;

/// <summary>Procurement sent the evaluation back. It tells that the statements are released again: what each evaluator sent before counts no longer.</summary>
[JournalKind("evaluation-returned", 1, Audience.File, Of = new[] { nameof(Journey.ConfirmEvaluation) }, Undoes = Milestone.Evaluated, Reaches = Milestone.StatementsReleased, Means = "Procurement sent the evaluation back to the evaluators, with a reason.")]
public sealed record EvaluationReturned(string TextDigest) : IJournalEvent;

/// <summary>Procurement confirmed the evaluation.</summary>
[JournalKind("evaluation-confirmed", 1, Audience.File, Of = new[] { nameof(Journey.ConfirmEvaluation) }, Reaches = Milestone.EvaluationConfirmed, Means = "Procurement confirmed which nameless applications pass.")]
public sealed record EvaluationConfirmed(int Passing) : IJournalEvent;

/// <summary>What one nameless application came to, told with the confirmation.</summary>
[JournalKind("application-judged", 1, Audience.SealedUntilConfirmation, Of = new[] { nameof(Journey.ConfirmEvaluation) }, Means = "With the confirmation: whether one nameless application passes, by its random number.")]
public sealed record ApplicationJudged(int Candidate, bool IsPass) : IJournalEvent;

/// <summary>No application passes.</summary>
[JournalKind("nobody-passed", 1, Audience.Public, Of = new[] { nameof(Journey.ConfirmEvaluation) }, Ends = Ending.NoAward, ChangesPublicPages = true, Means = "Procurement confirmed that no application passes; the file ended without an award.")]
public sealed record NobodyPassed : IJournalEvent;
