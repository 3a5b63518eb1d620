using MicroAcquisition.Foundation.Data;

namespace MicroAcquisition.Acquisitions;

/// <summary>
/// What the spine asks of the room that knows who applied: nobody acts as staff on a file to which they, or a business for which they
/// act, applied (domain §2). Asked at every act once the seal has broken, never before: the answer would tell that somebody applied.
/// </summary>
public interface IApplicants
{
    /// <summary>Those among the files to which the person, or a supplier for which they act now, has an application that counts.</summary>
    Task<IReadOnlySet<Guid>> AppliedAmongAsync(Records records, Guid personId, IReadOnlyCollection<Guid> files, CancellationToken cancellation = default);
}
