using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>The head of a program's log, or of the site's own: the row on which writers take turns.</summary>
public sealed class LogHead
{
    /// <summary>The site's own log: seats, memberships, accounts.</summary>
    public static readonly Guid Site = new("00000000-0000-0000-0000-000000000001");

    private LogHead()
    {
    }

    /// <summary>The program's id, or <see cref="Site"/>.</summary>
    public Guid LogId { get; private set; }

    /// <summary>The position of the next entry.</summary>
    public long Next { get; private set; }

    /// <summary>Rises with every event that changes public pages; part of their cache key.</summary>
    public long PublicVersion { get; private set; }

    /// <summary>The number of the program's last file this year, and the year (Eastern).</summary>
    public int FileYear { get; private set; }

    /// <summary>See <see cref="FileYear"/>.</summary>
    public int LastFile { get; private set; }

    /// <summary>Put before the program's file numbers, so that those of several programs differ; empty for the first program.</summary>
    public string FilePrefix { get; private set; } = "";

    /// <summary>The head of a new log.</summary>
    public static LogHead For(Guid logId, string filePrefix = "") => new() { LogId = logId, FilePrefix = filePrefix };

    /// <summary>Takes the next position.</summary>
    internal long TakePosition() => Next++;

    /// <summary>Marks that public pages change.</summary>
    internal void ChangePublicPages() => PublicVersion++;

    /// <summary>The next file number, for instance 26-0042: two digits of the year and a counter that starts again each year.</summary>
    internal string TakeFileNumber(int year)
    {
        (FileYear, LastFile) = FileYear == year ? (FileYear, LastFile + 1) : (year, 1);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{FilePrefix}{year % 100:00}-{LastFile:0000}");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<LogHead>
    {
        public void Configure(EntityTypeBuilder<LogHead> builder)
        {
            builder.HasKey(h => h.LogId);
            builder.Property(h => h.LogId).ValueGeneratedNever();
            builder.Property(h => h.FilePrefix).HasMaxLength(8);
        }
    }
}
