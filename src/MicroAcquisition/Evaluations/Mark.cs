using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Evaluations;

/// <summary>What one evaluator thinks of one criterion of one nameless application. A working text until they send all of theirs.</summary>
public sealed class Mark
{
    private Mark()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>The application's number.</summary>
    public int Candidate { get; private set; }

    /// <summary>The criterion, from 1.</summary>
    public int Criterion { get; private set; }

    /// <summary>The evaluator.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>True when it passes; null while they have not chosen.</summary>
    public bool? IsPass { get; private set; }

    /// <summary>Why: the applicant reads it.</summary>
    public string Rationale { get; private set; } = "";

    /// <summary>A mark.</summary>
    internal static Mark Of(Guid acquisitionId, int candidate, int criterion, Guid personId) =>
        new() { AcquisitionId = acquisitionId, Candidate = candidate, Criterion = criterion, PersonId = personId };

    /// <summary>Chooses and says why.</summary>
    internal void Write(bool? isPass, string rationale) => (IsPass, Rationale) = (isPass, rationale);

    internal sealed class Mapping : IEntityTypeConfiguration<Mark>
    {
        public void Configure(EntityTypeBuilder<Mark> builder)
        {
            builder.HasKey(m => new { m.AcquisitionId, m.Candidate, m.Criterion, m.PersonId });
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(m => m.AcquisitionId);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
