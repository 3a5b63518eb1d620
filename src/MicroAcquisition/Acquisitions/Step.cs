using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

/// <summary>Who does a step.</summary>
public enum Doer
{
    /// <summary>A person with a seat of the step's role that covers the file.</summary>
    Seat,

    /// <summary>Anyone signed in with an address in a listed government domain.</summary>
    PublicServant,

    /// <summary>Anyone signed in, for a supplier of theirs.</summary>
    Supplier,

    /// <summary>Whoever runs the command line on the server.</summary>
    Operator,
}

/// <summary>Who may not do a step although they hold its role (domain §2, separation of duties).</summary>
public enum Separation
{
    /// <summary>Nobody excluded.</summary>
    None,

    /// <summary>Nobody approves what they requested.</summary>
    NotTheRequester,

    /// <summary>Nobody applies to a file on which they hold a seat.</summary>
    NotStaffOnTheFile,
}

/// <summary>How long a step may wait: business days (a setting of the program), counted from a milestone.</summary>
public sealed record StepClock(string Name, int DefaultDays, Milestone From);

/// <summary>One row of the journey.</summary>
public sealed record Step
{
    /// <summary>As its users say it, for instance <c>ScreenRequest</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The room that keeps its rules and page.</summary>
    public required string Room { get; init; }

    /// <summary>The stage at which it waits on a file; null when the step makes the file.</summary>
    public Stage? WaitsAt { get; init; }

    /// <summary>Who does it.</summary>
    public required Doer Doer { get; init; }

    /// <summary>The role of the seat, when a seat does it.</summary>
    public Role? Role { get; init; }

    /// <summary>How long it may wait; null when nothing presses but the file's own dates.</summary>
    public StepClock? Clock { get; init; }

    /// <summary>Who is excluded.</summary>
    public Separation Separation { get; init; }

    /// <summary>What follows, for docs/journey.md.</summary>
    public required string Reaches { get; init; }

    /// <summary>True when the step waits on the file at this instant.</summary>
    public bool Waits(Moment moment) => WaitsAt == moment.Stage;
}
