using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Programs;

/// <summary>A seat to grant: to whom, in which role, in which program (null: the site's administration) and for one department or all.</summary>
public sealed record SeatGrant(string? Email, Role? Role, Guid? ProgramId, Guid? DepartmentId = null);

/// <summary>Seats and accounts. A program's log tells of its seats; the site's, of accounts and of the site's administrators.</summary>
public sealed class SeatService(TurnKeeper turns, Records records, Now now)
{
    /// <summary>Grants a seat and returns its key. A person who is not known yet gets an account, with letters in the language given.</summary>
    public Task<Guid> GrantAsync(Actor actor, SeatGrant grant, Language letters, CancellationToken cancellation = default) =>
        turns.RunAsync(grant.ProgramId ?? LogHead.Site, actor, async turn =>
        {
            turn.DemandAdministrator(grant.ProgramId);
            await CheckAsync(turn, grant, cancellation);
            var person = await FindOrRegisterAsync(turn.Records, grant.Email!, letters, cancellation);
            SeatRules.ASuspendedAccountGetsNoSeat(person).Enforce();
            SeatRules.ASeatIsHeldOnce(grant, await HeldAsync(turn.Records, person.Id, cancellation)).Enforce();
            return await GrantAsync(turn, person, grant);
        }, cancellation);

    /// <summary>Makes someone an administrator of the whole site, as the operator; false when they are one already.</summary>
    public async Task<bool> AddSiteAdministratorAsync(string email, CancellationToken cancellation = default)
    {
        PeopleRules.AnAddressIsAnEmail(email).Enforce();
        return await turns.RunAsync(LogHead.Site, Actor.Operator, async turn =>
        {
            var grant = new SeatGrant(email, Role.Administrator, ProgramId: null);
            var person = await FindOrRegisterAsync(turn.Records, email, OfficialLanguages.Current, cancellation);
            SeatRules.ASuspendedAccountGetsNoSeat(person).Enforce();
            if (SeatRules.ASeatIsHeldOnce(grant, await HeldAsync(turn.Records, person.Id, cancellation)) is not null)
            {
                return false;
            }

            await GrantAsync(turn, person, grant);
            return true;
        }, cancellation);
    }

    /// <summary>Ends a seat now. One that has ended already stays as it is; false when there is none.</summary>
    public async Task<bool> EndAsync(Actor actor, Guid seatId, CancellationToken cancellation = default)
    {
        if (await records.Set<Seat>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == seatId, cancellation) is not { } found)
        {
            return false;
        }

        return await turns.RunAsync(found.ProgramId ?? LogHead.Site, actor, async turn =>
        {
            var seat = await turn.Records.Set<Seat>().AsTracking().SingleAsync(s => s.Id == seatId, cancellation);
            turn.DemandAdministrator(seat.ProgramId);
            SeatRules.NobodyEndsTheirOwnLastAdministratorSeat(seat, actor.PersonId, turn.Seats).Enforce();
            if (seat.To is null)
            {
                seat.End(actor.PersonId, now.Instant);
                (await FindAsync(turn.Records, seat.PersonId, cancellation))!.LoseRight();
                await turn.JournalAsync(file: null, new SeatEnded(seat.Id, seat.Role, seat.ProgramId, seat.DepartmentId), turn.AdministrationPart());
            }

            return true;
        }, cancellation);
    }

    /// <summary>Suspends an account: it does nothing any more and is signed out everywhere. False when there is none.</summary>
    public Task<bool> SuspendAsync(Actor actor, Guid accountId, CancellationToken cancellation = default) =>
        turns.RunAsync(LogHead.Site, actor, async turn =>
        {
            turn.DemandAdministrator(programId: null);
            SeatRules.NobodySuspendsTheirOwnAccount(accountId, actor.PersonId).Enforce();
            var person = await FindAsync(turn.Records, accountId, cancellation);
            if (person is { SuspendedAt: null })
            {
                person.Suspend(now.Instant);
                await turn.JournalAsync(file: null, new AccountSuspended(person.Id), turn.AdministrationPart());
            }

            return person is not null;
        }, cancellation);

    /// <summary>Gives a suspended account back. False when there is none.</summary>
    public Task<bool> RestoreAsync(Actor actor, Guid accountId, CancellationToken cancellation = default) =>
        turns.RunAsync(LogHead.Site, actor, async turn =>
        {
            turn.DemandAdministrator(programId: null);
            var person = await FindAsync(turn.Records, accountId, cancellation);
            if (person?.SuspendedAt is not null)
            {
                person.Restore();
                await turn.JournalAsync(file: null, new AccountRestored(person.Id), turn.AdministrationPart());
            }

            return person is not null;
        }, cancellation);

    private static async Task CheckAsync(Turn turn, SeatGrant grant, CancellationToken cancellation)
    {
        var isOfTheProgram = await turn.Records.Set<Department>().AnyAsync(d => d.Id == grant.DepartmentId && d.ProgramId == grant.ProgramId, cancellation);
        Refusal?[] refusals =
        [
            PeopleRules.AnAddressIsAnEmail(grant.Email),
            SeatRules.ARoleIsChosen(grant.Role),
            SeatRules.AnEvaluatorIsNamedOnAFile(grant.Role),
            SeatRules.OnlyAdministratorsCoverTheWholeSite(grant.Role, grant.ProgramId),
            SeatRules.AnAdministratorCoversAWholeProgram(grant.Role, grant.DepartmentId),
            SeatRules.TheDepartmentIsOfTheProgram(grant.DepartmentId, isOfTheProgram),
        ];
        refusals.Enforce();
    }

    private async Task<Guid> GrantAsync(Turn turn, Person person, SeatGrant grant)
    {
        var seat = Seat.Grant(person.Id, grant.Role!.Value, grant.ProgramId, grant.DepartmentId, turn.Actor.PersonId, now.Instant);
        turn.Records.Add(seat);
        await turn.JournalAsync(file: null, new SeatGranted(seat.Id, seat.Role, seat.ProgramId, seat.DepartmentId), turn.AdministrationPart());
        return seat.Id;
    }

    private async Task<Person> FindOrRegisterAsync(Records records, string email, Language letters, CancellationToken cancellation)
    {
        if (await records.Set<Person>().AsTracking().SingleOrDefaultAsync(Person.HasAddress(email), cancellation) is { } known)
        {
            known.Appear(letters, now.Instant);
            return known;
        }

        var person = Person.Register(email, letters, now.Instant);
        records.Add(person);
        return person;
    }

    private static Task<Person?> FindAsync(Records records, Guid personId, CancellationToken cancellation) =>
        records.Set<Person>().AsTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation);

    private async Task<IReadOnlyList<Seat>> HeldAsync(Records records, Guid personId, CancellationToken cancellation)
    {
        var seats = await records.Set<Seat>().Where(s => s.PersonId == personId && s.To == null).ToListAsync(cancellation);
        return [.. seats.Where(s => s.IsHeldAt(now.Instant))];
    }
}
