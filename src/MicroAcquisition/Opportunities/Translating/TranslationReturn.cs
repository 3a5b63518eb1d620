using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities.Translating;

/// <summary>Why a translation went back to the translator.</summary>
public sealed class TranslationReturn
{
    private TranslationReturn()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>What to mend.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Salt of its digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>A return.</summary>
    internal static TranslationReturn Of(Guid acquisitionId, int number, string words, DateTimeOffset now) =>
        new() { AcquisitionId = acquisitionId, Number = number, Words = Foundation.Languages.Words.Clean(words), At = now, Salt = TextDigest.NewSalt() };

    /// <summary>The digest of the words, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, Words);

    internal sealed class Mapping : IEntityTypeConfiguration<TranslationReturn>
    {
        public void Configure(EntityTypeBuilder<TranslationReturn> builder)
        {
            builder.HasKey(r => new { r.AcquisitionId, r.Number });
            builder.Property(r => r.Words).HasMaxLength(TranslationRules.TextMaxLength);
            builder.Property(r => r.Salt).HasMaxLength(32);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(r => r.AcquisitionId);
        }
    }
}
