using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Payments;

/// <summary>Section 34: the work was done and the price is the agreement's, by whose delegation. Of one invoice, once.</summary>
public sealed class Certification
{
    private Certification()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>The number of the invoice in the award.</summary>
    public int Invoice { get; private set; }

    /// <summary>By which delegation.</summary>
    public Guid DelegationId { get; private set; }

    /// <summary>Who certified.</summary>
    public Guid CertifiedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset CertifiedAt { get; private set; }

    /// <summary>Certifies an invoice.</summary>
    internal static Certification Of(Invoice invoice, Guid delegationId, Guid by, DateTimeOffset now) =>
        new() { AwardId = invoice.AwardId, Invoice = invoice.Number, DelegationId = delegationId, CertifiedBy = by, CertifiedAt = now };

    internal sealed class Mapping : IEntityTypeConfiguration<Certification>
    {
        public void Configure(EntityTypeBuilder<Certification> builder)
        {
            builder.HasKey(c => new { c.AwardId, c.Invoice });
            builder.HasOne<Invoice>().WithOne().HasForeignKey<Certification>(c => new { c.AwardId, c.Invoice });
            builder.HasOne<Delegation>().WithMany().HasForeignKey(c => c.DelegationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.CertifiedBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
