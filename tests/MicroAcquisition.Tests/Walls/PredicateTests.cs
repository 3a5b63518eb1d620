using MicroAcquisition.TestKit;
using System.Linq.Expressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Tests.Acquisitions;

namespace MicroAcquisition.Tests.Walls;

/// <summary>The wall around conditions, which is shown to see a breach of each sort.</summary>
public sealed class PredicateTests
{
    [Fact]
    public void What_a_step_waits_for_is_said_in_comparisons_alone() => Expect.None(PredicateRules.ConditionsOnlyCompare(
        WholeJourney.Steps.Where(step => step.And is not null).Select(step => (step.Name, (LambdaExpression)step.And!))));

    [Fact]
    public void Where_a_file_stands_is_said_in_comparisons_alone() => Expect.None(PredicateRules.ConditionsOnlyCompare(
        Stages.Ordered.Select(line => (line.Stage.ToString(), (LambdaExpression)line.When))));

    [Fact]
    public void What_else_a_condition_says_is_seen()
    {
        Assert.Equal(
            ["negation", "call", "choice", "value", "has value", "arithmetic", "flag", "no column", "in brackets", "both sides"],
            Breaching(
                ("negation", (file, now) => !(file.PublishedAt == null)),
                ("call", (file, now) => file.Number.StartsWith('2')),
                ("choice", (file, now) => file.Left > 0 ? file.OpensAt <= now : file.ClosesAt <= now),
                ("value", (file, now) => file.PublishedAt != null && file.PublishedAt.Value < now),
                ("has value", (file, now) => file.PublishedAt.HasValue),
                ("arithmetic", (file, now) => file.ClosesAt + Stages.SealAfterClosing <= now),
                ("flag", (file, now) => file.AtRest || file.Left == 0),
                ("no column", (file, now) => file.HasTheClientsTitle == true),
                ("in brackets", (file, now) => (file.Left > 0) == (file.OfferedAt == null)),
                ("both sides", (file, now) => file.Left == 0 && now < (file.OpensAt ?? file.ClosesAt))));
        Assert.Empty(Breaching(
            ("columns", (file, now) => file.FundsReservedAt >= file.CommittedAt && (file.Left == 1 || file.Ended != Ending.None)),
            ("instants", (file, now) => file.ClosesAt <= now - Stages.SealAfterClosing && now.AddDays(1) > file.OpensAt)));
    }

    private static IEnumerable<string> Breaching(params (string Of, Expression<Func<Acquisition, DateTimeOffset, bool>> Condition)[] samples) =>
        PredicateRules.ConditionsOnlyCompare(samples.Select(sample => (sample.Of, (LambdaExpression)sample.Condition))).Select(breach => breach.Split(':')[0]).Distinct();
}
