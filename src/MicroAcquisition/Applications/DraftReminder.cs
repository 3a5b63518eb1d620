using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Applications;

/// <summary>That somebody was reminded of an application that they had begun and not sent: once for each file, by key. Forgotten a month later; nobody reads it.</summary>
public sealed class DraftReminder
{
    private DraftReminder()
    {
    }

    /// <summary>Whoever began it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>A reminder.</summary>
    internal static DraftReminder Of(Guid personId, Guid acquisitionId, DateTimeOffset now) => new() { PersonId = personId, AcquisitionId = acquisitionId, At = now };

    internal sealed class Mapping : IEntityTypeConfiguration<DraftReminder>
    {
        public void Configure(EntityTypeBuilder<DraftReminder> builder)
        {
            builder.HasKey(r => new { r.PersonId, r.AcquisitionId });
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(r => r.AcquisitionId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
