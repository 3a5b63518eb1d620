using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>
/// Money that finance keeps for a file under a number of its own system. It outlives a way back: a later form confirms it again for
/// its own total, so that one file never holds two. It ends spent, or released.
/// </summary>
public sealed class Reservation
{
    /// <summary>Longest number of the finance system, in characters.</summary>
    public const int ReferenceMaxLength = 40;

    private Reservation()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>The file's program, in which a reference stands once.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>The reservation's number in the finance system.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>CAD, taxes included.</summary>
    public Cad Amount { get; private set; }

    /// <summary>When it was reserved, or last confirmed, UTC.</summary>
    public DateTimeOffset ReservedAt { get; private set; }

    /// <summary>What was paid of it, CAD; null while nothing was.</summary>
    public Cad? Spent { get; private set; }

    /// <summary>When what was left of it was let go, UTC; null while it lives.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>Salt of the digest in the journal; new with each confirmation.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Reserves an amount for a file.</summary>
    internal static Reservation Of(Acquisition file, int number, string reference, Cad amount, DateTimeOffset now)
    {
        var reservation = new Reservation { AcquisitionId = file.Id, Number = number, ProgramId = file.ProgramId };
        reservation.Confirm(reference, amount, now);
        return reservation;
    }

    /// <summary>The same reservation for what a later form says.</summary>
    internal void Confirm(string reference, Cad amount, DateTimeOffset now) => (Reference, Amount, ReservedAt, Salt) = (Written(reference), amount, now, TextDigest.NewSalt());

    /// <summary>So much of it was paid; the rest is let go and returned. More than there is is refused.</summary>
    internal Cad Spend(Cad amount, DateTimeOffset now)
    {
        var left = Amount - amount;
        (Spent, ReleasedAt) = (amount, now);
        return left;
    }

    /// <summary>Lets it go.</summary>
    internal void Release(DateTimeOffset now) => ReleasedAt = now;

    /// <summary>The digest of its number, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, Reference);

    /// <summary>A number as it is kept and compared: in capitals, so that one is not taken twice in two writings.</summary>
    internal static string Written(string? reference) => Words.Line(reference).ToUpperInvariant();

    internal sealed class Mapping : IEntityTypeConfiguration<Reservation>
    {
        public void Configure(EntityTypeBuilder<Reservation> builder)
        {
            builder.HasKey(r => new { r.AcquisitionId, r.Number });
            builder.HasIndex(r => r.AcquisitionId).IsUnique().HasFilter("\"ReleasedAt\" IS NULL");
            builder.HasIndex(r => new { r.ProgramId, r.Reference }).IsUnique();
            builder.Property(r => r.Reference).HasMaxLength(ReferenceMaxLength);
            builder.Property(r => r.Salt).HasMaxLength(32);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(r => r.AcquisitionId);
            builder.HasOne<Program>().WithMany().HasForeignKey(r => r.ProgramId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
