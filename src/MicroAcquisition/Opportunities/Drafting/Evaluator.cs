using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>In which languages somebody with an evaluator's seat reads; the seat says on which file, who and since when (spine §5, "Evaluators").</summary>
public sealed class Evaluator
{
    private Evaluator()
    {
    }

    /// <summary>The seat.</summary>
    public Guid SeatId { get; private set; }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>Reads English.</summary>
    public bool ReadsEnglish { get; private set; }

    /// <summary>Reads French.</summary>
    public bool ReadsFrench { get; private set; }

    /// <summary>Someone who was given the seat.</summary>
    internal static Evaluator Of(Seat seat, bool readsEnglish, bool readsFrench) =>
        new() { SeatId = seat.Id, AcquisitionId = seat.AcquisitionId!.Value, ReadsEnglish = readsEnglish, ReadsFrench = readsFrench };

    internal sealed class Mapping : IEntityTypeConfiguration<Evaluator>
    {
        public void Configure(EntityTypeBuilder<Evaluator> builder)
        {
            builder.HasKey(e => e.SeatId);
            builder.HasOne<Seat>().WithOne().HasForeignKey<Evaluator>(e => e.SeatId);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(e => e.AcquisitionId);
        }
    }
}
