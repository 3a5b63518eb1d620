using MicroAcquisition.Acquisitions;

namespace MicroAcquisition.Foundation.Access;

/// <summary>Who reads: a person and the seats that they hold at the request's instant.</summary>
public sealed record Viewer(Guid PersonId, IReadOnlyList<Seat> Seats)
{
    /// <summary>True when the person holds a role anywhere.</summary>
    public bool Holds(Role role) => Seats.Any(s => s.Role == role);

    /// <summary>True when the person holds the role in a program, or on the whole site.</summary>
    public bool HoldsIn(Role role, Guid programId) => Seats.Any(s => s.Role == role && (s.ProgramId is null || s.ProgramId == programId));

    /// <summary>
    /// True for whom the union's seat alone lets read the file: the need, its union answers and the rulings on splitting (domain §2), neither the statement before it is public nor its
    /// reviews and people.
    /// </summary>
    public bool ReadsForTheUnion(Acquisition file) =>
        MayRead(file) && file.RequesterId != PersonId && Seats.Where(seat => seat.Covers(file)).All(seat => seat.Role is Role.UnionObserver or Role.ExecutiveSponsor or Role.Administrator);

    /// <summary>
    /// True when the person may read the file: its requester, and whoever has a seat that covers it. The union's observer reads
    /// from the file's approval on (domain §2), an imported one from its publication; sponsors read figures and administrators
    /// settings, not files.
    /// </summary>
    public bool MayRead(Acquisition file) =>
        file.RequesterId == PersonId || Seats.Any(seat => seat.Covers(file) && seat.Role switch
        {
            Role.ExecutiveSponsor or Role.Administrator => false,
            Role.UnionObserver => file.HasReached(Milestone.ApprovedForProgram, Milestone.ApprovedByProcurement) || file.PublishedAt is not null,
            _ => true,
        });
}
