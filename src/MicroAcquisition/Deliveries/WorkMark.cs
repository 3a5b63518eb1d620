using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Deliveries;

/// <summary>What the client, or the maintainer, finds of one acceptance criterion in a round, with a note.</summary>
public sealed class WorkMark
{
    private WorkMark()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>Of which round.</summary>
    public int Round { get; private set; }

    /// <summary>Whose: <see cref="Foundation.Access.Role.Client"/> or <see cref="Foundation.Access.Role.ReviewerMaintainer"/>.</summary>
    public Role Role { get; private set; }

    /// <summary>From 1.</summary>
    public int Criterion { get; private set; }

    /// <summary>True when the work meets it.</summary>
    public bool IsMet { get; private set; }

    /// <summary>What they saw.</summary>
    public string Note { get; private set; } = "";

    /// <summary>A mark.</summary>
    internal static WorkMark Of(Guid awardId, int round, Role role, int criterion, bool isMet, string note) =>
        new() { AwardId = awardId, Round = round, Role = role, Criterion = criterion, IsMet = isMet, Note = note };

    internal sealed class Mapping : IEntityTypeConfiguration<WorkMark>
    {
        public void Configure(EntityTypeBuilder<WorkMark> builder)
        {
            builder.HasKey(m => new { m.AwardId, m.Round, m.Role, m.Criterion });
            builder.Property(m => m.Note).HasMaxLength(DeliveryRules.TextMaxLength);
            builder.HasOne<Award>().WithMany().HasForeignKey(m => m.AwardId);
        }
    }
}
