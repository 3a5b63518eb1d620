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

    /// <summary>Letters of that position already in the outbox.</summary>
    public int Written { get; private set; }

    /// <summary>How often it failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Not tried before this instant, UTC.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>An entry that failed for the first time.</summary>
    internal static DelayedEntry Of(JournalEntry entry, int written, DateTimeOffset now)
    {
        var delayed = new DelayedEntry { LogId = entry.LogId, Position = entry.Position, Written = written };
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
    internal void Wrote(int letters) => Written += letters;

    internal sealed class Mapping : IEntityTypeConfiguration<DelayedEntry>
    {
        public void Configure(EntityTypeBuilder<DelayedEntry> builder)
        {
            builder.HasKey(d => new { d.LogId, d.Position });
            builder.HasOne<JournalEntry>().WithMany().HasForeignKey(d => new { d.LogId, d.Position }).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
