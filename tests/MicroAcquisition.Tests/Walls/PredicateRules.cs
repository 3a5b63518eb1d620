using System.Linq.Expressions;
using System.Reflection;

namespace MicroAcquisition.Tests.Walls;

/// <summary>
/// What a condition over a file's row may say, so that it means the same in memory and in SQL, with and without values: comparisons of
/// columns with each other, with constants and with what does not touch the file, joined by and, or. In memory a negation of a
/// comparison with nothing is true, in SQL it is unknown; a call on a column may not be translated, or not alike.
/// </summary>
public static class PredicateRules
{
    private static readonly ExpressionType[] Comparisons =
    [
        ExpressionType.Equal, ExpressionType.NotEqual, ExpressionType.LessThan, ExpressionType.LessThanOrEqual,
        ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual,
    ];

    /// <summary>What in the conditions is neither a comparison nor joined by and, or. The first parameter of each is the file.</summary>
    public static IReadOnlyList<string> ConditionsOnlyCompare(IEnumerable<(string Of, LambdaExpression Condition)> conditions) =>
        [.. conditions.SelectMany(c => BreachesOf(c.Condition.Body, c.Condition.Parameters[0]).Select(breach => $"{c.Of}: {breach}"))];

    private static IEnumerable<Expression> BreachesOf(Expression condition, ParameterExpression file) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } joined => BreachesOf(joined.Left, file).Concat(BreachesOf(joined.Right, file)),
        BinaryExpression comparison when Comparisons.Contains(comparison.NodeType) =>
            new[] { comparison.Left, comparison.Right }.Where(side => !IsValue(side, file)),
        _ => [condition],
    };

    private static bool IsValue(Expression side, ParameterExpression file) => side switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } converted => IsValue(converted.Operand, file),
        MemberExpression { Member: PropertyInfo { CanWrite: true } } column when column.Expression == file => true,
        _ => !Touches.Any(side, file),
    };

    private sealed class Touches(ParameterExpression file) : ExpressionVisitor
    {
        private bool found;

        public static bool Any(Expression expression, ParameterExpression file)
        {
            var touches = new Touches(file);
            touches.Visit(expression);
            return touches.found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            found |= node == file;
            return node;
        }
    }
}
