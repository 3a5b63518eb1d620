using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.People;

/// <summary>A business for which a person acts.</summary>
public sealed record BusinessView(Guid SupplierId, string Name);

/// <summary>A member of a business, until when if they are to leave, or someone invited, of whom only the address shows: who typed it learns nothing of whether there is an account.</summary>
public sealed record MemberView(Guid MembershipId, Guid PersonId, string Name, string Email, bool HasAccepted, DateTimeOffset? EndsAt = null);

/// <summary>That someone was invited to act for a business, by whom, and whether they accepted.</summary>
public sealed record InvitationView(Guid MembershipId, Guid PersonId, Guid SupplierId, string BusinessName, string InvitedBy, bool IsAccepted);

/// <summary>Businesses and those who act for them.</summary>
public sealed class SupplierService(Records records, TurnKeeper turns, IApplicants applicants, Now now)
{
    /// <summary>The businesses for which a person acts now, by name.</summary>
    public async Task<IReadOnlyList<BusinessView>> BusinessesOfAsync(Guid personId, CancellationToken cancellation = default) =>
        await Acting(records, now.Instant).Where(m => m.PersonId == personId)
            .Join(records.Set<Supplier>(), m => m.SupplierId, s => s.Id, (_, s) => s).OrderBy(s => s.BusinessName)
            .Select(s => new BusinessView(s.Id, s.BusinessName)).ToListAsync(cancellation);

    /// <summary>The members of a business and those invited, for a member; nothing for anyone else.</summary>
    public async Task<IReadOnlyList<MemberView>> MembersAsync(Guid supplierId, Guid askedBy, CancellationToken cancellation = default)
    {
        var members = await records.Set<Membership>().Where(Membership.LastsAt(now.Instant)).Where(m => m.SupplierId == supplierId).OrderBy(m => m.AcceptedAt == null).ThenBy(m => m.From)
            .Join(records.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new MemberView(m.Id, p.Id, m.AcceptedAt == null ? "" : p.Name, p.Email, m.AcceptedAt != null, m.To))
            .ToListAsync(cancellation);
        return members.Exists(m => m.PersonId == askedBy && m.HasAccepted) ? members : [];
    }

    /// <summary>What waits for a person's answer, oldest first.</summary>
    public async Task<IReadOnlyList<InvitationView>> InvitationsOfAsync(Guid personId, CancellationToken cancellation = default) =>
        await Invitations(records.Set<Membership>().Where(m => m.PersonId == personId && m.To == null && m.AcceptedAt == null).OrderBy(m => m.From)).ToListAsync(cancellation);

    /// <summary>An invitation, answered or not; null once it was taken back or declined, or the membership has ended.</summary>
    public Task<InvitationView?> InvitationAsync(Guid membershipId, CancellationToken cancellation = default) =>
        Invitations(records.Set<Membership>().Where(Membership.LastsAt(now.Instant)).Where(m => m.Id == membershipId)).SingleOrDefaultAsync(cancellation);

    /// <summary>Invites another person to act for a business; they get an account if they have none. Inviting twice sends one letter: false the second time.</summary>
    public Task<bool> InviteAsync(Guid by, Guid supplierId, string email, CancellationToken cancellation = default)
    {
        PeopleRules.AnAddressIsAnEmail(email).Enforce();
        return turns.RunAsync(LogHead.Site, Actor.Person(by), async turn =>
        {
            await DemandMembershipAsync(turn, supplierId, by);
            var person = await turn.Records.Set<Person>().SingleOrDefaultAsync(Person.HasAddress(email));
            if (person is null)
            {
                person = Person.Invite(email, OfficialLanguages.Current, now.Instant);
                turn.Records.Add(person);
            }

            PeopleRules.ThePersonDoesNotActForTheBusinessYet(await IsMemberAsync(turn.Records, supplierId, person.Id, turn.Now)).Enforce();
            if (await turn.Records.Set<Membership>().AnyAsync(m => m.SupplierId == supplierId && m.PersonId == person.Id && m.To == null))
            {
                return false;
            }

            // Those who left are counted too: each got a letter.
            var yesterday = now.Instant - PeopleRules.InvitationsCountFor;
            var recent = turn.Records.Set<Membership>().Where(m => m.From > yesterday && m.InvitedById != null);
            PeopleRules.ABusinessInvitesAFewPeopleADay(await recent.CountAsync(m => m.SupplierId == supplierId)).Enforce();
            PeopleRules.APersonInvitesAFewPeopleADay(await recent.CountAsync(m => m.InvitedById == by)).Enforce();
            PeopleRules.NobodyInvitesTheSamePersonAgainAndAgain(
                await recent.CountAsync(m => m.PersonId == person.Id && (m.InvitedById == by || m.SupplierId == supplierId))).Enforce();
            var membership = Membership.Invite(supplierId, person.Id, by, now.Instant);
            turn.Records.Add(membership);
            await turn.JournalAsync(file: null, new MemberInvited(membership.Id), "Supplier");
            return true;
        }, cancellation);
    }

    /// <summary>The invited person accepts; a repetition changes nothing. Refused while they work on a file that is open to applications.</summary>
    public Task AcceptAsync(Guid personId, Guid membershipId, CancellationToken cancellation = default) =>
        AnswerAsync(personId, membershipId, async (turn, invitation) =>
        {
            if (invitation.AcceptedAt is not null)
            {
                return;
            }

            PeopleRules.NobodyJoinsABusinessWhileTheyWorkOnAnOpenFile(await WorksOnAnOpenFileAsync(turn)).Enforce();
            invitation.Accept(now.Instant);
            await turn.JournalAsync(file: null, new MembershipBegun(invitation.Id), "Supplier");
        }, cancellation);

    /// <summary>The invited person declines; they may be invited again.</summary>
    public Task DeclineAsync(Guid personId, Guid membershipId, CancellationToken cancellation = default) =>
        AnswerAsync(personId, membershipId, async (turn, invitation) =>
        {
            PeopleRules.WhoeverAcceptedLeavesOnThePageOfTheBusiness(invitation.AcceptedAt is not null).Enforce();
            invitation.End(now.Instant);
            await turn.JournalAsync(file: null, new MembershipEnded(invitation.Id), "Supplier");
        }, cancellation);

    /// <summary>
    /// Ends a membership, or takes an invitation back; a turn of that person in progress is waited for, and the next one sees it. While a
    /// file is open to which the business applied, nobody is shut out of it: they leave by themselves, or once the last one has closed, be it
    /// one to which it applies meanwhile.
    /// </summary>
    public Task EndMembershipAsync(Guid by, Guid membershipId, CancellationToken cancellation = default) =>
        turns.RunAsync(LogHead.Site, Actor.Person(by), async turn =>
        {
            var membership = await turn.Records.Set<Membership>().AsTracking().Where(Membership.LastsAt(turn.Now)).SingleOrDefaultAsync(m => m.Id == membershipId);
            if (membership is null)
            {
                return;
            }

            await DemandMembershipAsync(turn, membership.SupplierId, by);
            var leaves = membership.PersonId == by;
            if (membership.To is not null && !leaves)
            {
                return; // Asked for already.
            }

            // Those who are to leave do not stay.
            var stays = await Acting(turn.Records, turn.Now).Where(m => m.SupplierId == membership.SupplierId && m.Id != membershipId && m.To == null)
                .AnyAsync(m => turn.Records.Set<Person>().Any(p => p.Id == m.PersonId && p.SuspendedAt == null));
            PeopleRules.SomeoneStillActsForTheBusiness(stays).Enforce();
            // What any of them is submitting for the business now counts as submitted.
            var members = await Acting(turn.Records, turn.Now).Where(m => m.SupplierId == membership.SupplierId).Select(m => m.PersonId).ToListAsync();
            foreach (var member in members.Append(membership.PersonId).Distinct().Order())
            {
                await turn.HoldAsync(member);
            }

            if (membership.AcceptedAt is not null && !leaves && await applicants.LastClosingAsync(turn.Records, membership.SupplierId, turn.Now) is { } closing)
            {
                membership.End(closing);
                await turn.JournalAsync(file: null, new MembershipWillEnd(membership.Id, closing), "Supplier");
                return;
            }

            membership.End(now.Instant);
            if (membership.AcceptedAt is not null)
            {
                await applicants.LetGoAsync(turn.Records, membership.SupplierId, membership.PersonId);
                (await turn.Records.Set<Person>().AsTracking().SingleAsync(p => p.Id == membership.PersonId)).LoseRight();
            }

            await turn.JournalAsync(file: null, new MembershipEnded(membership.Id), "Supplier");
        }, cancellation);

    /// <summary>Inside a turn: the business applied to a file that closes later than someone is to leave; they leave once that one has closed, and everyone is told anew.</summary>
    public static async Task DelayRemovalsAsync(Turn turn, Guid supplierId, DateTimeOffset closing)
    {
        if (turn.Records.Database.IsNpgsql()) // SQLite writes alone.
        {
            // Another member may be applying to a file of another program at this moment, so under another lock: of the two the later closing counts.
            await turn.Records.Database.SqlQuery<int>($"""SELECT 1 AS "Value" FROM "Supplier" WHERE "Id" = {supplierId} FOR NO KEY UPDATE""").ToListAsync();
        }

        foreach (var leaving in await Acting(turn.Records, turn.Now).AsTracking().Where(m => m.SupplierId == supplierId && m.To < closing).ToListAsync())
        {
            leaving.End(closing);
            await turn.JournalAsync(file: null, new MembershipWillEnd(leaving.Id, closing), "Supplier", leaving.Id);
        }
    }

    /// <summary>Inside a turn: the supplier that is the person, made at need.</summary>
    public static async Task<Guid> SupplierOfPersonAsync(Turn turn, Guid personId)
    {
        var supplier = await turn.Records.Set<Supplier>().SingleOrDefaultAsync(s => s.PersonId == personId);
        if (supplier is null)
        {
            supplier = Supplier.OfPerson(personId, turn.Now);
            turn.Records.Add(supplier);
        }

        return supplier.Id;
    }

    /// <summary>Inside a turn: a new business with the person as its first member.</summary>
    public static Guid FoundBusiness(Turn turn, Guid personId, string name)
    {
        var supplier = Supplier.OfBusiness(name, turn.Now);
        turn.Records.Add(supplier);
        turn.Records.Add(Membership.Found(supplier.Id, personId, turn.Now));
        return supplier.Id;
    }

    /// <summary>Inside a turn: a business for which the person acts now, and its name; refused when they do not.</summary>
    public static async Task<BusinessView> BusinessAsync(Turn turn, Guid supplierId, Guid personId)
    {
        await DemandMembershipAsync(turn, supplierId, personId);
        return await turn.Records.Set<Supplier>().Where(s => s.Id == supplierId).Select(s => new BusinessView(s.Id, s.BusinessName)).SingleAsync();
    }

    /// <summary>Inside a turn: true when the person is this supplier or acts for it now.</summary>
    public static async Task<bool> ActsForAsync(Turn turn, Guid supplierId, Guid personId) =>
        await turn.Records.Set<Supplier>().AnyAsync(s => s.Id == supplierId && s.PersonId == personId) || await IsMemberAsync(turn.Records, supplierId, personId, turn.Now);

    /// <summary>Inside a turn: true when someone who acts for the business now holds a seat on the file.</summary>
    public static async Task<bool> HasStaffOnAsync(Turn turn, Guid supplierId, Acquisition file)
    {
        var seats = await (from membership in Acting(turn.Records, turn.Now)
                           where membership.SupplierId == supplierId
                           join seat in turn.Records.Set<Seat>() on membership.PersonId equals seat.PersonId
                           where seat.To == null || seat.To > turn.Now
                           select seat).AsNoTracking().ToListAsync();
        return seats.Any(seat => seat.IsHeldAt(turn.Now) && seat.Covers(file));
    }

    /// <summary>The suppliers that a person is or acts for now.</summary>
    public Task<IReadOnlyList<Guid>> SuppliersOfAsync(Guid personId, CancellationToken cancellation = default) => SuppliersOfAsync(records, personId, now.Instant, cancellation);

    /// <summary>The suppliers that a person is or acts for now, as it stands inside a turn.</summary>
    public static async Task<IReadOnlyList<Guid>> SuppliersOfAsync(Records records, Guid personId, DateTimeOffset now, CancellationToken cancellation = default) =>
        await records.Set<Supplier>().Where(s => s.PersonId == personId).Select(s => s.Id)
            .Union(Acting(records, now).Where(m => m.PersonId == personId).Select(m => m.SupplierId)).ToListAsync(cancellation);

    /// <summary>The suppliers that a person is, or ever acted for.</summary>
    public static async Task<IReadOnlyList<Guid>> EverActedForAsync(Records records, Guid personId, CancellationToken cancellation = default) =>
        await records.Set<Supplier>().Where(s => s.PersonId == personId).Select(s => s.Id)
            .Union(records.Set<Membership>().Where(m => m.PersonId == personId && m.AcceptedAt != null).Select(m => m.SupplierId)).ToListAsync(cancellation);

    /// <summary>Those who are or act for some suppliers at an instant, by key: a query, for letters.</summary>
    public static IQueryable<Guid> PeopleOf(Records records, IQueryable<Guid> suppliers, DateTimeOffset at) =>
        records.Set<Supplier>().Where(s => s.PersonId != null && suppliers.Contains(s.Id)).Select(s => s.PersonId!.Value)
            .Union(Acting(records, at).Where(m => suppliers.Contains(m.SupplierId)).Select(m => m.PersonId));

    /// <summary>The membership by which a person acts for a supplier now, as it stands inside a turn; null for a person who is the supplier.</summary>
    public static async Task<Guid?> MembershipAsync(Records records, Guid supplierId, Guid personId, DateTimeOffset now, CancellationToken cancellation = default) =>
        await Acting(records, now).Where(m => m.SupplierId == supplierId && m.PersonId == personId).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancellation);

    private static async Task DemandMembershipAsync(Turn turn, Guid supplierId, Guid personId) =>
        PeopleRules.OnlyMembersActForABusiness(await IsMemberAsync(turn.Records, supplierId, personId, turn.Now)).Enforce();

    private static Task<bool> IsMemberAsync(Records records, Guid supplierId, Guid personId, DateTimeOffset now) =>
        Acting(records, now).AnyAsync(m => m.SupplierId == supplierId && m.PersonId == personId);

    private static IQueryable<Membership> Acting(Records records, DateTimeOffset now) =>
        records.Set<Membership>().Where(Membership.LastsAt(now)).Where(m => m.AcceptedAt != null);

    private Task AnswerAsync(Guid personId, Guid membershipId, Func<Turn, Membership, Task> answer, CancellationToken cancellation) =>
        turns.RunAsync(LogHead.Site, Actor.Person(personId), async turn =>
        {
            var invitation = await turn.Records.Set<Membership>().AsTracking().SingleOrDefaultAsync(m => m.Id == membershipId && m.PersonId == personId && m.To == null);
            PeopleRules.TheInvitationStillStands(invitation is not null).Enforce();
            await answer(turn, invitation!);
        }, cancellation);

    // Whether or not the business applied to it: a refusal that depended on that would tell.
    private static async Task<bool> WorksOnAnOpenFileAsync(Turn turn) =>
        turn.Seats.Count > 0 && await turn.Records.Set<Acquisition>().At(Stage.Open, turn.Now).CoveredBy(turn.Seats).AnyAsync();

    private IQueryable<InvitationView> Invitations(IQueryable<Membership> memberships) =>
        from membership in memberships
        join supplier in records.Set<Supplier>() on membership.SupplierId equals supplier.Id
        join inviter in records.Set<Person>() on membership.InvitedById equals inviter.Id
        select new InvitationView(membership.Id, membership.PersonId, supplier.Id, supplier.BusinessName, inviter.Name == "" ? inviter.Email : inviter.Name, membership.AcceptedAt != null);
}
