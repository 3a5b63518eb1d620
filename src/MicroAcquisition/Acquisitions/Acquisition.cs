using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Acquisitions;

/// <summary>
/// The file (le dossier): everything about one acquisition hangs on its key. This row holds only what the journey reads: milestones
/// (written by the journal, never typed; Acquisition.Milestones.cs), binding instants, the ending. Nothing on it tells that anyone
/// applied, nor who.
/// </summary>
public sealed partial class Acquisition
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

    /// <summary>What lists of numbers are ordered by, since as text 26-10000 comes before 26-9999: see <see cref="FileNumbers"/>.</summary>
    public long Serial { get; private set; }

    /// <summary>The working title, then the published one.</summary>
    public string TitleEnglish { get; private set; } = "";

    /// <summary>See <see cref="TitleEnglish"/>; until a translation exists, the same.</summary>
    public string TitleFrench { get; private set; } = "";

    /// <summary>Number and titles folded, in which staff search.</summary>
    public string Searched { get; private set; } = "";

    /// <summary>The client who requested; null for an imported opportunity.</summary>
    public Guid? RequesterId { get; private set; }

    /// <summary>A file born with a request.</summary>
    public static Acquisition FromRequest(Guid programId, Guid? departmentId, string number, string title, Guid requesterId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ProgramId = programId,
        DepartmentId = departmentId,
        Number = number,
        Serial = FileNumbers.SerialOf(number),
        TitleEnglish = title,
        TitleFrench = title,
        Searched = SearchedOf(number, title, ""),
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
            Serial = FileNumbers.SerialOf(number),
            TitleEnglish = titleEnglish,
            TitleFrench = titleFrench,
            Searched = SearchedOf(number, titleEnglish, titleFrench),
            OpensAt = opensAt,
            ClosesAt = closesAt,
        };

    /// <summary>The title in a language.</summary>
    public string Title(Language language) => language == Language.French ? TitleFrench : TitleEnglish;

    /// <summary>Takes the titles of the statement that is published.</summary>
    internal void BeTitled(string english, string french) => (TitleEnglish, TitleFrench, Searched) = (english, french, SearchedOf(Number, english, french));

    /// <summary>True while the title stands as the client wrote it, in one language for both.</summary>
    public bool HasTheClientsTitle => RequesterId is not null && TitleEnglish == TitleFrench;

    private static string SearchedOf(string number, string english, string french) => Words.Fold(string.Join(' ', number, english, french));

    internal sealed class Mapping : IEntityTypeConfiguration<Acquisition>
    {
        public void Configure(EntityTypeBuilder<Acquisition> builder)
        {
            builder.Property(a => a.Number).HasMaxLength(20);
            builder.Property(a => a.TitleEnglish).HasMaxLength(TitleMaxLength);
            builder.Property(a => a.TitleFrench).HasMaxLength(TitleMaxLength);
            builder.Property(a => a.Searched).HasMaxLength((2 * TitleMaxLength * 2) + 30); // Folding can make two letters of one.
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.RequesterId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => a.Number).IsUnique();
            // These count and order the public list, searched or whole, without reading a file.
            builder.HasIndex(a => new { a.ClosesAt, a.Serial, a.Number, a.OpensAt, a.PublishedAt, a.Id });
            builder.HasIndex(a => new { a.OpensAt, a.Serial, a.Number, a.ClosesAt, a.PublishedAt, a.Id });
            builder.HasIndex(a => new { a.ClosingRecordedAt, a.ClosesAt });
            builder.HasIndex(a => new { a.OpeningRecordedAt, a.OpensAt });
            builder.HasIndex(a => a.RequesterId);
            // What waits, and the stages of living files, are looked for among the files that are not at rest (Scope.Live). Columns that are
            // compared, not a filter: of two indexes with the program in front SQLite takes the one made last.
            builder.HasIndex(a => new { a.AtRest, a.ProgramId, a.Ended, a.Serial, a.Number }, "IX_Acquisition_Live");
            builder.HasIndex(a => new { a.ProgramId, a.Serial, a.Number }); // Orders the officer's list.
            builder.HasIndex(a => new { a.DepartmentId, a.Serial, a.Number });
            builder.HasIndex(a => new { a.ProgramId, a.Ended, a.Serial });
        }
    }
}
