using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Evaluations;

/// <summary>The evaluation of a file as a whole: what procurement wrote when it last sent it back, and the salt of its digests in the journal.</summary>
public sealed class Evaluation
{
    private Evaluation()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>Salt of the digests of statements, marks, findings and words.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Why procurement last sent it back; empty while it did not.</summary>
    public string ReturnWords { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>Begins with the release of the statements.</summary>
    internal static Evaluation Begin(Guid acquisitionId) => new() { AcquisitionId = acquisitionId, Salt = TextDigest.NewSalt() };

    /// <summary>Procurement sends it back.</summary>
    internal void Return(string words, DateTimeOffset now) => (ReturnWords, ReturnedAt) = (Words.Clean(words), now);

    /// <summary>The digest of a text of this evaluation, for the journal.</summary>
    internal string Digest(string text) => TextDigest.Of(Salt, text);

    internal sealed class Mapping : IEntityTypeConfiguration<Evaluation>
    {
        public void Configure(EntityTypeBuilder<Evaluation> builder)
        {
            builder.HasKey(e => e.AcquisitionId);
            builder.Property(e => e.Salt).HasMaxLength(32);
            builder.Property(e => e.ReturnWords).HasMaxLength(EvaluationRules.TextMaxLength);
            builder.HasOne<Acquisition>().WithOne().HasForeignKey<Evaluation>(e => e.AcquisitionId);
        }
    }
}
