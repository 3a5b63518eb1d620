using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Evaluations;

/// <summary>What the evaluators found on one criterion of one nameless application: pass or fail, with the rationale that the applicant reads.</summary>
public sealed class Finding
{
    private Finding()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>The application's number, from 1.</summary>
    public int Candidate { get; private set; }

    /// <summary>The criterion, from 1.</summary>
    public int Criterion { get; private set; }

    /// <summary>True when it passes.</summary>
    public bool IsPass { get; private set; }

    /// <summary>Why.</summary>
    public string Rationale { get; private set; } = "";

    /// <summary>Salt of the rationale's digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>What was found.</summary>
    internal static Finding Of(Guid acquisitionId, int candidate, int criterion, bool isPass, string rationale) => new()
    {
        AcquisitionId = acquisitionId,
        Candidate = candidate,
        Criterion = criterion,
        IsPass = isPass,
        Rationale = rationale,
        Salt = TextDigest.NewSalt(),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<Finding>
    {
        public void Configure(EntityTypeBuilder<Finding> builder)
        {
            builder.HasKey(f => new { f.AcquisitionId, f.Candidate, f.Criterion });
            builder.Property(f => f.Salt).HasMaxLength(32);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(f => f.AcquisitionId);
        }
    }
}
