using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>
/// One field of a statement that is being written, in one language or, for terms, in none: a working copy with a version of its own, so
/// that two who write different fields never meet, and two who write the same one both see both texts. Not journalled; submitting freezes
/// a <see cref="StatementVersion"/> from all of them, and the copies stay for the next one.
/// </summary>
public sealed class DraftField
{
    private DraftField()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>Which field: <see cref="DraftFields"/>.</summary>
    public string Field { get; private set; } = "";

    /// <summary>"en", "fr", or empty for a term, which has no language.</summary>
    public string Part { get; private set; } = "";

    /// <summary>What is written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Rises with each change, from 1; forms carry it.</summary>
    public int Version { get; private set; }

    /// <summary>Who changed it last.</summary>
    public Guid SavedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>The writing of a form that changed it last, so that what it saves while one types is no other's; null for none.</summary>
    public Guid? Writing { get; private set; }

    /// <summary>Of a translation, the text that it translates, as SHA-256; empty in the language of the draft.</summary>
    public string OfHash { get; private set; } = "";

    /// <summary>An empty one.</summary>
    internal static DraftField Of(Guid acquisitionId, string field, string part) => new() { AcquisitionId = acquisitionId, Field = field, Part = part };

    /// <summary>Takes a text.</summary>
    internal void Write(string text, Guid by, DateTimeOffset now, string ofHash, Guid? writing)
    {
        (Text, SavedBy, SavedAt, OfHash, Writing) = (text, by, now, ofHash, writing);
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DraftField>
    {
        public void Configure(EntityTypeBuilder<DraftField> builder)
        {
            builder.HasKey(f => new { f.AcquisitionId, f.Field, f.Part });
            builder.Property(f => f.Field).HasMaxLength(40);
            builder.Property(f => f.Part).HasMaxLength(2);
            builder.Property(f => f.OfHash).HasMaxLength(64);
            builder.Property(f => f.Version).IsConcurrencyToken();
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(f => f.AcquisitionId);
            builder.HasOne<Person>().WithMany().HasForeignKey(f => f.SavedBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
