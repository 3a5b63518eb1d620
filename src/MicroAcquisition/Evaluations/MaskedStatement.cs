using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Evaluations;

/// <summary>
/// What evaluators read: one statement of one nameless application. No other key and no time, so that nothing leads from here to whoever wrote
/// it or to when it came; the rows are written in the order of the random numbers.
/// </summary>
public sealed class MaskedStatement
{
    private MaskedStatement()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>The application's number, from 1, random.</summary>
    public int Candidate { get; private set; }

    /// <summary>The criterion, from 1.</summary>
    public int Criterion { get; private set; }

    /// <summary>The language in which it is written.</summary>
    public Language Language { get; private set; }

    /// <summary>The statement, with <see cref="Masking.Mask"/> where something would tell who wrote it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>A statement.</summary>
    internal static MaskedStatement Of(Guid acquisitionId, int candidate, int criterion, Language language, string text) =>
        new() { AcquisitionId = acquisitionId, Candidate = candidate, Criterion = criterion, Language = language, Text = text };

    internal sealed class Mapping : IEntityTypeConfiguration<MaskedStatement>
    {
        public void Configure(EntityTypeBuilder<MaskedStatement> builder)
        {
            builder.HasKey(s => new { s.AcquisitionId, s.Candidate, s.Criterion });
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(s => s.AcquisitionId);
        }
    }
}
