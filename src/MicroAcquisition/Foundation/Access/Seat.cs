using MicroAcquisition.Acquisitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Foundation.Access;

/// <summary>
/// A person's role in a program, for one department or all, or on one file alone; from an instant until it is ended.
/// An administrator's seat without a program covers the whole site.
/// </summary>
public sealed class Seat
{
    private Seat()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What they do.</summary>
    public Role Role { get; private set; }

    /// <summary>Where; null for the whole site.</summary>
    public Guid? ProgramId { get; private set; }

    /// <summary>For one department; null for all of the program's.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>On one file; null for all within program and department.</summary>
    public Guid? AcquisitionId { get; private set; }

    /// <summary>From this instant, UTC.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>Until this instant, UTC; null while held.</summary>
    public DateTimeOffset? To { get; private set; }

    /// <summary>Who granted it; null for the operator at the command line.</summary>
    public Guid? GrantedBy { get; private set; }

    /// <summary>Who ended it, if ended.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>A seat for a program and, if given, one department.</summary>
    public static Seat Grant(Guid personId, Role role, Guid? programId, Guid? departmentId, Guid? by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PersonId = personId,
        Role = role,
        ProgramId = programId,
        DepartmentId = departmentId,
        From = now,
        GrantedBy = by,
    };

    /// <summary>A seat on one file.</summary>
    public static Seat GrantOnFile(Guid personId, Role role, Acquisition file, Guid? by, DateTimeOffset now)
    {
        var seat = Grant(personId, role, file.ProgramId, departmentId: null, by, now);
        seat.AcquisitionId = file.Id;
        return seat;
    }

    /// <summary>Ends the seat now.</summary>
    public void End(Guid? by, DateTimeOffset now) => (To, EndedBy) = (now, by);

    /// <summary>True while held.</summary>
    public bool IsHeldAt(DateTimeOffset now) => From <= now && (To is null || now < To);

    /// <summary>True when the seat's scope holds the file.</summary>
    public bool Covers(Acquisition file) =>
        (ProgramId is null || ProgramId == file.ProgramId)
        && (DepartmentId is null || DepartmentId == file.DepartmentId)
        && (AcquisitionId is null || AcquisitionId == file.Id);

    internal sealed class Mapping : IEntityTypeConfiguration<Seat>
    {
        public void Configure(EntityTypeBuilder<Seat> builder)
        {
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(s => s.PersonId);
            builder.HasIndex(s => s.ProgramId);
            builder.HasIndex(s => s.AcquisitionId);
        }
    }
}
