using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities.Approvals;

/// <summary>
/// Procurement's ruling on whether a version is one known requirement cut under the ceiling (domain §4, "Splitting"), with the files of the
/// team that it looked at. Read by the union's observer.
/// </summary>
public sealed class SplittingRuling
{
    private SplittingRuling()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>The version ruled on.</summary>
    public int Version { get; private set; }

    /// <summary>How many other files of the team of the last 12 months were shown.</summary>
    public int FilesSeen { get; private set; }

    /// <summary>True when it is splitting: it cannot be approved.</summary>
    public bool IsSplitting { get; private set; }

    /// <summary>Why; empty when there was nothing to rule on.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who ruled.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>A ruling.</summary>
    internal static SplittingRuling Of(Guid acquisitionId, int version, int filesSeen, bool isSplitting, string reason, Guid personId, DateTimeOffset now) => new()
    {
        AcquisitionId = acquisitionId,
        Version = version,
        FilesSeen = filesSeen,
        IsSplitting = isSplitting,
        Reason = reason,
        PersonId = personId,
        At = now,
        Salt = TextDigest.NewSalt(),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<SplittingRuling>
    {
        public void Configure(EntityTypeBuilder<SplittingRuling> builder)
        {
            builder.HasKey(r => new { r.AcquisitionId, r.Version });
            builder.Property(r => r.Salt).HasMaxLength(32);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(r => r.AcquisitionId);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
