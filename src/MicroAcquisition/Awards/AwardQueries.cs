using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Awards;

/// <summary>An award as other rooms and pages read it.</summary>
public sealed record AwardView(Guid Id, Guid AcquisitionId, int Number, int Candidate, Guid SupplierId, Cad Price, DateTimeOffset OfferedAt, AwardOutcome Outcome, DateTimeOffset? EndedAt);

/// <summary>Awards, for reading.</summary>
public sealed class AwardQueries(Records records)
{
    /// <summary>The award in hand of a file; null when there is none.</summary>
    public Task<AwardView?> InHandAsync(Guid acquisitionId, CancellationToken cancellation = default) => InHandAsync(records, acquisitionId, cancellation);

    /// <summary>The award in hand of a file, as it stands inside a turn; null when there is none.</summary>
    public static Task<AwardView?> InHandAsync(Records records, Guid acquisitionId, CancellationToken cancellation = default) =>
        records.Set<Award>().Where(a => a.AcquisitionId == acquisitionId && a.Outcome == AwardOutcome.None)
            .Select(a => new AwardView(a.Id, a.AcquisitionId, a.Number, a.Candidate, a.SupplierId, a.Price, a.OfferedAt, a.Outcome, a.EndedAt)).SingleOrDefaultAsync(cancellation);

    /// <summary>What the supplier gave for an award; null while they have not.</summary>
    public Task<AwardDetailsGiven?> DetailsAsync(Guid awardId, CancellationToken cancellation = default) => DetailsAsync(records, awardId, cancellation);

    /// <summary>What the supplier gave for an award, as it stands inside a turn; null while they have not.</summary>
    public static Task<AwardDetailsGiven?> DetailsAsync(Records records, Guid awardId, CancellationToken cancellation = default) =>
        records.Set<AwardDetails>().Where(d => d.AwardId == awardId)
            .Select(d => new AwardDetailsGiven(
                d.Name, d.Street, d.City, d.Region, d.PostalCode, d.Country, d.GstNumber, d.QstNumber, d.PayBy, d.PayAt, d.IsPublicServant, d.HasPension))
            .SingleOrDefaultAsync(cancellation);
}
