using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Programs;

/// <summary>Cost centres for which a delegation counts: one, or a range of them, as a row.</summary>
public sealed class DelegationCentre
{
    private DelegationCentre()
    {
    }

    /// <summary>The delegation.</summary>
    public Guid DelegationId { get; private set; }

    /// <summary>The first code; of a single cost centre the same as the last.</summary>
    public string From { get; private set; } = "";

    /// <summary>The last code, included.</summary>
    public string To { get; private set; } = "";

    /// <summary>Both, as a range.</summary>
    public CostCentreRange Range => new(From, To);

    /// <summary>The row of a range.</summary>
    internal static DelegationCentre Of(Guid delegationId, CostCentreRange range) =>
        new() { DelegationId = delegationId, From = range.From, To = range.To };

    internal sealed class Mapping : IEntityTypeConfiguration<DelegationCentre>
    {
        public void Configure(EntityTypeBuilder<DelegationCentre> builder)
        {
            builder.HasKey(c => new { c.DelegationId, c.From, c.To });
            builder.Property(c => c.From).HasMaxLength(CostCentreRange.CodeMaxLength);
            builder.Property(c => c.To).HasMaxLength(CostCentreRange.CodeMaxLength);
            builder.Ignore(c => c.Range);
        }
    }
}
