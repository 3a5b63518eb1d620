using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Notices;

/// <summary>
/// The words of a mass letter in one language, kept once however many read them. Both languages of a letter are written together and
/// go to their readers together, so that whoever changes language meanwhile is neither missed nor told twice.
/// </summary>
public sealed class Circular
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private Circular()
    {
    }

    /// <summary>The log that the letter reads.</summary>
    public Guid LogId { get; private set; }

    /// <summary>The position that it reads.</summary>
    public long Position { get; private set; }

    /// <summary>Which letter.</summary>
    public string Letter { get; private set; } = "";

    /// <summary>The language.</summary>
    public Language Language { get; private set; }

    /// <summary>Subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>HTML.</summary>
    public string Html { get; private set; } = "";

    /// <summary>When written, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The key of the last recipient who has an outbox row; null before the first.</summary>
    public Guid? After { get; private set; }

    /// <summary>How often its readers could not be found, since they last were.</summary>
    public int Failures { get; private set; }

    /// <summary>Not tried before this instant, UTC.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>When every recipient had an outbox row, UTC; null until then.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>A circular that goes to its readers from now on.</summary>
    internal static Circular Of(JournalEntry entry, string letter, WrittenLetter written, DateTimeOffset now) => new()
    {
        LogId = entry.LogId,
        Position = entry.Position,
        Letter = letter,
        Language = written.Language,
        Subject = written.Subject,
        Text = written.Text,
        Html = written.Html,
        CreatedAt = now,
        NextAttemptAt = now,
    };

    /// <summary>A batch is in the outbox.</summary>
    internal void GoOnAfter(Guid key) => (After, Failures) = (key, 0);

    /// <summary>Everyone has it.</summary>
    internal void Finish(DateTimeOffset now) => (DoneAt, Failures) = (now, 0);

    /// <summary>Its readers could not be found: again in a minute.</summary>
    internal void Fail(DateTimeOffset now) => (Failures, NextAttemptAt) = (Failures + 1, now + Pause);

    internal sealed class Mapping : IEntityTypeConfiguration<Circular>
    {
        public void Configure(EntityTypeBuilder<Circular> builder)
        {
            builder.HasKey(c => new { c.LogId, c.Position, c.Letter, c.Language });
            builder.Property(c => c.Letter).HasMaxLength(OutboxLetter.NameMaxLength);
            builder.HasOne<JournalEntry>().WithMany().HasForeignKey(c => new { c.LogId, c.Position }).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => new { c.DoneAt, c.NextAttemptAt });
        }
    }
}
