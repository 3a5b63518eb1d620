using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Agreements;

/// <summary>
/// What is public of an award once both parties have signed (domain §5, "After"): the supplier's name, the fixed price in CAD, the dates. Until its last day a supplier may complain
/// to the Procurement Ombud.
/// </summary>
public sealed class AwardNotice
{
    /// <summary>Working days within which a supplier may complain about an award (SOR/2008-143).</summary>
    public const int DaysToComplain = 30;

    private AwardNotice()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>Its file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>The supplier's name.</summary>
    public string Supplier { get; private set; } = "";

    /// <summary>Before taxes.</summary>
    public Cad Price { get; private set; }

    /// <summary>When both had signed, UTC.</summary>
    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>The work is delivered on or before this date, Eastern.</summary>
    public DateOnly DeliverBy { get; private set; }

    /// <summary>The last day to complain, Eastern.</summary>
    public DateOnly ComplainBy { get; private set; }

    /// <summary>Gives notice.</summary>
    internal static AwardNotice Of(AwardView award, string supplier, DateOnly deliverBy, DateTimeOffset now) => new()
    {
        AwardId = award.Id,
        AcquisitionId = award.AcquisitionId,
        Supplier = supplier,
        Price = award.Price,
        SignedAt = now,
        DeliverBy = deliverBy,
        ComplainBy = BusinessDays.Add(Eastern.DateOf(now), DaysToComplain),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<AwardNotice>
    {
        public void Configure(EntityTypeBuilder<AwardNotice> builder)
        {
            builder.HasKey(n => n.AwardId);
            builder.HasIndex(n => n.AcquisitionId);
            builder.Property(n => n.Supplier).HasMaxLength(AwardRules.LineMaxLength);
            builder.HasOne<Award>().WithOne().HasForeignKey<AwardNotice>(n => n.AwardId);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(n => n.AcquisitionId);
        }
    }
}
