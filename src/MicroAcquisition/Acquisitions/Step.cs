using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Acquisitions;

/// <summary>In which part of a file's life a step may wait.</summary>
public enum While
{
    /// <summary>While it lives.</summary>
    Living,

    /// <summary>Once it has ended, for instance to let its money go.</summary>
    Ended,

    /// <summary>Before and after, for instance to answer a debrief.</summary>
    Either,
}

/// <summary>
/// One row of the journey. It waits on a file when the file lives (<see cref="Lasts"/>), what its milestone rests on is reached, the
/// milestone is not, and <see cref="And"/> holds. Nothing else is written down about waiting.
/// </summary>
public sealed class Step
{
    private readonly Lazy<Func<Acquisition, DateTimeOffset, bool>> compiled;
    private readonly Lazy<IReadOnlyList<string>> tells;

    /// <summary>A row; its name is the field's.</summary>
    /// <param name="room">The room that keeps its rules and page, with its story if it has one.</param>
    /// <param name="doers">Who does it: any of these.</param>
    /// <param name="name">As its users say it, for instance <c>ScreenRequest</c>.</param>
    public Step(string room, IReadOnlyList<Doer> doers, [CallerMemberName] string name = "")
    {
        (Room, Doers, Name) = (room, doers, name);
        compiled = new(() => Waits!.Compile());
        tells = new(() => EventCatalogue.KindsOf(Name));
    }

    /// <summary>As its users say it.</summary>
    public string Name { get; }

    /// <summary>The room that keeps its rules and page.</summary>
    public string Room { get; }

    /// <summary>Who does it: any of these.</summary>
    public IReadOnlyList<Doer> Doers { get; }

    /// <summary>The milestone that it works towards; None where only <see cref="And"/> says when it waits.</summary>
    public Milestone Reaches { get; init; }

    /// <summary>
    /// What it waits for besides: comparisons of the file's columns with each other, with constants and with instants made of now,
    /// joined by and, or. No negation and no call on a column: it must mean the same in memory and in SQL, with and without values.
    /// </summary>
    public Expression<Func<Acquisition, DateTimeOffset, bool>>? And { get; init; }

    /// <summary>In which part of the file's life it waits.</summary>
    public While Lasts { get; init; }

    /// <summary>True when it makes a file, so that it waits on none.</summary>
    public bool MakesTheFile { get; init; }

    /// <summary>True when it may be done but waits for nobody: the file's page offers it, My work does not, and it has no clock.</summary>
    public bool May { get; init; }

    /// <summary>True when each of its doers does it for themselves: it leaves their list with their own deed, though it still waits for the others.</summary>
    public bool Each { get; init; }

    /// <summary>How long it may wait; null when nothing presses but the file's own dates.</summary>
    public StepClock? Clock { get; init; }

    /// <summary>Who is excluded.</summary>
    public IReadOnlyList<Separation> Not { get; init; } = [];

    /// <summary>What follows, for docs/journey.md.</summary>
    public required string LeadsTo { get; init; }

    /// <summary>True when someone with a seat, or the supplier of the award in hand, does it on a file: what the file's page offers.</summary>
    public bool IsOfTheStaffOrTheAwardee => !MakesTheFile && Doers.Any(doer => doer.Part is Part.Seat or Part.Awardee);

    /// <summary>The kinds of event that doing it tells: those that name it.</summary>
    public IReadOnlyList<string> Tells => tells.Value;

    /// <summary>The kinds that doing it tells and doing another does not: what both tell does not say which was done.</summary>
    public IReadOnlyList<string> TellsUnlike(Step other) => [.. Tells.Except(other.Tells, StringComparer.Ordinal)];

    /// <summary>When it waits, for SQL: folded from the graph of milestones and <see cref="And"/>.</summary>
    public Expression<Func<Acquisition, DateTimeOffset, bool>> Waits => field ??= Waiting.Of(this);

    /// <summary>True when it waits on a file in hand.</summary>
    public bool WaitsOn(Acquisition file, DateTimeOffset now) => compiled.Value(file, now);

    /// <summary>True on a file to which it came back: what it had reached was undone, for instance by a reviewer who asked for changes.</summary>
    public bool CameBack(Acquisition file) => Reaches != Milestone.None && file.WentBack == Reaches;

    /// <summary>Since when it waits on a file, UTC: when it came back, its clock's instant, or the last milestone that it rests on.</summary>
    public DateTimeOffset? Since(Acquisition file) =>
        CameBack(file) ? file.WentBackAt
        : Clock is { IsStored: false } clock ? clock.InstantOf(file)
        : Reaches == Milestone.None ? null
        : Milestones.Under(Reaches).Max(file.Reached);

    /// <inheritdoc />
    public override string ToString() => Name;
}
