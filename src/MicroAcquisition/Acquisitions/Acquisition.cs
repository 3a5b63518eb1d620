using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Acquisitions;

/// <summary>
/// The file (le dossier): everything about one acquisition hangs on its key. This row holds only what the journey reads: milestones
/// (written by the journal, never typed), opening and closing instants, the ending. Nothing on it tells that anyone applied.
/// </summary>
public sealed class Acquisition
{
    /// <summary>Longest title, each language (domain §4).</summary>
    public const int TitleMaxLength = 100;

    private Acquisition()
    {
    }

    /// <summary>Key; ordered by time, so it never leaves the platform.</summary>
    public Guid Id { get; private set; }

    /// <summary>The program whose log tells the file's life.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>The buying department; null when the need came from outside the program.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>For people: 26-0042.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The working title, then the published one.</summary>
    public string TitleEnglish { get; private set; } = "";

    /// <summary>See <see cref="TitleEnglish"/>; until a translation exists, the same.</summary>
    public string TitleFrench { get; private set; } = "";

    /// <summary>The client who requested; null for an imported opportunity.</summary>
    public Guid? RequesterId { get; private set; }

    /// <summary>When it was or will be made public, UTC.</summary>
    public DateTimeOffset? OpensAt { get; private set; }

    /// <summary>The closing instant, UTC: the midnight (Eastern) that ends the closing date.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }

    /// <summary>Milestone: instant, UTC.</summary>
    public DateTimeOffset? RequestedAt { get; private set; }

    /// <summary>Milestone: the actor's reference in the journal.</summary>
    public Guid? RequestedBy { get; private set; }

    /// <summary>Milestone: instant, UTC.</summary>
    public DateTimeOffset? ScreenedInAt { get; private set; }

    /// <summary>Milestone: the actor's reference in the journal.</summary>
    public Guid? ScreenedInBy { get; private set; }

    /// <summary>Milestone: instant, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Milestone: the actor's reference in the journal.</summary>
    public Guid? PublishedBy { get; private set; }

    /// <summary>When the clock worker recorded that the closing passed, UTC. Rules never read it.</summary>
    public DateTimeOffset? ClosingRecordedAt { get; private set; }

    /// <summary>How it ended, or None.</summary>
    public Ending Ended { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>A file born with a request.</summary>
    public static Acquisition FromRequest(Guid programId, Guid? departmentId, string number, string title, Guid requesterId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ProgramId = programId,
        DepartmentId = departmentId,
        Number = number,
        TitleEnglish = title,
        TitleFrench = title,
        RequesterId = requesterId,
    };

    /// <summary>A file born public, from another program's records.</summary>
    public static Acquisition FromImport(
        Guid programId, Guid? departmentId, string number, string titleEnglish, string titleFrench, DateTimeOffset opensAt, DateTimeOffset closesAt, DateTimeOffset now) => new()
        {
            Id = Guid.CreateVersion7(now),
            ProgramId = programId,
            DepartmentId = departmentId,
            Number = number,
            TitleEnglish = titleEnglish,
            TitleFrench = titleFrench,
            OpensAt = opensAt,
            ClosesAt = closesAt,
        };

    /// <summary>The title in a language.</summary>
    public string Title(Language language) => language == Language.French ? TitleFrench : TitleEnglish;

    /// <summary>True while the title stands as the client wrote it, in one language for both.</summary>
    public bool HasTheClientsTitle => RequesterId is not null && TitleEnglish == TitleFrench;

    /// <summary>When a milestone was reached; null when it was not.</summary>
    public DateTimeOffset? Reached(Milestone milestone) => milestone switch
    {
        Milestone.Requested => RequestedAt,
        Milestone.ScreenedIn => ScreenedInAt,
        Milestone.Published => PublishedAt,
        _ => null,
    };

    /// <summary>The clock worker has recorded the closing.</summary>
    internal void MarkClosingRecorded(DateTimeOffset now) => ClosingRecordedAt = now;

    /// <summary>Follows a journalled event: reaches its milestone and clears every later one, or ends.</summary>
    internal void Follow(JournalKindAttribute facts, DateTimeOffset at, Guid? by)
    {
        if (facts.Reaches != Milestone.None)
        {
            (RequestedAt, RequestedBy) = Mark(Milestone.Requested, facts.Reaches, (at, by), (RequestedAt, RequestedBy));
            (ScreenedInAt, ScreenedInBy) = Mark(Milestone.ScreenedIn, facts.Reaches, (at, by), (ScreenedInAt, ScreenedInBy));
            (PublishedAt, PublishedBy) = Mark(Milestone.Published, facts.Reaches, (at, by), (PublishedAt, PublishedBy));
        }

        if (facts.Ends != Ending.None)
        {
            (Ended, EndedAt) = (facts.Ends, at);
        }
    }

    private static (DateTimeOffset? At, Guid? By) Mark(Milestone mine, Milestone reached, (DateTimeOffset? At, Guid? By) mark, (DateTimeOffset? At, Guid? By) had) =>
        mine == reached ? mark : mine > reached ? (null, null) : had;

    internal sealed class Mapping : IEntityTypeConfiguration<Acquisition>
    {
        public void Configure(EntityTypeBuilder<Acquisition> builder)
        {
            builder.Property(a => a.Number).HasMaxLength(20);
            builder.Property(a => a.TitleEnglish).HasMaxLength(TitleMaxLength);
            builder.Property(a => a.TitleFrench).HasMaxLength(TitleMaxLength);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.RequesterId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => a.Number).IsUnique();
            // These count and order the public list, searched or whole, without reading a file.
            builder.HasIndex(a => new { a.ClosesAt, a.Number, a.OpensAt, a.PublishedAt, a.Id });
            builder.HasIndex(a => new { a.OpensAt, a.Number, a.ClosesAt, a.PublishedAt, a.Id });
            builder.HasIndex(a => new { a.ClosingRecordedAt, a.ClosesAt });
            builder.HasIndex(a => a.RequesterId);
            builder.HasIndex(a => new { a.ProgramId, a.Ended, a.PublishedAt });
            builder.HasIndex(a => new { a.ProgramId, a.Number }); // Orders the officer's list.
            builder.HasIndex(a => new { a.DepartmentId, a.Number });
        }
    }
}
