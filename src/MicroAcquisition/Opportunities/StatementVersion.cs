using System.Text.Json;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MicroAcquisition.Opportunities;

/// <summary>A statement as it was frozen, in both languages. Applications name the version that they answered.</summary>
public sealed class StatementVersion
{
    private StatementVersion()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset FrozenAt { get; private set; }

    /// <summary>English.</summary>
    public StatementText English { get; private set; } = null!;

    /// <summary>French.</summary>
    public StatementText French { get; private set; } = null!;

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Freezes a statement.</summary>
    public static StatementVersion Freeze(Guid acquisitionId, int number, StatementText english, StatementText french, DateTimeOffset now) => new()
    {
        AcquisitionId = acquisitionId,
        Number = number,
        FrozenAt = now,
        English = english,
        French = french,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>The text in a language.</summary>
    public StatementText In(Language language) => language.Of(English, French);

    /// <summary>The digest of both texts, for the journal.</summary>
    public string Digest() => TextDigest.Of(Salt, JsonSerializer.Serialize(new[] { English, French }));

    internal sealed class Mapping : IEntityTypeConfiguration<StatementVersion>
    {
        private static readonly ValueConverter<StatementText, string> AsJson = new(
            text => JsonSerializer.Serialize(text, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<StatementText>(json, JsonSerializerOptions.Default)!);

        public void Configure(EntityTypeBuilder<StatementVersion> builder)
        {
            builder.HasKey(v => new { v.AcquisitionId, v.Number });
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(v => v.AcquisitionId);
            builder.Property(v => v.English).HasConversion(AsJson);
            builder.Property(v => v.French).HasConversion(AsJson);
            builder.Property(v => v.Salt).HasMaxLength(32);
        }
    }
}
