using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>What a program may commit of its own in a fiscal year (spine §5, "Seed fund").</summary>
public sealed class SeedFund
{
    private SeedFund()
    {
    }

    /// <summary>Whose.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>The calendar year in which the fiscal year starts.</summary>
    public int FiscalYear { get; private set; }

    /// <summary>CAD, for the whole year.</summary>
    public Cad Amount { get; private set; }

    /// <summary>The fund of a year.</summary>
    internal static SeedFund Of(Guid programId, int fiscalYear, Cad amount) => new() { ProgramId = programId, FiscalYear = fiscalYear, Amount = amount };

    /// <summary>Another amount for the year.</summary>
    internal void Set(Cad amount) => Amount = amount;

    internal sealed class Mapping : IEntityTypeConfiguration<SeedFund>
    {
        public void Configure(EntityTypeBuilder<SeedFund> builder)
        {
            builder.HasKey(f => new { f.ProgramId, f.FiscalYear });
            builder.Property(f => f.FiscalYear).ValueGeneratedNever();
            builder.HasOne<Program>().WithMany().HasForeignKey(f => f.ProgramId);
        }
    }
}
