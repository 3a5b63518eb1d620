using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Awards;

/// <summary>What procurement wrote when it found nothing against an award. Nothing to write is an empty text.</summary>
public sealed record SupplierCheckWritten(string Likenesses, string Performance, string Pension, bool IsOutsideLandClaims);

/// <summary>Procurement's check of a supplier, kept for whoever must defend the file.</summary>
public sealed class SupplierCheck
{
    private SupplierCheck()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>Why what looks alike is not one supplier twice.</summary>
    public string Likenesses { get; private set; } = "";

    /// <summary>What is known of earlier contracts.</summary>
    public string Performance { get; private set; } = "";

    /// <summary>What a former public servant in receipt of a pension attested.</summary>
    public string Pension { get; private set; } = "";

    /// <summary>The total that is expected, CAD, taxes included.</summary>
    public Cad Total { get; private set; }

    /// <summary>Who checked.</summary>
    public Guid CheckedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset CheckedAt { get; private set; }

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Records it.</summary>
    internal static SupplierCheck Of(Guid awardId, SupplierCheckWritten written, Cad total, Guid by, DateTimeOffset now) => new()
    {
        AwardId = awardId,
        Likenesses = written.Likenesses,
        Performance = written.Performance,
        Pension = written.Pension,
        Total = total,
        CheckedBy = by,
        CheckedAt = now,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>The digest of its texts, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, string.Join('\n', Likenesses, Performance, Pension));

    internal sealed class Mapping : IEntityTypeConfiguration<SupplierCheck>
    {
        public void Configure(EntityTypeBuilder<SupplierCheck> builder)
        {
            builder.HasKey(c => c.AwardId);
            builder.Property(c => c.Likenesses).HasMaxLength(AwardRules.TextMaxLength);
            builder.Property(c => c.Performance).HasMaxLength(AwardRules.TextMaxLength);
            builder.Property(c => c.Pension).HasMaxLength(AwardRules.TextMaxLength);
            builder.Property(c => c.Salt).HasMaxLength(32);
            builder.HasOne<Award>().WithOne().HasForeignKey<SupplierCheck>(c => c.AwardId);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.CheckedBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
