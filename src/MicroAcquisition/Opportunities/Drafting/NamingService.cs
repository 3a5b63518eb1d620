using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>Somebody to name on a file, in the place of whoever holds a seat that was given before, if one is told. Null: not answered.</summary>
public sealed record PersonToName(string? Email, Role? As, bool ReadsEnglish, bool ReadsFrench, Guid? InsteadOf = null);

/// <summary>Naming evaluators and the maintainer of a file, and replacing them.</summary>
public sealed class NamingService(TurnKeeper turns, ProgramQueries programs)
{
    /// <summary>Names someone, who gets a seat on the file and a letter; a person who is not known yet gets an account.</summary>
    public Task NameAsync(Guid personId, Acquisition found, PersonToName named, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.NamePeople, personId, found, async (turn, file) =>
        {
            Refusal?[] form =
            [
                PeopleRules.TheAddressIsAnEmail(named.Email), PeopleRules.APartIsChosen(named.As),
                PeopleRules.AnEvaluatorReadsALanguage(named.As, named.ReadsEnglish, named.ReadsFrench), PeopleRules.OnceStatementsAreReleasedOneIsOnlyReplaced(file, named.As, named.InsteadOf),
            ];
            form.Enforce();
            var listing = await programs.ProgramsListingAsync(named.Email!, cancellation);
            PeopleRules.TheyWorkForTheGovernment(listing.Any(p => p.Id == file.ProgramId)).Enforce();
            var person = await turn.Records.Set<Person>().AsTracking().SingleOrDefaultAsync(Person.HasAddress(named.Email!), cancellation);
            if (person is null)
            {
                person = Person.Register(named.Email!, OfficialLanguages.Current, turn.Now);
                turn.Records.Add(person);
            }

            var before = await DraftQueries.PeopleAsync(turn.Records, file.Id, cancellation);
            var people = before.Where(p => p.Seat != named.InsteadOf).ToList();
            Refusal?[] refusals =
            [
                PeopleRules.WhoeverIsReplacedHoldsThatPart(named.InsteadOf, named.As!.Value, before), PeopleRules.TheAccountIsInGoodStanding(person), PeopleRules.APersonIsNamedOnce(person.Id, named.As.Value, before),
                PeopleRules.OneMaintainerIsNamed(named.As.Value, people),
                named.As == Role.Evaluator ? PeopleRules.SomebodyElseReleasesAndConfirms(await OnlyTheirsAsync(turn, file, person.Id, people, cancellation)) : null,
                file.StatementSubmittedAt is null || named.As != Role.Evaluator
                    ? null
                    : PeopleRules.AnEvaluatorReadsEachLanguage([.. people, new NamedPerson(Guid.Empty, person.Id, Role.Evaluator, "", "", named.ReadsEnglish, named.ReadsFrench)]),
            ];
            refusals.Enforce();
            if (named.InsteadOf is { } replaced)
            {
                await EndAsync(turn, file, replaced, cancellation);
            }

            var seat = Seat.GrantOnFile(person.Id, named.As.Value, file, personId, turn.Now);
            turn.Records.Add(seat);
            if (seat.Role == Role.Evaluator)
            {
                turn.Records.Add(Evaluator.Of(seat, named.ReadsEnglish, named.ReadsFrench));
            }

            await turn.JournalAsync(file, new PersonNamed(seat.Role, seat.Id, named.ReadsEnglish, named.ReadsFrench), RoleOf(turn, file));
        }, cancellation);

    /// <summary>Takes the seat of someone named back, as long as what was submitted keeps the people that it needs. One that has ended already stays as it is.</summary>
    public Task ReplaceAsync(Guid personId, Acquisition found, Guid seatId, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.NamePeople, personId, found, async (turn, file) =>
        {
            var people = await DraftQueries.PeopleAsync(turn.Records, file.Id, cancellation);
            if (people.Any(p => p.Seat == seatId))
            {
                PeopleRules.WhatWasSubmittedKeepsItsPeople(file, [.. people.Where(p => p.Seat != seatId)]).Enforce();
                await EndAsync(turn, file, seatId, cancellation);
            }
        }, cancellation);

    private static async Task EndAsync(Turn turn, Acquisition file, Guid seatId, CancellationToken cancellation)
    {
        var seat = await turn.Records.Set<Seat>().AsTracking().SingleAsync(s => s.Id == seatId, cancellation);
        seat.End(turn.Actor.PersonId!.Value, turn.Now);
        (await turn.Records.Set<Person>().AsTracking().SingleAsync(p => p.Id == seat.PersonId, cancellation)).LoseRight();
        await turn.JournalAsync(file, new PersonReplaced(seat.Role, seat.Id), RoleOf(turn, file));
    }

    /// <summary>Which of the roles that an evaluator cannot act in nobody holds over the file but this person and those who evaluate it.</summary>
    private static async Task<IReadOnlyList<Role>> OnlyTheirsAsync(Turn turn, Acquisition file, Guid personId, IReadOnlyList<NamedPerson> people, CancellationToken cancellation)
    {
        Role[] kept = [Role.ProgramOfficer, Role.ProcurementAdvisor];
        var seats = (await turn.Records.Set<Seat>().Where(s => kept.Contains(s.Role) && (s.ProgramId == null || s.ProgramId == file.ProgramId)).ToListAsync(cancellation))
            .Where(s => s.IsHeldAt(turn.Now) && s.Covers(file)).ToList();
        var evaluators = people.Where(p => p.As == Role.Evaluator).Select(p => p.PersonId).Append(personId).ToHashSet();
        return [.. kept.Where(role => seats.Any(s => s.Role == role && s.PersonId == personId) && seats.Where(s => s.Role == role).All(s => evaluators.Contains(s.PersonId)))];
    }

    private static string RoleOf(Turn turn, Acquisition file) =>
        turn.Seats.Any(seat => seat.Role == Role.Client && seat.Covers(file)) ? nameof(Role.Client) : nameof(Role.ProgramOfficer);
}
