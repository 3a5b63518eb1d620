using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Notices;

/// <summary>How far the letters have read a log: the next position, and how many letters of it are written already.</summary>
public sealed class Watermark
{
    private Watermark()
    {
    }

    /// <summary>The log.</summary>
    public Guid LogId { get; private set; }

    /// <summary>The position to read next.</summary>
    public long Next { get; private set; }

    /// <summary>Letters of that position already in the outbox, when it has more than one batch.</summary>
    public int Written { get; private set; }

    /// <summary>A log not read yet.</summary>
    internal static Watermark For(Guid logId) => new() { LogId = logId };

    /// <summary>A position is done.</summary>
    internal void MoveOn() => (Next, Written) = (Next + 1, 0);

    /// <summary>A batch of a position is done.</summary>
    internal void Wrote(int letters) => Written += letters;

    /// <summary>As far as another one.</summary>
    internal void MoveTo(Watermark other) => (Next, Written) = (other.Next, other.Written);

    internal sealed class Mapping : IEntityTypeConfiguration<Watermark>
    {
        public void Configure(EntityTypeBuilder<Watermark> builder)
        {
            builder.HasKey(w => w.LogId);
            builder.Property(w => w.LogId).ValueGeneratedNever();
        }
    }
}
