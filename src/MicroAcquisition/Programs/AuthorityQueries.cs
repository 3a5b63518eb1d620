using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Programs;

/// <summary>A delegation with the names of its holders; when an administrator ended it, UTC.</summary>
public sealed record DelegationLine(
    Guid Id, string Position, DelegatedAuthority Authority, string CostCentres, Cad Ceiling, string Holder, string? ActingHolder, DateOnly From, DateOnly? Until,
    Validity Validity, DateTimeOffset? EndedAt);

/// <summary>A written authority; when an administrator ended it, UTC.</summary>
public sealed record AuthorityLine(Guid Id, AuthorityMatter Matter, string GivenBy, DateOnly GivenOn, string Document, DateOnly? Until, Validity Validity, DateTimeOffset? EndedAt);

/// <summary>A delegation in force for a cost centre: by which position, up to which amount (CAD), and who signs. <paramref name="Holder"/> is the name of whoever acts, else of the holder.</summary>
public sealed record Signatory(Guid DelegationId, string Position, Cad Ceiling, Guid HolderId, Guid? ActingHolderId, string Holder)
{
    /// <summary>True for the holder, and for whoever acts in the position.</summary>
    public bool IsSignedBy(Guid personId) => personId == HolderId || personId == ActingHolderId;
}

/// <summary>Delegations and written authorities, for reading.</summary>
public sealed class AuthorityQueries(Records records, PeopleNames names, Now now)
{
    /// <summary>The delegations of a program: those that count or will, by position; then those that have ended.</summary>
    public async Task<IReadOnlyList<DelegationLine>> DelegationsAsync(Guid programId, CancellationToken cancellation = default)
    {
        var delegations = await records.Set<Delegation>().AsNoTracking().Where(d => d.ProgramId == programId).ToListAsync(cancellation);
        var people = delegations.SelectMany(d => new[] { d.HolderId, d.ActingHolderId ?? d.HolderId }).Distinct().ToList();
        var named = await names.OfPeopleAsync(people, cancellation);
        var lines = delegations.Select(d => new DelegationLine(
            d.Id, d.Position, d.Authority, d.CostCentres, d.Ceiling, named[d.HolderId], d.ActingHolderId is { } acting ? named[acting] : null, d.From, d.Until,
            Validities.At(now.Instant, d.From, d.Until, d.EndedAt), d.EndedAt));
        return [.. lines.OrderBy(d => d.Validity == Validity.Ended).ThenBy(d => d.Position, StringComparer.CurrentCulture).ThenBy(d => d.From)];
    }

    /// <summary>The delegations in force under which someone signs in a matter, as holder or acting, by position.</summary>
    public async Task<IReadOnlyList<DelegationLine>> OfSignerAsync(Guid programId, DelegatedAuthority authority, Guid person, CancellationToken cancellation = default)
    {
        var own = await records.Set<Delegation>().Where(d => d.ProgramId == programId && d.Authority == authority && (d.HolderId == person || d.ActingHolderId == person)).Select(d => d.Id).ToListAsync(cancellation);
        return own.Count == 0 ? [] : [.. (await DelegationsAsync(programId, cancellation)).Where(d => own.Contains(d.Id) && d.Validity == Validity.InForce)];
    }

    /// <summary>
    /// Whether a delegation counts for a cost centre (<see cref="Delegation.Covers"/>); false when there is no such delegation. Of the records
    /// of a turn it answers what stands until its commit.
    /// </summary>
    public static async Task<bool> CoversAsync(Records records, Guid delegationId, string costCentre, CancellationToken cancellation = default) =>
        await records.Set<Delegation>().AsNoTracking().Include(d => d.Centres).SingleOrDefaultAsync(d => d.Id == delegationId, cancellation) is { } delegation
        && delegation.Covers(costCentre);

    /// <summary>
    /// Who may sign for a cost centre: the delegations of a program that are in force at an instant and cover it, by position; none for no cost centre. Of the
    /// records of a turn it answers what stands until its commit.
    /// </summary>
    public static async Task<IReadOnlyList<Signatory>> SignatoriesAsync(
        Records among, Guid programId, DelegatedAuthority authority, string? costCentre, DateTimeOffset at, CancellationToken cancellation = default)
    {
        if (costCentre is null)
        {
            return [];
        }

        var delegations = (await among.Set<Delegation>().AsNoTracking().Include(d => d.Centres).Where(d => d.ProgramId == programId && d.Authority == authority).ToListAsync(cancellation))
            .Where(d => Validities.At(at, d.From, d.Until, d.EndedAt) == Validity.InForce && d.Covers(costCentre)).ToList();
        var named = await new PeopleNames(among).OfPeopleAsync([.. delegations.Select(d => d.ActingHolderId ?? d.HolderId).Distinct()], cancellation);
        return
        [
            .. delegations.OrderBy(d => d.Position, StringComparer.Ordinal).ThenBy(d => d.Id)
                .Select(d => new Signatory(d.Id, d.Position, d.Ceiling, d.HolderId, d.ActingHolderId, named.GetValueOrDefault(d.ActingHolderId ?? d.HolderId, ""))),
        ];
    }

    /// <summary>The written authority for a matter that is in force at an instant, the newest; null where none is. Of the records of a turn it answers what stands until its commit.</summary>
    public static async Task<AuthorityLine?> InForceAsync(Records among, Guid programId, AuthorityMatter matter, DateTimeOffset at, CancellationToken cancellation = default) =>
        (await among.Set<AuthorityOnRecord>().AsNoTracking().Where(a => a.ProgramId == programId && a.Matter == matter).ToListAsync(cancellation))
            .Select(a => new AuthorityLine(a.Id, a.Matter, a.GivenBy, a.GivenOn, a.Document, a.Until, Validities.At(at, a.GivenOn, a.Until, a.EndedAt), a.EndedAt))
            .Where(a => a.Validity == Validity.InForce).OrderByDescending(a => a.GivenOn).ThenBy(a => a.Id).FirstOrDefault();

    /// <summary>The position of a delegation; empty when there is none.</summary>
    public async Task<string> PositionAsync(Guid delegationId, CancellationToken cancellation = default) =>
        await records.Set<Delegation>().Where(d => d.Id == delegationId).Select(d => d.Position).SingleOrDefaultAsync(cancellation) ?? "";

    /// <summary>The written authorities of a program: those that count, by matter; then those that have ended.</summary>
    public async Task<IReadOnlyList<AuthorityLine>> AuthoritiesAsync(Guid programId, CancellationToken cancellation = default)
    {
        var authorities = await records.Set<AuthorityOnRecord>().AsNoTracking().Where(a => a.ProgramId == programId).ToListAsync(cancellation);
        var lines = authorities.Select(a => new AuthorityLine(
            a.Id, a.Matter, a.GivenBy, a.GivenOn, a.Document, a.Until, Validities.At(now.Instant, a.GivenOn, a.Until, a.EndedAt), a.EndedAt));
        return [.. lines.OrderBy(a => a.Validity == Validity.Ended).ThenBy(a => a.Matter).ThenByDescending(a => a.GivenOn)];
    }
}
