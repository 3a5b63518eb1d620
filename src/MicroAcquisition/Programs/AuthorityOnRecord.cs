using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Programs;

/// <summary>What needs a written authority before it is used (domain §9, "Authority on record").</summary>
public enum AuthorityMatter
{
    /// <summary>Paying services, and contracts with clauses, by acquisition card.</summary>
    Card,

    /// <summary>The one-page agreement.</summary>
    Agreement,

    /// <summary>Paying by PayPal.</summary>
    PayPal,
}

/// <summary>A written authority: who gave it, when, in which document and until when. Never changed: it is ended, and another recorded.</summary>
public sealed class AuthorityOnRecord
{
    /// <summary>Longest text of each.</summary>
    public const int TextMaxLength = 200;

    private AuthorityOnRecord()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>To which program.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>For what.</summary>
    public AuthorityMatter Matter { get; private set; }

    /// <summary>Who gave it: name and position.</summary>
    public string GivenBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>The document's reference in the department's records.</summary>
    public string Document { get; private set; } = "";

    /// <summary>Last day, Eastern; null when it has none.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>When an administrator ended it, UTC; null while not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Salt of the digest of the texts in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Records an authority whose facts <see cref="AuthorityRules.All"/> accepts.</summary>
    internal static AuthorityOnRecord Record(Guid programId, AuthorityFacts facts, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ProgramId = programId,
        Matter = facts.Matter!.Value,
        GivenBy = Words.Clean(facts.GivenBy),
        GivenOn = facts.GivenOn!.Value,
        Document = Words.Clean(facts.Document),
        Until = facts.Until,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>Ends it now.</summary>
    internal void End(DateTimeOffset now) => EndedAt = now;

    /// <summary>The digest of the texts.</summary>
    internal string Digest() => TextDigest.Of(Salt, string.Join("\n", GivenBy, Document));

    internal sealed class Mapping : IEntityTypeConfiguration<AuthorityOnRecord>
    {
        public void Configure(EntityTypeBuilder<AuthorityOnRecord> builder)
        {
            builder.Property(a => a.GivenBy).HasMaxLength(TextMaxLength);
            builder.Property(a => a.Document).HasMaxLength(TextMaxLength);
            builder.Property(a => a.Salt).HasMaxLength(32);
            builder.HasOne<Program>().WithMany().HasForeignKey(a => a.ProgramId);
        }
    }
}

/// <summary>What an administrator records of an authority. Null: not answered.</summary>
public sealed record AuthorityFacts(AuthorityMatter? Matter, string? GivenBy, DateOnly? GivenOn, string? Document, DateOnly? Until);
