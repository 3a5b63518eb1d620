using System.Linq.Expressions;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Acquisitions;

/// <summary>
/// How long a step may wait: business days (a setting of the program) from the latest of some instants of the file, or until an
/// instant that the file holds.
/// </summary>
public sealed class StepClock
{
    private readonly IReadOnlyList<Func<Acquisition, DateTimeOffset?>> reads;

    private StepClock(string name, int? days, IReadOnlyList<Expression<Func<Acquisition, DateTimeOffset?>>> columns)
    {
        (Name, Days) = (name, days);
        From = [.. columns.Select(column => ((MemberExpression)column.Body).Member.Name)];
        reads = [.. columns.Select(column => column.Compile())];
    }

    /// <summary>The setting's name; several steps may share one. For an instant of the file, its column.</summary>
    public string Name { get; }

    /// <summary>Business days where the program has no number of its own; null where the file holds the instant.</summary>
    public int? Days { get; }

    /// <summary>The columns that it counts from, or the one that it runs until.</summary>
    public IReadOnlyList<string> From { get; }

    /// <summary>Business days from the latest of these instants.</summary>
    public static StepClock Of(string name, int days, params Expression<Func<Acquisition, DateTimeOffset?>>[] from) => new(name, days, from);

    /// <summary>Until an instant that is stored on the file when it binds, so that a setting changed later moves nothing.</summary>
    public static StepClock Until(Expression<Func<Acquisition, DateTimeOffset?>> instant) => new(((MemberExpression)instant.Body).Member.Name, null, [instant]);

    /// <summary>The instant from which it counts, or until which it runs, UTC; null while there is none.</summary>
    public DateTimeOffset? InstantOf(Acquisition file) => reads.Max(read => read(file));

    /// <summary>The Eastern date at whose end a step is due, at so many business days; null while no clock runs.</summary>
    public DateOnly? DueOn(Acquisition file, int days) => InstantOf(file) is not { } instant ? null
        : Days is null ? Eastern.DateEndedBy(instant)
        : BusinessDays.Add(Eastern.DateOf(instant), days);
}
