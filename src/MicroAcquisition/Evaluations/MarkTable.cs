using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Drafting;

namespace MicroAcquisition.Evaluations;

/// <summary>One criterion of one nameless application on which evaluators differ.</summary>
public sealed record Difference(int Candidate, int Criterion);

/// <summary>All marks of a file beside what is to be marked and by whom: who is done, where they differ, what they agree on.</summary>
public sealed class MarkTable(
    IReadOnlyList<(int Candidate, int Criterion, Language Language)> statements, IReadOnlyList<EvaluatorInForce> evaluators,
    IReadOnlyList<Mark> marks, IReadOnlyDictionary<Guid, DateTimeOffset?> sent)
{
    /// <summary>How many criteria an evaluator has still to mark, or to give a rationale.</summary>
    public int MissingOf(Guid personId) => Of(personId).Count(s => !IsDone(MarkOn(personId, s.Candidate, s.Criterion)));

    /// <summary>An evaluator's marks on what is theirs to mark, in order.</summary>
    public IReadOnlyList<Mark> MarksOf(Guid personId) => [.. Of(personId).Select(s => MarkOn(personId, s.Candidate, s.Criterion)).OfType<Mark>()];

    /// <summary>True once everyone who has something to mark has sent it since the statements were released (again), this one now.</summary>
    public bool IsCompleteOnce(Guid sender, DateTimeOffset since) =>
        statements.All(s => MarksOn(s.Candidate, s.Criterion).Any()) // Else a seat was ended, and nobody reads that language any more.
        && evaluators.All(e => e.PersonId == sender || !Of(e.PersonId).Any() || (sent.TryGetValue(e.PersonId, out var at) && at >= since));

    /// <summary>Where those who marked a criterion differ.</summary>
    public IReadOnlyList<Difference> Differences() =>
        [.. statements.Where(s => MarksOn(s.Candidate, s.Criterion).Select(m => m.IsPass).Distinct().Count() > 1).Select(s => new Difference(s.Candidate, s.Criterion))];

    /// <summary>The marks of all evaluators in force on a criterion, in the order of the evaluators.</summary>
    public IEnumerable<Mark> MarksOn(int candidate, int criterion) =>
        evaluators.Select(e => Reads(e, candidate) ? MarkOn(e.PersonId, candidate, criterion) : null).OfType<Mark>().Where(IsDone);

    /// <summary>What they agree on, each with the rationales of all, in order.</summary>
    public IReadOnlyList<Finding> Agreed(Guid acquisitionId)
    {
        var differences = Differences().ToHashSet();
        return
        [
            .. from s in statements
               where !differences.Contains(new Difference(s.Candidate, s.Criterion))
               let given = MarksOn(s.Candidate, s.Criterion).ToList()
               select Finding.Of(acquisitionId, s.Candidate, s.Criterion, given[0].IsPass!.Value, string.Join("\n\n", given.Select(m => m.Rationale).Distinct(StringComparer.Ordinal))),
        ];
    }

    private IEnumerable<(int Candidate, int Criterion, Language Language)> Of(Guid personId) =>
        evaluators.FirstOrDefault(e => e.PersonId == personId) is { } evaluator ? statements.Where(s => evaluator.Reads(s.Language)) : [];

    private bool Reads(EvaluatorInForce evaluator, int candidate) => evaluator.Reads(statements.First(s => s.Candidate == candidate).Language);

    private Mark? MarkOn(Guid personId, int candidate, int criterion) => marks.FirstOrDefault(m => m.PersonId == personId && m.Candidate == candidate && m.Criterion == criterion);

    private static bool IsDone(Mark? mark) => mark is { IsPass: not null } && Words.Count(mark.Rationale) > 0;
}
