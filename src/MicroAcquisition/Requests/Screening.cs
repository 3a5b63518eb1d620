using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Requests;

/// <summary>Why a request is declined (domain §4, "Screening reasons").</summary>
public enum DeclineReason
{
    /// <summary>From a department outside the program: recorded as demand.</summary>
    OtherDepartment,

    /// <summary>Not code.</summary>
    NotCode,

    /// <summary>Staffing, not procurement.</summary>
    Staffing,

    /// <summary>Waits for a release.</summary>
    WaitsForRelease,

    /// <summary>Blocked by an internal rule.</summary>
    InternalRule,

    /// <summary>The client withdrew.</summary>
    ClientWithdrew,

    /// <summary>Something else, told in the officer's words.</summary>
    Other,
}

/// <summary>The program officer's decision on a request.</summary>
public sealed class Screening
{
    private Screening()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>Why declined; null when in scope.</summary>
    public DeclineReason? Reason { get; private set; }

    /// <summary>What the client reads, in the client's language; empty when nothing was added to an acceptance.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Salt of the digest of <see cref="Words"/> in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>The decision.</summary>
    internal static Screening Decide(Guid acquisitionId, DeclineReason? reason, string words) => new()
    {
        AcquisitionId = acquisitionId,
        Reason = reason,
        Words = Foundation.Languages.Words.Clean(words),
        Salt = TextDigest.NewSalt(),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<Screening>
    {
        public void Configure(EntityTypeBuilder<Screening> builder)
        {
            builder.HasKey(s => s.AcquisitionId);
            builder.HasOne<Acquisition>().WithOne().HasForeignKey<Screening>(s => s.AcquisitionId);
            builder.Property(s => s.Salt).HasMaxLength(32);
        }
    }
}
