using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Evaluations;

/// <summary>That somebody opened the statements of a nameless application, and when: a log that is only added to.</summary>
public sealed class StatementReading
{
    private StatementReading()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>Whoever read.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The application's number.</summary>
    public int Candidate { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>A reading.</summary>
    internal static StatementReading Of(Guid acquisitionId, Guid personId, int candidate, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), AcquisitionId = acquisitionId, PersonId = personId, Candidate = candidate, At = now };

    internal sealed class Mapping : IEntityTypeConfiguration<StatementReading>
    {
        public void Configure(EntityTypeBuilder<StatementReading> builder)
        {
            builder.HasIndex(r => new { r.AcquisitionId, r.PersonId, r.Candidate });
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(r => r.AcquisitionId);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
