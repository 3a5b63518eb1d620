using MicroAcquisition.Foundation.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Awards;

/// <summary>Which approval a supplier employed by the Government of Canada needs (domain §4, "Government employees").</summary>
public enum EmploymentApprovalKind
{
    /// <summary>The deputy head approves, and the report on conflict of interest is made.</summary>
    DeputyHead,

    /// <summary>The director general confirms: own time, no government resources, what is written is not the employer's.</summary>
    DirectorGeneral,
}

/// <summary>An approval on record: who gave it, when (Eastern), in which document.</summary>
public sealed class EmploymentApproval
{
    /// <summary>Longest name, and longest reference of a document, in characters.</summary>
    public const int TextMaxLength = 200;

    private EmploymentApproval()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>Which.</summary>
    public EmploymentApprovalKind Kind { get; private set; }

    /// <summary>Name and position.</summary>
    public string GivenBy { get; private set; } = "";

    /// <summary>When, Eastern.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>The document's reference in the department's records.</summary>
    public string Document { get; private set; } = "";

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Records one.</summary>
    internal static EmploymentApproval Of(Guid awardId, EmploymentApprovalKind kind) => new() { AwardId = awardId, Kind = kind };

    /// <summary>What it says, checked; written again, it says what it says now.</summary>
    internal void Write(string givenBy, DateOnly givenOn, string document) => (GivenBy, GivenOn, Document, Salt) = (givenBy, givenOn, document, TextDigest.NewSalt());

    /// <summary>The digest of its texts, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, string.Join('\n', GivenBy, Document));

    internal sealed class Mapping : IEntityTypeConfiguration<EmploymentApproval>
    {
        public void Configure(EntityTypeBuilder<EmploymentApproval> builder)
        {
            builder.HasKey(a => new { a.AwardId, a.Kind });
            builder.Property(a => a.GivenBy).HasMaxLength(TextMaxLength);
            builder.Property(a => a.Document).HasMaxLength(TextMaxLength);
            builder.Property(a => a.Salt).HasMaxLength(32);
            builder.HasOne<Award>().WithMany().HasForeignKey(a => a.AwardId);
        }
    }
}
