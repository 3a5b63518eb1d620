using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Acquisitions;

/// <summary>A program's own number of business days for a clock of the journey; without one, the step's default holds.</summary>
public sealed class ClockSetting
{
    private ClockSetting()
    {
    }

    /// <summary>Whose.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>The clock's name, see <see cref="StepClock"/>.</summary>
    public string Clock { get; private set; } = "";

    /// <summary>Business days, 1 to 60.</summary>
    public int Days { get; set; }

    /// <summary>A program's own number.</summary>
    public static ClockSetting For(Guid programId, string clock, int days) => new() { ProgramId = programId, Clock = clock, Days = days };

    internal sealed class Mapping : IEntityTypeConfiguration<ClockSetting>
    {
        public void Configure(EntityTypeBuilder<ClockSetting> builder)
        {
            builder.HasKey(c => new { c.ProgramId, c.Clock });
            builder.Property(c => c.Clock).HasMaxLength(40);
        }
    }
}
