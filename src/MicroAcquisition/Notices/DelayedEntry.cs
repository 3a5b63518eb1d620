using MicroAcquisition.Foundation.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Notices;

/// <summary>
/// An entry of the journal whose letters could not be written: it waits apart and is tried again, at the latest every hour, until
/// they are. The site's health says that one waits.
/// </summary>
public sealed class DelayedEntry
{
    private static readonly TimeSpan[] BackOff = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    private DelayedEntry()
    {
    }

    /// <summary>The log.</summary>
    public Guid LogId { get; private set; }

    /// <summary>The position in it.</summary>
    public long Position { get; private set; }

    /// <summary>The letter in hand; null before the first.</summary>
    public string? Letter { get; private set; }

    /// <summary>The key of the last recipient of that letter who has it; null before the first.</summary>
    public Guid? After { get; private set; }

    /// <summary>How far its letters are written.</summary>
    public ReadingPlace Place => new(Letter, After);

    /// <summary>How often it failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Not tried before this instant, UTC.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>An entry that failed for the first time.</summary>
    internal static DelayedEntry Of(JournalEntry entry, ReadingPlace place, DateTimeOffset now)
    {
        var delayed = new DelayedEntry { LogId = entry.LogId, Position = entry.Position, Letter = place.Letter, After = place.After };
        delayed.FailAgain(now);
        return delayed;
    }

    /// <summary>It failed: again later.</summary>
    internal void FailAgain(DateTimeOffset now)
    {
        NextAttemptAt = now + BackOff[Math.Min(Failures, BackOff.Length - 1)];
        Failures++;
    }

    /// <summary>Some of its letters are written.</summary>
    internal void StopAt(ReadingPlace place) => (Letter, After) = (place.Letter, place.After);

    internal sealed class Mapping : IEntityTypeConfiguration<DelayedEntry>
    {
        public void Configure(EntityTypeBuilder<DelayedEntry> builder)
        {
            builder.HasKey(d => new { d.LogId, d.Position });
            builder.Property(d => d.Letter).HasMaxLength(OutboxLetter.NameMaxLength);
            builder.Ignore(d => d.Place);
            builder.HasOne<JournalEntry>().WithMany().HasForeignKey(d => new { d.LogId, d.Position }).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
