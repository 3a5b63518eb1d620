using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Programs;

/// <summary>Delegations and written authorities of a program: recorded, and ended. What is on record is not rewritten.</summary>
public sealed class AuthorityService(TurnKeeper turns, Now now)
{
    /// <summary>Records a delegation and returns its key.</summary>
    public Task<Guid> RecordDelegationAsync(Actor actor, Guid programId, DelegationFacts facts, CancellationToken cancellation = default) =>
        turns.RunAsync(programId, actor, async turn =>
        {
            turn.DemandAdministrator(programId);
            var seated = await turn.Records.Set<Seat>()
                .Where(s => s.ProgramId == programId && s.AcquisitionId == null && s.To == null).Select(s => s.PersonId).ToListAsync(cancellation);
            DelegationRules.All(facts, seated.ToHashSet()).Enforce();
            var delegation = Delegation.Record(programId, facts, now.Instant);
            turn.Records.Add(delegation);
            await turn.JournalAsync(file: null, new DelegationRecorded(
                delegation.Id, delegation.Authority, delegation.Ceiling, Formats.Iso(delegation.From), Iso(delegation.Until), delegation.Digest()), turn.AdministrationPart());
            return delegation.Id;
        }, cancellation);

    /// <summary>Ends a delegation now. One that was ended already stays as it is; false when there is none.</summary>
    public Task<bool> EndDelegationAsync(Actor actor, Guid programId, Guid delegationId, CancellationToken cancellation = default) =>
        turns.RunAsync(programId, actor, async turn =>
        {
            turn.DemandAdministrator(programId);
            var delegation = await turn.Records.Set<Delegation>().AsTracking()
                .SingleOrDefaultAsync(d => d.Id == delegationId && d.ProgramId == programId, cancellation);
            if (delegation is { EndedAt: null })
            {
                delegation.End(now.Instant);
                await turn.JournalAsync(file: null, new DelegationEnded(delegation.Id, delegation.Authority), turn.AdministrationPart());
            }

            return delegation is not null;
        }, cancellation);

    /// <summary>Records a written authority and returns its key.</summary>
    public Task<Guid> RecordAuthorityAsync(Actor actor, Guid programId, AuthorityFacts facts, CancellationToken cancellation = default) =>
        turns.RunAsync(programId, actor, async turn =>
        {
            turn.DemandAdministrator(programId);
            AuthorityRules.All(facts, now.Instant).Enforce();
            var authority = AuthorityOnRecord.Record(programId, facts, now.Instant);
            turn.Records.Add(authority);
            await turn.JournalAsync(file: null, new AuthorityRecorded(
                authority.Id, authority.Matter, Formats.Iso(authority.GivenOn), Iso(authority.Until), authority.Digest()), turn.AdministrationPart());
            return authority.Id;
        }, cancellation);

    /// <summary>Ends a written authority now. One that was ended already stays as it is; false when there is none.</summary>
    public Task<bool> EndAuthorityAsync(Actor actor, Guid programId, Guid authorityId, CancellationToken cancellation = default) =>
        turns.RunAsync(programId, actor, async turn =>
        {
            turn.DemandAdministrator(programId);
            var authority = await turn.Records.Set<AuthorityOnRecord>().AsTracking()
                .SingleOrDefaultAsync(a => a.Id == authorityId && a.ProgramId == programId, cancellation);
            if (authority is { EndedAt: null })
            {
                authority.End(now.Instant);
                await turn.JournalAsync(file: null, new AuthorityEnded(authority.Id, authority.Matter), turn.AdministrationPart());
            }

            return authority is not null;
        }, cancellation);

    private static string? Iso(DateOnly? date) => date is { } day ? Formats.Iso(day) : null;
}
