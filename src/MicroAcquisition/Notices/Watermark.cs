using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Notices;

/// <summary>How far the letters have read a log: the next position and, when it has more than one batch, the place in it.</summary>
public sealed class Watermark
{
    private Watermark()
    {
    }

    /// <summary>The log.</summary>
    public Guid LogId { get; private set; }

    /// <summary>The position to read next.</summary>
    public long Next { get; private set; }

    /// <summary>The letter of that position in hand; null before its first.</summary>
    public string? Letter { get; private set; }

    /// <summary>The key of the last recipient of that letter who has it; null before the first.</summary>
    public Guid? After { get; private set; }

    /// <summary>The place in the position.</summary>
    public ReadingPlace Place => new(Letter, After);

    /// <summary>A log not read yet.</summary>
    internal static Watermark For(Guid logId) => new() { LogId = logId };

    /// <summary>A position is done.</summary>
    internal void MoveOn() => (Next, Letter, After) = (Next + 1, null, null);

    /// <summary>A batch of a position is done.</summary>
    internal void StopAt(ReadingPlace place) => (Letter, After) = (place.Letter, place.After);

    /// <summary>As far as another one.</summary>
    internal void MoveTo(Watermark other) => (Next, Letter, After) = (other.Next, other.Letter, other.After);

    internal sealed class Mapping : IEntityTypeConfiguration<Watermark>
    {
        public void Configure(EntityTypeBuilder<Watermark> builder)
        {
            builder.HasKey(w => w.LogId);
            builder.Property(w => w.LogId).ValueGeneratedNever();
            builder.Property(w => w.Letter).HasMaxLength(OutboxLetter.NameMaxLength);
            builder.Ignore(w => w.Place);
        }
    }
}
