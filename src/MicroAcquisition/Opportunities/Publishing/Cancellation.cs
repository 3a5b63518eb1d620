using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities.Publishing;

/// <summary>Why a file was called off: public words in both languages.</summary>
public sealed class Cancellation
{
    private Cancellation()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>In English.</summary>
    public string English { get; private set; } = "";

    /// <summary>In French.</summary>
    public string French { get; private set; } = "";

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Calls it off.</summary>
    internal static Cancellation Of(Guid acquisitionId, string english, string french) =>
        new() { AcquisitionId = acquisitionId, English = Words.Clean(english), French = Words.Clean(french), Salt = TextDigest.NewSalt() };

    /// <summary>The digest of its words, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, English + "\n" + French);

    internal sealed class Mapping : IEntityTypeConfiguration<Cancellation>
    {
        public void Configure(EntityTypeBuilder<Cancellation> builder)
        {
            builder.HasKey(c => c.AcquisitionId);
            builder.Property(c => c.English).HasMaxLength(PublishingRules.WordsMaxLength);
            builder.Property(c => c.French).HasMaxLength(PublishingRules.WordsMaxLength);
            builder.Property(c => c.Salt).HasMaxLength(32);
            builder.HasOne<Acquisition>().WithOne().HasForeignKey<Cancellation>(c => c.AcquisitionId);
        }
    }
}
