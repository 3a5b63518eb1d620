using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Programs;

/// <summary>What a program has on record of its meeting with the union: date and forum, or else an administrator's written reason (domain §4, "Union").</summary>
public sealed record UnionMeetingFacts(DateOnly? HeldOn, string? Forum, string? Reason);

/// <summary>That a program met the union before its first publication, or why it publishes without. A later record takes the place of an earlier one.</summary>
public sealed class UnionMeeting
{
    /// <summary>Longest text of each.</summary>
    public const int TextMaxLength = 500;

    private UnionMeeting()
    {
    }

    /// <summary>The program.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>When they met; null where a reason stands in its place.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>Where: the committee or forum.</summary>
    public string Forum { get; private set; } = "";

    /// <summary>Why there was no meeting; empty where there was.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>A record without facts yet.</summary>
    internal static UnionMeeting Of(Guid programId) => new() { ProgramId = programId };

    /// <summary>Takes facts that <see cref="UnionRules"/> accepts.</summary>
    internal void Record(UnionMeetingFacts facts, DateTimeOffset now) =>
        (HeldOn, Forum, Reason, RecordedAt, Salt) = (facts.HeldOn, Words.Line(facts.Forum), Words.Clean(facts.Reason), now, TextDigest.NewSalt());

    /// <summary>True when these facts are on record already.</summary>
    internal bool Says(UnionMeetingFacts facts) => (HeldOn, Forum, Reason) == (facts.HeldOn, Words.Line(facts.Forum), Words.Clean(facts.Reason));

    /// <summary>The digest of its texts, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, Forum + "\n" + Reason);

    internal sealed class Mapping : IEntityTypeConfiguration<UnionMeeting>
    {
        public void Configure(EntityTypeBuilder<UnionMeeting> builder)
        {
            builder.HasKey(m => m.ProgramId);
            builder.Property(m => m.Forum).HasMaxLength(TextMaxLength);
            builder.Property(m => m.Reason).HasMaxLength(TextMaxLength);
            builder.Property(m => m.Salt).HasMaxLength(32);
            builder.HasOne<Program>().WithOne().HasForeignKey<UnionMeeting>(m => m.ProgramId);
        }
    }
}

/// <summary>An administrator recorded the meeting with the union, or why there was none.</summary>
[JournalKind("union-meeting-recorded", 1, Audience.Administration, Means = "An administrator recorded the program's meeting with the union, or a reason to publish without one.")]
public sealed record UnionMeetingRecorded(string? HeldOn, string TextDigest) : IJournalEvent;
