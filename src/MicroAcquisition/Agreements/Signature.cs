using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Agreements;

/// <summary>A party's signature under the agreement of an award: which text, by which code, in which capacity. Never changed.</summary>
public sealed class Signature
{
    private Signature()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>For whom.</summary>
    public Party Party { get; private set; }

    /// <summary>The text that was signed, by its hash.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>By which code.</summary>
    public Guid CodeId { get; private set; }

    /// <summary>Who signed.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The name that they typed.</summary>
    public string TypedName { get; private set; } = "";

    /// <summary>By which delegation, for Canada; null for the supplier.</summary>
    public Guid? DelegationId { get; private set; }

    /// <summary>For which business, by which membership; null for a person who signs for themselves, and for Canada.</summary>
    public Guid? MembershipId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Signs.</summary>
    internal static Signature By(SignatureCode code, string typedName, Guid? delegationId, Guid? membershipId, DateTimeOffset now) => new()
    {
        AwardId = code.AwardId,
        Party = code.Party,
        Sha256 = code.Sha256,
        CodeId = code.Id,
        PersonId = code.PersonId,
        TypedName = typedName,
        DelegationId = delegationId,
        MembershipId = membershipId,
        At = now,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>The digest of the typed name, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, TypedName);

    internal sealed class Mapping : IEntityTypeConfiguration<Signature>
    {
        public void Configure(EntityTypeBuilder<Signature> builder)
        {
            builder.HasKey(s => new { s.AwardId, s.Party });
            builder.HasIndex(s => s.CodeId).IsUnique();
            builder.Property(s => s.Sha256).HasMaxLength(64);
            builder.Property(s => s.TypedName).HasMaxLength(AgreementRules.NameMaxLength);
            builder.Property(s => s.Salt).HasMaxLength(32);
            builder.HasOne<Award>().WithMany().HasForeignKey(s => s.AwardId);
            builder.HasOne<SignatureCode>().WithOne().HasForeignKey<Signature>(s => s.CodeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Delegation>().WithMany().HasForeignKey(s => s.DelegationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
