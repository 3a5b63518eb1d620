using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Acquisitions;

/// <summary>That it was told once how a step came to be overdue on a file, for the time that it waits since an instant.</summary>
public sealed class OverdueTold
{
    private OverdueTold()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>The step's name.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Since when it waits, UTC: when it is done and comes to wait again, it may be told again.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The Eastern date at whose end it was due: one that is moved may pass again.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>One that is told now.</summary>
    internal static OverdueTold Of(Acquisition file, Step step, DateTimeOffset since, DateOnly dueOn) =>
        new() { AcquisitionId = file.Id, Step = step.Name, Since = since, DueOn = dueOn };

    internal sealed class Mapping : IEntityTypeConfiguration<OverdueTold>
    {
        public void Configure(EntityTypeBuilder<OverdueTold> builder)
        {
            builder.HasKey(o => new { o.AcquisitionId, o.Step, o.Since, o.DueOn });
            builder.Property(o => o.Step).HasMaxLength(60);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(o => o.AcquisitionId);
        }
    }
}
