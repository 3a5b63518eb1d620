using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Deliveries;

/// <summary>The work as it was submitted in a round: where it is, and what became of it.</summary>
public sealed class Delivery
{
    private Delivery()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>From 1.</summary>
    public int Round { get; private set; }

    /// <summary>Address of the pull request, or of the supplier's own repository; https.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The commit, in hexadecimal; empty where none was named.</summary>
    public string Commit { get; private set; } = "";

    /// <summary>What the supplier says of it; may be empty.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DeliveredAt { get; private set; }

    /// <summary>Who asked for corrections; null while nobody did.</summary>
    public Guid? AskedBy { get; private set; }

    /// <summary>What is missing; empty while nobody asked.</summary>
    public string Missing { get; private set; } = "";

    /// <summary>Until when the corrections are to be there, Eastern; null while nobody asked, and for what was asked before this was kept.</summary>
    public DateOnly? CorrectBy { get; private set; }

    /// <summary>Salt of the digests in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Submits the work.</summary>
    internal static Delivery Of(Guid awardId, int round, string address, string commit, string words, DateTimeOffset now) =>
        new() { AwardId = awardId, Round = round, Address = address, Commit = commit, Words = words, DeliveredAt = now, Salt = TextDigest.NewSalt() };

    /// <summary>Corrections are asked for.</summary>
    internal void AskCorrections(string missing, Guid by, DateOnly correctBy) => (Missing, AskedBy, CorrectBy) = (missing, by, correctBy);

    /// <summary>A digest for the journal.</summary>
    internal string Digest(string text) => TextDigest.Of(Salt, text);

    internal sealed class Mapping : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> builder)
        {
            builder.HasKey(d => new { d.AwardId, d.Round });
            builder.Property(d => d.Address).HasMaxLength(DeliveryRules.AddressMaxLength);
            builder.Property(d => d.Commit).HasMaxLength(64);
            builder.Property(d => d.Words).HasMaxLength(DeliveryRules.TextMaxLength);
            builder.Property(d => d.Missing).HasMaxLength(DeliveryRules.TextMaxLength);
            builder.Property(d => d.Salt).HasMaxLength(32);
            builder.HasOne<Award>().WithMany().HasForeignKey(d => d.AwardId);
            builder.HasOne<Person>().WithMany().HasForeignKey(d => d.AskedBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
