using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.People;

/// <summary>What a letter tells of a membership or an invitation, whatever became of it since.</summary>
public sealed record MembershipView(Guid SupplierId, Guid PersonId, string BusinessName, bool WasAccepted);

/// <summary>Who acts for a business, for letters: nothing here goes to anyone but its members and whom they invite.</summary>
public sealed class MembershipQueries(Records records)
{
    /// <summary>A membership, ended or not.</summary>
    public Task<MembershipView> OfAsync(Guid membershipId, CancellationToken cancellation = default) =>
        records.Set<Membership>().Where(m => m.Id == membershipId)
            .Join(records.Set<Supplier>(), m => m.SupplierId, s => s.Id, (m, s) => new MembershipView(s.Id, m.PersonId, s.BusinessName, m.AcceptedAt != null))
            .SingleAsync(cancellation);

    /// <summary>The business that a supplier is; empty for a person.</summary>
    public Task<string> NameOfAsync(Guid supplierId, CancellationToken cancellation = default) =>
        records.Set<Supplier>().Where(s => s.Id == supplierId).Select(s => s.BusinessName).SingleAsync(cancellation);

    /// <summary>Those who acted for a business at an instant, whoever left at that instant included.</summary>
    public IQueryable<Person> MembersAt(Guid supplierId, DateTimeOffset at)
    {
        var members = records.Set<Membership>().Where(m => m.SupplierId == supplierId && m.AcceptedAt <= at && (m.To == null || m.To >= at)).Select(m => m.PersonId);
        return records.Set<Person>().Where(p => members.Contains(p.Id)); // By their keys: a Person for each membership would read every person.
    }

    /// <summary>When a person last acted for a business, UTC.</summary>
    public async Task<DateTimeOffset> LeftAtAsync(Guid supplierId, Guid personId, CancellationToken cancellation = default) =>
        await records.Set<Membership>().Where(m => m.SupplierId == supplierId && m.PersonId == personId && m.AcceptedAt != null && m.To != null)
            .OrderByDescending(m => m.To).Select(m => m.To!.Value).FirstAsync(cancellation);

    /// <summary>
    /// Whether an invitation's letter goes: not beyond a few a day to one person, from whichever businesses. None of them is told, since it
    /// would tell of the others.
    /// </summary>
    public async Task<bool> IsAmongTheFewAsync(Guid membershipId, CancellationToken cancellation = default)
    {
        var invitation = await records.Set<Membership>().AsNoTracking().SingleAsync(m => m.Id == membershipId, cancellation);
        var (since, id) = (invitation.From - PeopleRules.InvitationsCountFor, invitation.Id);
        return await records.Set<Membership>().CountAsync(m => m.PersonId == invitation.PersonId && m.InvitedById != null && m.From > since
            && (m.From < invitation.From || (m.From == invitation.From && m.Id < id)), cancellation) < PeopleRules.MostLettersToOnePersonADay;
    }
}
