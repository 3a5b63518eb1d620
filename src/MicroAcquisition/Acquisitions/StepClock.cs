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

    private StepClock(string name, int? days, bool isStored, IReadOnlyList<Expression<Func<Acquisition, DateTimeOffset?>>> columns)
    {
        (Name, Days, IsStored) = (name, days, isStored);
        From = [.. columns.Select(column => ((MemberExpression)column.Body).Member.Name)];
        reads = [.. columns.Select(column => column.Compile())];
    }

    /// <summary>The setting's name; several steps may share one. For an instant of the file, its column.</summary>
    public string Name { get; }

    /// <summary>Business days where the program has no number of its own; null where the file holds an instant that no setting gives.</summary>
    public int? Days { get; }

    /// <summary>True when the file holds the instant until which it runs.</summary>
    public bool IsStored { get; }

    /// <summary>The columns that it counts from, or the one that it runs until.</summary>
    public IReadOnlyList<string> From { get; }

    /// <summary>Business days from the latest of these instants.</summary>
    public static StepClock Of(string name, int days, params Expression<Func<Acquisition, DateTimeOffset?>>[] from) => new(name, days, isStored: false, from);

    /// <summary>Until an instant that is stored on the file when it binds, so that a setting changed later moves nothing.</summary>
    public static StepClock Until(Expression<Func<Acquisition, DateTimeOffset?>> instant) => new(((MemberExpression)instant.Body).Member.Name, null, isStored: true, [instant]);

    /// <summary>The same, where the room reckons the instant, when it binds, as business days of a setting.</summary>
    public static StepClock Until(string name, int days, Expression<Func<Acquisition, DateTimeOffset?>> instant) => new(name, days, isStored: true, [instant]);

    /// <summary>The instant from which it counts, or until which it runs, UTC; null while there is none.</summary>
    public DateTimeOffset? InstantOf(Acquisition file) => reads.Max(read => read(file));

    /// <summary>The Eastern date at whose end a step is due, at so many business days, which begin anew when it comes back (UTC; null: it did not); null while no clock runs.</summary>
    public DateOnly? DueOn(Acquisition file, int days, DateTimeOffset? cameBackAt = null) => InstantOf(file) is not { } instant ? null
        : IsStored ? Eastern.DateEndedBy(instant)
        : BusinessDays.Add(Eastern.DateOf(cameBackAt > instant ? cameBackAt.Value : instant), days);
}
