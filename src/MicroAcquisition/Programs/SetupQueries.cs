using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Programs;

/// <summary>How far the setting up of a program is, for its administrators.</summary>
public sealed class SetupQueries(Records records, SettingsQueries settings, AuthorityQueries authorities, Now now)
{
    /// <summary>Roles that somebody must hold for every file to go its way; those that a client names on a file are not among them.</summary>
    public static IReadOnlyList<Role> Needed { get; } =
    [
        .. Journey.Steps.Where(step => !step.May).SelectMany(step => step.Doers).Select(doer => doer.Role).OfType<Role>().Distinct()
            .Except([Role.Client, Role.Evaluator, Role.ReviewerMaintainer, Role.Administrator]).Order(),
    ];

    /// <summary>Where a program stands now.</summary>
    public async Task<ProgramSetup> OfAsync(Guid programId, CancellationToken cancellation = default)
    {
        var departments = await settings.DepartmentsAsync(programId, cancellation);
        var seats = (await records.Set<Seat>().AsNoTracking().Where(s => s.ProgramId == programId && s.To == null).ToListAsync(cancellation))
            .Where(s => s.IsHeldAt(now.Instant)).ToList();
        var delegations = (await authorities.DelegationsAsync(programId, cancellation)).Where(d => d.Validity == Validity.InForce).ToList();
        var onRecord = (await authorities.AuthoritiesAsync(programId, cancellation)).Where(a => a.Validity == Validity.InForce).ToList();
        return new ProgramSetup(
            (await settings.DomainsAsync(programId, cancellation)).Count,
            departments.Count, [.. departments.Where(d => d.BillingAddress.Length == 0 || d.Province is null)],
            seats.Count, [.. Needed.Where(role => !seats.Exists(s => s.AcquisitionId == null && s.Role == role))],
            delegations.Count, [.. Enum.GetValues<DelegatedAuthority>().Where(authority => !delegations.Exists(d => d.Authority == authority))],
            onRecord.Count, [.. Enum.GetValues<AuthorityMatter>().Where(matter => !onRecord.Exists(a => a.Matter == matter))],
            await records.Set<UnionMeeting>().AnyAsync(m => m.ProgramId == programId, cancellation));
    }
}
