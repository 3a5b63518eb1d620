using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

/// <summary>Who may not do a step although it is theirs by role (domain §2, separation of duties).</summary>
public enum SeparationKind
{
    /// <summary>Nobody approves what they requested.</summary>
    Requester,

    /// <summary>Nobody applies to a file on which they hold a seat.</summary>
    StaffOnTheFile,

    /// <summary>Nobody does both of two steps on a file.</summary>
    WhoDid,

    /// <summary>Nobody does it who holds another role over the file, whether they did anything in it or not.</summary>
    Holds,
}

/// <summary>
/// One separation of a step; <paramref name="Step"/> names the other step of <see cref="SeparationKind.WhoDid"/>, <paramref name="Role"/>
/// the role of <see cref="SeparationKind.Holds"/>.
/// </summary>
public sealed record Separation(SeparationKind Kind, string? Step = null, Role? Role = null)
{
    /// <summary>See <see cref="SeparationKind.Requester"/>.</summary>
    public static Separation Requester { get; } = new(SeparationKind.Requester);

    /// <summary>See <see cref="SeparationKind.StaffOnTheFile"/>.</summary>
    public static Separation StaffOnTheFile { get; } = new(SeparationKind.StaffOnTheFile);

    /// <summary>
    /// Whoever did another step on this file, ever and over all its awards: asked of the journal, over the events that the step tells.
    /// Only for steps done once on a file; of items (who translated this answer) the room asks the item.
    /// </summary>
    public static Separation WhoDid(string step) => new(SeparationKind.WhoDid, step);

    /// <summary>Whoever holds this role over the file now: who marks the statements neither releases them nor confirms the marks.</summary>
    public static Separation Holds(Role role) => new(SeparationKind.Holds, Role: role);

    /// <summary>As tests/access.csv writes it: <c>Requester</c>, <c>WhoDid:Certify</c>, <c>Holds:Evaluator</c>.</summary>
    public override string ToString() => (Step ?? Role?.ToString()) is { } other ? Kind + ":" + other : Kind.ToString();
}
