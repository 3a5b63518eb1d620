using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Payments;

/// <summary>What the cardholder records of a payment. Null: not answered. The last two are asked of a payment by PayPal alone.</summary>
public sealed record PaymentWritten(PaymentMeans? Route, string? Reference, DateOnly? PaidOn, string? Need, string? Steps);

/// <summary>
/// A payment of an invoice: by which route, under whose written authority, how much (CAD), the transaction's number. Never a card number. One at most of an award lives, by constraint of the
/// database, and a transaction pays once.
/// </summary>
public sealed class Payment
{
    private Payment()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>From 1, in the award.</summary>
    public int Number { get; private set; }

    /// <summary>The program, in which a transaction's number stands once for a route.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>The number of the invoice.</summary>
    public int Invoice { get; private set; }

    /// <summary>Card or PayPal.</summary>
    public PaymentMeans Route { get; private set; }

    /// <summary>The written authority for the route.</summary>
    public Guid AuthorityId { get; private set; }

    /// <summary>What was paid: the invoice's total.</summary>
    public Cad Amount { get; private set; }

    /// <summary>The transaction's number, or the card document's.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Eastern.</summary>
    public DateOnly PaidOn { get; private set; }

    /// <summary>Who paid.</summary>
    public Guid PaidBy { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Why PayPal was needed; empty for a card. No account was opened: it is paid as a guest.</summary>
    public string Need { get; private set; } = "";

    /// <summary>What was done to find a vendor who takes a card; empty for a card.</summary>
    public string Steps { get; private set; } = "";

    /// <summary>When it failed, UTC; null while it stands.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>When the supplier said that it arrived, UTC; null while they have not.</summary>
    public DateTimeOffset? ArrivedAt { get; private set; }

    /// <summary>What the supplier said when it had not arrived; empty while they have not.</summary>
    public string MissingWords { get; private set; } = "";

    /// <summary>When the supplier last said so, UTC; null while they have not.</summary>
    public DateTimeOffset? MissedAt { get; private set; }

    /// <summary>Salt of the digests in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Records what was paid.</summary>
    internal static Payment Of(Invoice invoice, int number, PaymentWritten written, Guid authorityId, Guid by, DateTimeOffset now)
    {
        var isPayPal = written.Route == PaymentMeans.PayPal;
        return new Payment
        {
            AwardId = invoice.AwardId,
            Number = number,
            ProgramId = invoice.ProgramId,
            Invoice = invoice.Number,
            Route = written.Route!.Value,
            AuthorityId = authorityId,
            Amount = invoice.Total,
            Reference = Written(written.Reference),
            PaidOn = written.PaidOn!.Value,
            PaidBy = by,
            RecordedAt = now,
            Need = isPayPal ? Foundation.Languages.Words.Clean(written.Need) : "",
            Steps = isPayPal ? Foundation.Languages.Words.Clean(written.Steps) : "",
            Salt = TextDigest.NewSalt(),
        };
    }

    /// <summary>A transaction's number as it is kept and compared.</summary>
    internal static string Written(string? reference) => Foundation.Languages.Words.Line(reference).ToUpperInvariant();

    /// <summary>The supplier says that it arrived.</summary>
    internal void Arrive(DateTimeOffset now) => ArrivedAt = now;

    /// <summary>The supplier says that it has not.</summary>
    internal void BeMissed(string words, DateTimeOffset now) => (MissingWords, MissedAt) = (words, now);

    /// <summary>The digest of what the supplier said was missing, for the journal.</summary>
    internal string MissingDigest() => TextDigest.Of(Salt, "missing\n" + MissingWords);

    /// <summary>The digest of its texts, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, string.Join('\n', Reference, Need, Steps));

    internal sealed class Mapping : IEntityTypeConfiguration<Payment>
    {
        public void Configure(EntityTypeBuilder<Payment> builder)
        {
            builder.HasKey(p => new { p.AwardId, p.Number });
            builder.HasIndex(p => p.AwardId, "IX_Payment_Standing").IsUnique().HasFilter("\"FailedAt\" IS NULL");
            builder.HasIndex(p => p.MissedAt);
            builder.HasIndex(p => new { p.ProgramId, p.Route, p.Reference }).IsUnique();
            builder.Property(p => p.Reference).HasMaxLength(PaymentRules.ReferenceMaxLength);
            builder.Property(p => p.Need).HasMaxLength(PaymentRules.TextMaxLength);
            builder.Property(p => p.Steps).HasMaxLength(PaymentRules.TextMaxLength);
            builder.Property(p => p.MissingWords).HasMaxLength(PaymentRules.TextMaxLength);
            builder.Property(p => p.Salt).HasMaxLength(32);
            builder.HasOne<Invoice>().WithMany().HasForeignKey(p => new { p.AwardId, p.Invoice }).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<AuthorityOnRecord>().WithMany().HasForeignKey(p => p.AuthorityId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Program>().WithMany().HasForeignKey(p => p.ProgramId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PaidBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
