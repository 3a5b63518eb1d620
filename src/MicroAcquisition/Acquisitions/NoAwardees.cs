using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;

namespace MicroAcquisition.Acquisitions;

/// <summary>While no room makes awards: nobody is awarded anything.</summary>
public sealed class NoAwardees : IAwardees
{
    /// <inheritdoc />
    public Task<IReadOnlySet<Guid>> FilesOfAsync(Records records, Guid personId, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlySet<Guid>>(new HashSet<Guid>());

    /// <inheritdoc />
    public IQueryable<Guid> PeopleOf(Records records, Guid acquisitionId) => records.Set<Person>().Where(p => false).Select(p => p.Id);
}
