using System.Security.Cryptography;
using System.Text.Json;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Agreements;

/// <summary>What both parties sign: the version of the text with its places filled from the file, in both languages, as Markdown. Canonical JSON (RFC 8785) is what is hashed.</summary>
public sealed record AgreementContent(string File, int Award, int Version, string English, string French)
{
    /// <summary>The bytes that the hash covers.</summary>
    public byte[] Bytes() => CanonicalJson.Bytes(this);

    /// <summary>SHA-256 of them, in hexadecimal.</summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(Bytes()));

    /// <summary>The text in a language.</summary>
    public string In(Language language) => language.Of(English, French);
}

/// <summary>The agreement of an award, frozen when a party first asks for a code to sign it. Personal information: it names the supplier.</summary>
public sealed class AgreementDocument
{
    private AgreementDocument()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>The exact bytes.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>SHA-256 of the bytes, in hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset FrozenAt { get; private set; }

    /// <summary>Freezes what is about to be signed.</summary>
    internal static AgreementDocument Freeze(Guid awardId, AgreementContent content, DateTimeOffset now) =>
        new() { AwardId = awardId, Content = content.Bytes(), Sha256 = content.Sha256(), FrozenAt = now };

    /// <summary>What the bytes say.</summary>
    public AgreementContent Read() => JsonSerializer.Deserialize<AgreementContent>(Content, CanonicalJson.Options)!;

    internal sealed class Mapping : IEntityTypeConfiguration<AgreementDocument>
    {
        public void Configure(EntityTypeBuilder<AgreementDocument> builder)
        {
            builder.HasKey(d => d.AwardId);
            builder.Property(d => d.Sha256).HasMaxLength(64);
            builder.HasOne<Award>().WithOne().HasForeignKey<AgreementDocument>(d => d.AwardId);
        }
    }
}
