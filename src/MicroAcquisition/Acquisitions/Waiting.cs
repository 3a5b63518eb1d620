using System.Linq.Expressions;

namespace MicroAcquisition.Acquisitions;

/// <summary>Folds what is known of waiting into expressions: one for a file in hand, the same for SQL.</summary>
public static class Waiting
{
    /// <summary>When a step waits.</summary>
    public static Expression<Func<Acquisition, DateTimeOffset, bool>> Of(Step step)
    {
        var (file, now) = (Expression.Parameter(typeof(Acquisition), "file"), Expression.Parameter(typeof(DateTimeOffset), "now"));
        var conditions = new List<Expression>();
        if (step.MakesTheFile)
        {
            conditions.Add(Expression.Constant(false));
        }
        else if (step.Lasts != While.Either)
        {
            conditions.Add(Expression.MakeBinary(
                step.Lasts == While.Living ? ExpressionType.Equal : ExpressionType.NotEqual,
                Expression.Property(file, nameof(Acquisition.Ended)), Expression.Constant(Ending.None)));
        }

        if (step.Reaches != Milestone.None)
        {
            conditions.Add(Milestones.IsNext(step.Reaches, file));
        }

        if (step.And is { } and)
        {
            conditions.Add(and.With(file, now));
        }

        return Expression.Lambda<Func<Acquisition, DateTimeOffset, bool>>(conditions.Aggregate(Expression.AndAlso), file, now);
    }

    /// <summary>The files on which any of the steps waits at an instant, in SQL.</summary>
    public static IQueryable<Acquisition> WaitingFor(this IQueryable<Acquisition> files, IEnumerable<Step> steps, DateTimeOffset now) =>
        files.Where(Any(steps.Select(step => step.Waits), now));

    /// <summary>An expression over a file and now as one over a file at an instant, which SQL gets as a parameter.</summary>
    internal static Expression<Func<Acquisition, bool>> At(this Expression<Func<Acquisition, DateTimeOffset, bool>> condition, DateTimeOffset now) => Any([condition], now);

    /// <summary>The body of an expression with other parameters.</summary>
    internal static Expression With<T>(this Expression<Func<Acquisition, DateTimeOffset, T>> expression, Expression file, Expression now) =>
        new Replace(expression.Parameters[0], file).Visit(new Replace(expression.Parameters[1], now).Visit(expression.Body));

    private static Expression<Func<Acquisition, bool>> Any(IEnumerable<Expression<Func<Acquisition, DateTimeOffset, bool>>> conditions, DateTimeOffset now)
    {
        var file = Expression.Parameter(typeof(Acquisition), "file");
        Expression<Func<DateTimeOffset>> instant = () => now;
        return Expression.Lambda<Func<Acquisition, bool>>(conditions.Select(condition => condition.With(file, instant.Body)).Aggregate(Expression.OrElse), file);
    }

    private sealed class Replace(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
