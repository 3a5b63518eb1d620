using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

/// <summary>In which part someone does a step.</summary>
public enum Part
{
    /// <summary>A person with a seat of a role that covers the file.</summary>
    Seat,

    /// <summary>Anyone signed in with an address in a listed government domain.</summary>
    PublicServant,

    /// <summary>Anyone signed in, for a supplier of theirs.</summary>
    Supplier,

    /// <summary>Whoever acts for the supplier of the award in hand.</summary>
    Awardee,

    /// <summary>Whoever runs the command line on the server.</summary>
    Operator,
}

/// <summary>Who does a step: a role, or a part that needs no seat.</summary>
public sealed record Doer(Part Part, Role? Role)
{
    /// <summary>See <see cref="Part.PublicServant"/>.</summary>
    public static Doer PublicServant { get; } = new(Part.PublicServant, null);

    /// <summary>See <see cref="Part.Supplier"/>.</summary>
    public static Doer Supplier { get; } = new(Part.Supplier, null);

    /// <summary>See <see cref="Part.Awardee"/>.</summary>
    public static Doer Awardee { get; } = new(Part.Awardee, null);

    /// <summary>See <see cref="Part.Operator"/>.</summary>
    public static Doer Operator { get; } = new(Part.Operator, null);

    /// <summary>The role, or else the part: what the journal and docs/journey.md call it.</summary>
    public string Name => Role?.ToString() ?? Part.ToString();

    /// <summary>Whoever holds a role over the file.</summary>
    public static implicit operator Doer(Role role) => Of(role);

    /// <summary>Whoever holds a role over the file.</summary>
    public static Doer Of(Role role) => new(Part.Seat, role);
}
