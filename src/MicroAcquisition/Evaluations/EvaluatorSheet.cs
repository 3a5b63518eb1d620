using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Evaluations;

/// <summary>Where one evaluator stands on a file: that they declared to have no conflict of interest, and when they sent their marks.</summary>
public sealed class EvaluatorSheet
{
    private EvaluatorSheet()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>The evaluator.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When they declared to have no conflict of interest, before the first statement was shown to them, UTC.</summary>
    public DateTimeOffset DeclaredAt { get; private set; }

    /// <summary>When they last sent their marks, UTC; null while they did not.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>An evaluator who declares to have no conflict.</summary>
    internal static EvaluatorSheet Declare(Guid acquisitionId, Guid personId, DateTimeOffset now) =>
        new() { AcquisitionId = acquisitionId, PersonId = personId, DeclaredAt = now };

    /// <summary>Sends the marks.</summary>
    internal void Send(DateTimeOffset now) => SentAt = now;

    internal sealed class Mapping : IEntityTypeConfiguration<EvaluatorSheet>
    {
        public void Configure(EntityTypeBuilder<EvaluatorSheet> builder)
        {
            builder.HasKey(s => new { s.AcquisitionId, s.PersonId });
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(s => s.AcquisitionId);
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
