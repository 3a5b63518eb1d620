using System.Text.Json;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MicroAcquisition.Opportunities;

/// <summary>
/// A statement as it was frozen: first in the language in which it was drafted, with its terms, for those who review it; then, once a
/// translation is confirmed, in both. Applications name the version that they answered.
/// </summary>
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

    /// <summary>The language in which it was drafted and approved; the other one is its translation.</summary>
    public Language Source { get; private set; }

    /// <summary>English; <see cref="StatementText.NotYet"/> before it is translated.</summary>
    public StatementText English { get; private set; } = null!;

    /// <summary>French; <see cref="StatementText.NotYet"/> before it is translated.</summary>
    public StatementText French { get; private set; } = null!;

    /// <summary>What it offers; null for an imported one, whose dates and price lie with the opportunity alone.</summary>
    public StatementTerms? Terms { get; private set; }

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Freezes what a client submits for review: one language, and the terms.</summary>
    public static StatementVersion Submit(Guid acquisitionId, int number, Language source, StatementText text, StatementTerms terms, DateTimeOffset now) => new()
    {
        AcquisitionId = acquisitionId,
        Number = number,
        FrozenAt = now,
        Source = source,
        English = source == Language.English ? text : StatementText.NotYet,
        French = source == Language.French ? text : StatementText.NotYet,
        Terms = terms,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>Freezes a statement that comes in both languages.</summary>
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

    /// <summary>True when it has the language.</summary>
    public bool Has(Language language) => !ReferenceEquals(In(language), StatementText.NotYet);

    /// <summary>Adds the confirmed translation to what was approved.</summary>
    internal void Translate(StatementText text)
    {
        if (Source == Language.English)
        {
            French = text;
        }
        else
        {
            English = text;
        }
    }

    /// <summary>The digest of its texts and terms, for the journal.</summary>
    public string Digest() => TextDigest.Of(
        Salt, JsonSerializer.Serialize(OfficialLanguages.All.Where(Has).Select(In)) + (Terms is null ? "" : JsonSerializer.Serialize(Terms)));

    internal sealed class Mapping : IEntityTypeConfiguration<StatementVersion>
    {
        private static readonly ValueConverter<StatementText, string> AsJson = new(
            text => ReferenceEquals(text, StatementText.NotYet) ? "" : JsonSerializer.Serialize(text, JsonSerializerOptions.Default),
            json => json == "" ? StatementText.NotYet : JsonSerializer.Deserialize<StatementText>(json, JsonSerializerOptions.Default)!);

        private static readonly ValueConverter<StatementTerms?, string?> TermsAsJson = new(
            terms => JsonSerializer.Serialize(terms, JsonSerializerOptions.Default),
            json => json == null ? null : JsonSerializer.Deserialize<StatementTerms>(json, JsonSerializerOptions.Default));

        public void Configure(EntityTypeBuilder<StatementVersion> builder)
        {
            builder.HasKey(v => new { v.AcquisitionId, v.Number });
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(v => v.AcquisitionId);
            builder.Property(v => v.English).HasConversion(AsJson);
            builder.Property(v => v.French).HasConversion(AsJson);
            builder.Property(v => v.Terms).HasConversion(TermsAsJson);
            builder.Property(v => v.Salt).HasMaxLength(32);
        }
    }
}
