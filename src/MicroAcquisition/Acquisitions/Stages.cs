using System.Linq.Expressions;

namespace MicroAcquisition.Acquisitions;

/// <summary>
/// One expression says where a file stands, for a page in hand and for a list in SQL: open or closed is a comparison with one now.
/// </summary>
public static class Stages
{
    /// <summary>How long after the closing instant the seal breaks: every request that began before it has committed or been refused.</summary>
    public static readonly TimeSpan SealAfterClosing = TimeSpan.FromMinutes(2);

    /// <summary>The stage of a file at an instant.</summary>
    public static readonly Expression<Func<Acquisition, DateTimeOffset, Stage>> Expression = (file, now) =>
        file.Ended == Ending.Declined ? Stage.Declined
        : file.PublishedAt != null ? (now < file.ClosesAt ? Stage.Open : Stage.Closed)
        : file.ScreenedInAt != null ? Stage.Draft
        : Stage.Request;

    private static readonly Func<Acquisition, DateTimeOffset, Stage> Compiled = Expression.Compile();

    /// <summary>The stage of a file in hand.</summary>
    public static Stage At(this Acquisition file, DateTimeOffset now) => Compiled(file, now);

    /// <summary>The files at a stage, in SQL. What narrows them first repeats what the stage says, so that an index serves.</summary>
    public static IQueryable<Acquisition> At(this IQueryable<Acquisition> files, Stage stage, DateTimeOffset now)
    {
        var narrowed = stage switch
        {
            Stage.Open => files.Where(f => f.ClosesAt > now),
            Stage.Closed => files.Where(f => f.ClosesAt <= now),
            Stage.Request or Stage.Draft => files.Where(f => f.PublishedAt == null),
            _ => files,
        };
        return narrowed.Where(WhereStageIs(stage, now));
    }

    /// <summary>The phase of the line in which a stage lies.</summary>
    public static Phase PhaseOf(Stage stage) => stage switch
    {
        Stage.Draft => Phase.Draft,
        Stage.Open => Phase.Open,
        Stage.Closed => Phase.Evaluation,
        _ => Phase.Request,
    };

    private static Expression<Func<Acquisition, bool>> WhereStageIs(Stage stage, DateTimeOffset now)
    {
        Expression<Func<DateTimeOffset>> instant = () => now;
        var file = Expression.Parameters[0];
        var body = new Replace(Expression.Parameters[1], instant.Body).Visit(Expression.Body);
        return System.Linq.Expressions.Expression.Lambda<Func<Acquisition, bool>>(
            System.Linq.Expressions.Expression.Equal(body, System.Linq.Expressions.Expression.Constant(stage)), file);
    }

    private sealed class Replace(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
