using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Awards;

/// <summary>
/// One supplier's turn in a file: it carries the offer, the agreement, the deliveries, the invoice and the payment. Awards follow one
/// another, and one at most is in hand, by constraint of the database. Whose it is, is personal information.
/// </summary>
public sealed class Award
{
    private Award()
    {
    }

    /// <summary>Key; ordered by time, so it never leaves the platform.</summary>
    public Guid Id { get; private set; }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>From 1, in the file: <see cref="Acquisition.AwardNumber"/> while it is in hand.</summary>
    public int Number { get; private set; }

    /// <summary>The number under which the evaluators knew the application.</summary>
    public int Candidate { get; private set; }

    /// <summary>Whose turn it is.</summary>
    public Guid SupplierId { get; private set; }

    /// <summary>Fixed price, before taxes, as published.</summary>
    public Cad Price { get; private set; }

    /// <summary>When it was offered, UTC.</summary>
    public DateTimeOffset OfferedAt { get; private set; }

    /// <summary>When the supplier confirmed price and date, UTC; null while they have not.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>How it ended; None while it is in hand.</summary>
    public AwardOutcome Outcome { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it ended, as whoever ended it wrote; empty where nobody did.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Why procurement set it aside; None where it did not.</summary>
    public SetAsideReason SetAside { get; private set; }

    /// <summary>Salt of the reason's digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Offers the work.</summary>
    internal static Award Offer(Guid acquisitionId, int number, int candidate, Guid supplierId, Cad price, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AcquisitionId = acquisitionId,
        Number = number,
        Candidate = candidate,
        SupplierId = supplierId,
        Price = price,
        OfferedAt = now,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>The supplier confirmed.</summary>
    internal void Confirm(DateTimeOffset now) => ConfirmedAt = now;

    /// <summary>Procurement sets it aside.</summary>
    internal void BeSetAside(SetAsideReason why, string words, DateTimeOffset now)
    {
        SetAside = why;
        End(AwardOutcome.SetAside, words, now);
    }

    /// <summary>The digest of the reason, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, Reason);

    /// <summary>Ends it.</summary>
    internal void End(AwardOutcome outcome, string reason, DateTimeOffset now) => (Outcome, Reason, EndedAt) = (outcome, reason, now);

    internal sealed class Mapping : IEntityTypeConfiguration<Award>
    {
        public void Configure(EntityTypeBuilder<Award> builder)
        {
            builder.HasIndex(a => new { a.AcquisitionId, a.Number }).IsUnique();
            builder.HasIndex(a => new { a.AcquisitionId, a.Candidate }).IsUnique();
            builder.HasIndex(a => a.AcquisitionId, "IX_Award_InHand").IsUnique().HasFilter("\"Outcome\" = 'None'");
            builder.HasIndex(a => a.SupplierId);
            builder.Property(a => a.Salt).HasMaxLength(32);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(a => a.AcquisitionId);
            builder.HasOne<Supplier>().WithMany().HasForeignKey(a => a.SupplierId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
