using MicroAcquisition.Foundation.Data;

namespace MicroAcquisition.Acquisitions;

/// <summary>
/// What the spine asks of the room that knows who applied: nobody acts as staff on a file to which they, or a business for which they
/// act, applied (domain §2). Asked at every act once the seal has broken, never before: the answer would tell that somebody applied.
/// </summary>
public interface IApplicants
{
    /// <summary>When the last of the open files closes to which a supplier applied, even if it withdrew since; null when none is open. For its members only.</summary>
    Task<DateTimeOffset?> LastClosingAsync(Records records, Guid supplierId, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Someone acts for a supplier no more: what they sent for it stays the supplier's alone, so that they may apply for themselves.</summary>
    Task LetGoAsync(Records records, Guid supplierId, Guid personId, CancellationToken cancellation = default);

    /// <summary>Those among the files to which the person, or a supplier for which they ever acted, has an application that counts.</summary>
    Task<IReadOnlySet<Guid>> AppliedAmongAsync(Records records, Guid personId, IReadOnlyCollection<Guid> files, DateTimeOffset now, CancellationToken cancellation = default);
}
