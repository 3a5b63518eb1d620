using MicroAcquisition.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Evaluations;

/// <summary>What the evaluation of a file came to, by the numbers of the nameless applications: for the rooms behind it.</summary>
public static class Outcomes
{
    /// <summary>Those who pass every criterion, in the order of their numbers. Asked once the evaluation is confirmed.</summary>
    public static async Task<IReadOnlyList<int>> PassingAsync(Records records, Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Finding>().Where(f => f.AcquisitionId == acquisitionId).GroupBy(f => f.Candidate)
            .Where(group => group.All(f => f.IsPass)).Select(group => group.Key).OrderBy(candidate => candidate).ToListAsync(cancellation);
}
