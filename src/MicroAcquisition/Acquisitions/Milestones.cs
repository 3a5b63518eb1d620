using System.Linq.Expressions;
using System.Reflection;

namespace MicroAcquisition.Acquisitions;

/// <summary>
/// The graph of milestones, read once from their attributes, and the one sentence from which waiting is derived: what a milestone
/// rests on is reached, and the milestone is not.
/// </summary>
public static class Milestones
{
    private static readonly Dictionary<Milestone, Facts> Known =
        Enum.GetValues<Milestone>().Where(m => m != Milestone.None).ToDictionary(m => m, Facts.Of);

    private static readonly ILookup<Milestone, PropertyInfo> Companions = typeof(Acquisition).GetProperties()
        .Select(property => (Property: property, With: property.GetCustomAttribute<WithAttribute>()))
        .Where(p => p.With is not null).ToLookup(p => p.With!.Milestone, p => p.Property);

    /// <summary>Every milestone but None, in the order of the journey.</summary>
    public static IReadOnlyList<Milestone> All { get; } = [.. Known.Keys];

    /// <summary>What a milestone rests on.</summary>
    public static IReadOnlyList<Milestone> Under(Milestone milestone) => Known[milestone].After;

    /// <summary>A milestone and everything that rests on it: what falls when it is undone. Nothing for None.</summary>
    public static IReadOnlyList<Milestone> FallingWith(Milestone milestone) => milestone == Milestone.None ? [] : Falls.Of[milestone];

    /// <summary>True for the wait of some items.</summary>
    public static bool IsSince(Milestone milestone) => Known[milestone].IsSince;

    /// <summary>True for a wait that the file's ending leaves open.</summary>
    public static bool OutlivesEnding(Milestone milestone) => Known[milestone].OutlivesEnding;

    /// <summary>The column that holds a milestone's instant.</summary>
    public static PropertyInfo ColumnOf(Milestone milestone) => Known[milestone].Column;

    /// <summary>The columns that are cleared with a milestone.</summary>
    public static IEnumerable<PropertyInfo> CompanionsOf(Milestone milestone) => Companions[milestone];

    /// <summary>When a file reached a milestone, or since when it waits; null when it did not or does not.</summary>
    public static DateTimeOffset? Reached(this Acquisition file, Milestone milestone) => milestone == Milestone.None ? null : Known[milestone].Read(file);

    /// <summary>True on a file that reached all of these.</summary>
    public static bool HasReached(this Acquisition file, params IEnumerable<Milestone> milestones) => milestones.All(m => file.Reached(m) is not null);

    /// <summary>Writes the column of a milestone.</summary>
    internal static void Write(Acquisition file, Milestone milestone, DateTimeOffset? at) => Known[milestone].Write(file, at);

    /// <summary>Clears the column of a milestone and those that go with it.</summary>
    internal static void Clear(Acquisition file, Milestone milestone)
    {
        Write(file, milestone, null);
        foreach (var companion in CompanionsOf(milestone))
        {
            companion.SetValue(file, null); // Null sets a number to 0.
        }
    }

    /// <summary>What a milestone rests on is reached and the milestone itself is not, as an expression over a file.</summary>
    internal static Expression IsNext(Milestone milestone, Expression file) => Under(milestone)
        .Select(under => Compare(ExpressionType.NotEqual, under, file))
        .Append(Compare(ExpressionType.Equal, milestone, file))
        .Aggregate(Expression.AndAlso);

    private static BinaryExpression Compare(ExpressionType comparison, Milestone milestone, Expression file) =>
        Expression.MakeBinary(comparison, Expression.Property(file, ColumnOf(milestone)), Expression.Constant(null, typeof(DateTimeOffset?)));

    /// <summary>Apart, so that the graph is whole before it is walked.</summary>
    private static class Falls
    {
        public static readonly Dictionary<Milestone, IReadOnlyList<Milestone>> Of = Known.Keys.ToDictionary(m => m, Walk);

        private static IReadOnlyList<Milestone> Walk(Milestone from)
        {
            var falls = new List<Milestone> { from };
            for (var n = 0; n < falls.Count; n++)
            {
                falls.AddRange(Known.Where(m => m.Value.After.Contains(falls[n]) && !falls.Contains(m.Key)).Select(m => m.Key));
            }

            return falls;
        }
    }

    private sealed record Facts(PropertyInfo Column, IReadOnlyList<Milestone> After, bool IsSince, bool OutlivesEnding,
        Func<Acquisition, DateTimeOffset?> Read, Action<Acquisition, DateTimeOffset?> Write)
    {
        public static Facts Of(Milestone milestone)
        {
            var field = typeof(Milestone).GetField(milestone.ToString())!;
            var isSince = field.GetCustomAttribute<SinceAttribute>() is not null;
            var name = milestone + (isSince ? "Since" : "At");
            var column = typeof(Acquisition).GetProperty(name) ?? throw new InvalidOperationException($"The milestone {milestone} lacks its column {name}.");
            return new Facts(
                column, field.GetCustomAttribute<AfterAttribute>()?.Milestones ?? [], isSince, field.GetCustomAttribute<OutlivesEndingAttribute>() is not null,
                column.GetMethod!.CreateDelegate<Func<Acquisition, DateTimeOffset?>>(), column.SetMethod!.CreateDelegate<Action<Acquisition, DateTimeOffset?>>());
        }
    }
}
