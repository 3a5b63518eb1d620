using System.Globalization;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Payments;

/// <summary>Section 33: the statement of the card is reconciled with a payment, and the card issuer is paid, by whose delegation.</summary>
public sealed class Settlement
{
    private Settlement()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>The number of the payment.</summary>
    public int Payment { get; private set; }

    /// <summary>The statement's reference in the finance system.</summary>
    public string Statement { get; private set; } = "";

    /// <summary>Fees of card or PayPal on the statement beside what the supplier got, CAD; 0 where there are none.</summary>
    public Cad Fees { get; private set; }

    /// <summary>By which delegation.</summary>
    public Guid DelegationId { get; private set; }

    /// <summary>Who settled.</summary>
    public Guid SettledBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset SettledAt { get; private set; }

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Settles a payment.</summary>
    internal static Settlement Of(Payment payment, string statement, Cad fees, Guid delegationId, Guid by, DateTimeOffset now) => new()
    {
        AwardId = payment.AwardId,
        Payment = payment.Number,
        Statement = statement,
        Fees = fees,
        DelegationId = delegationId,
        SettledBy = by,
        SettledAt = now,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>The digest of the statement's reference and fees, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, Statement + "\n" + Fees.Cents.ToString(CultureInfo.InvariantCulture));

    internal sealed class Mapping : IEntityTypeConfiguration<Settlement>
    {
        public void Configure(EntityTypeBuilder<Settlement> builder)
        {
            builder.HasKey(s => s.AwardId);
            builder.Property(s => s.Statement).HasMaxLength(PaymentRules.ReferenceMaxLength);
            builder.Property(s => s.Salt).HasMaxLength(32);
            builder.HasOne<Award>().WithOne().HasForeignKey<Settlement>(s => s.AwardId);
            builder.HasOne<Payment>().WithOne().HasForeignKey<Settlement>(s => new { s.AwardId, s.Payment }).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Delegation>().WithMany().HasForeignKey(s => s.DelegationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.SettledBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
