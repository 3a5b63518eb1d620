using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Notices;

/// <summary>
/// A letter on its way: written once per (journal position, letter, recipient), then leased, sent, and kept. A letter that was in
/// flight when the process died goes again with the same Message-ID.
/// </summary>
public sealed class OutboxLetter
{
    /// <summary>Longest name of a letter.</summary>
    public const int NameMaxLength = 60;

    /// <summary>Most that is kept of what a mail server says.</summary>
    public const int ServerWordsMaxLength = 500;

    private static readonly TimeSpan[] BackOff =
        [TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    private OutboxLetter()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The log that the letter reads; null for a letter that tells no event.</summary>
    public Guid? LogId { get; private set; }

    /// <summary>The position that it reads.</summary>
    public long? Position { get; private set; }

    /// <summary>Which letters it waits for on its way.</summary>
    public Lane Lane { get; private set; }

    /// <summary>Which letter.</summary>
    public string Letter { get; private set; } = "";

    /// <summary>Address.</summary>
    public string To { get; private set; } = "";

    /// <summary>The reader's language.</summary>
    public Language Language { get; private set; }

    /// <summary>Subject; empty, as its words, in the lane of circulars: they stand once in <see cref="Notices.Circular"/>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>HTML.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Without the domain, which the sender adds.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>When written, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Not sent before this instant, UTC.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>How often sending failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Someone sends it until this instant, UTC.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>When the mail server took it, UTC.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was given up, UTC: its address was refused for good, or no server took it in the days that the settings give. Null while it is tried.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What the mail server said when it last took it not, or why it could not be asked; empty before.</summary>
    public string ServerWords { get; private set; } = "";

    /// <summary>When an administrator put it on its way again, UTC: its days count from there.</summary>
    public DateTimeOffset? SentAgainAt { get; private set; }

    /// <summary>A letter that tells an event.</summary>
    public static OutboxLetter Telling(Guid logId, long position, string letter, string to, WrittenLetter written, DateTimeOffset now)
    {
        var row = New(Lane.Letter, letter, to, written, now);
        (row.LogId, row.Position) = (logId, position);
        return row;
    }

    /// <summary>A letter that tells no event: a code, for which someone waits, or a reminder.</summary>
    public static OutboxLetter Straight(string letter, string to, WrittenLetter written, DateTimeOffset now, Lane lane) => New(lane, letter, to, written, now);

    /// <summary>One reader's row of a circular.</summary>
    public static OutboxLetter Of(Circular circular, string to, DateTimeOffset now)
    {
        var row = New(Lane.Circular, circular.Letter, to, new WrittenLetter(circular.Language, "", "", ""), now);
        (row.LogId, row.Position) = (circular.LogId, circular.Position);
        return row;
    }

    /// <summary>Gives this copy of the row, which is not saved, the words of its circular.</summary>
    internal void Say(Circular circular) => (Subject, Text, Html) = (circular.Subject, circular.Text, circular.Html);

    /// <summary>Takes it for sending.</summary>
    internal void Lease(DateTimeOffset until) => LeasedUntil = until;

    /// <summary>The mail server has it. A letter that tells no event carries a way in: its words are not kept beside the hashes of what they say.</summary>
    internal void MarkSent(DateTimeOffset now)
    {
        (SentAt, LeasedUntil) = (now, null);
        if (LogId is null)
        {
            (Subject, Text, Html) = ("", "", "");
        }
    }

    /// <summary>It did not go: again later, at the latest every six hours; not any more where its address is refused for good, or it has been tried for long.</summary>
    internal void MarkFailed(DateTimeOffset now, NotTaken why, TimeSpan longest)
    {
        NextAttemptAt = now + BackOff[Math.Min(Failures, BackOff.Length - 1)];
        Failures++;
        LeasedUntil = null;
        ServerWords = why.Words.Length > ServerWordsMaxLength ? why.Words[..ServerWordsMaxLength] : why.Words;
        if (why.IsForGood || now - (SentAgainAt ?? CreatedAt) >= longest)
        {
            EndedAt = now;
        }
    }

    /// <summary>Tries it again after it was given up.</summary>
    internal void SendAgain(DateTimeOffset now) => (EndedAt, SentAgainAt, NextAttemptAt, Failures) = (null, now, now, 0);

    private static OutboxLetter New(Lane lane, string letter, string to, WrittenLetter written, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Lane = lane,
        Letter = letter,
        To = to,
        Language = written.Language,
        Subject = written.Subject,
        Text = written.Text,
        Html = written.Html,
        MessageId = Foundation.Access.RandomReference.New().ToString("N"),
        CreatedAt = now,
        NextAttemptAt = now,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxLetter>
    {
        public void Configure(EntityTypeBuilder<OutboxLetter> builder)
        {
            builder.Property(l => l.Letter).HasMaxLength(NameMaxLength);
            builder.Property(l => l.To).HasMaxLength(254);
            builder.Property(l => l.MessageId).HasMaxLength(64);
            builder.Property(l => l.ServerWords).HasMaxLength(ServerWordsMaxLength);
            builder.Property(l => l.LeasedUntil).IsConcurrencyToken(); // Two senders cannot lease the same letter.
            builder.HasIndex(l => new { l.LogId, l.Position, l.Letter, l.To }).IsUnique();
            builder.HasIndex(l => new { l.Lane, l.SentAt, l.EndedAt, l.NextAttemptAt }); // As the sender asks.
            builder.HasIndex(l => new { l.EndedAt, l.To }); // As the list of those given up asks.
            builder.HasIndex(l => new { l.To, l.SentAt }); // Whether an address took a letter since.
        }
    }
}
