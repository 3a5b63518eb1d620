using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>Somebody to name on a file. Null: not answered.</summary>
public sealed record PersonToName(string? Email, Role? As, bool ReadsEnglish, bool ReadsFrench);

/// <summary>Naming evaluators and the maintainer of a file, and replacing them.</summary>
public sealed class NamingService(TurnKeeper turns, ProgramQueries programs)
{
    /// <summary>Names someone, who gets a seat on the file and a letter; a person who is not known yet gets an account.</summary>
    public Task NameAsync(Guid personId, Acquisition found, PersonToName named, CancellationToken cancellation = default) =>
        turns.RunAsync(found.ProgramId, Actor.Person(personId), async turn =>
        {
            var file = await turn.FindFileAsync(found.Id) ?? throw new InvalidOperationException("The file is not of this program.");
            await turn.DemandAsync(Journey.NamePeople, file);
            Refusal?[] form =
            [
                PeopleRules.TheAddressIsAnEmail(named.Email), PeopleRules.APartIsChosen(named.As),
                PeopleRules.AnEvaluatorReadsALanguage(named.As, named.ReadsEnglish, named.ReadsFrench),
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

            var people = await DraftQueries.PeopleAsync(turn.Records, file.Id, cancellation);
            Refusal?[] refusals =
            [
                PeopleRules.TheAccountIsInGoodStanding(person), PeopleRules.APersonIsNamedOnce(person.Id, named.As!.Value, people),
                PeopleRules.OneMaintainerIsNamed(named.As.Value, people),
            ];
            refusals.Enforce();
            var seat = Seat.GrantOnFile(person.Id, named.As.Value, file, personId, turn.Now);
            turn.Records.Add(seat);
            if (seat.Role == Role.Evaluator)
            {
                turn.Records.Add(Evaluator.Of(seat, named.ReadsEnglish, named.ReadsFrench));
            }

            await turn.JournalAsync(file, new PersonNamed(seat.Role, seat.Id, named.ReadsEnglish, named.ReadsFrench), RoleOf(turn, file));
        }, cancellation);

    /// <summary>Takes the seat of someone named back, so that another can be named. One that has ended already stays as it is.</summary>
    public Task ReplaceAsync(Guid personId, Acquisition found, Guid seatId, CancellationToken cancellation = default) =>
        turns.RunAsync(found.ProgramId, Actor.Person(personId), async turn =>
        {
            var file = await turn.FindFileAsync(found.Id) ?? throw new InvalidOperationException("The file is not of this program.");
            await turn.DemandAsync(Journey.NamePeople, file);
            if (await turn.Records.Set<Seat>().AsTracking().SingleOrDefaultAsync(
                s => s.Id == seatId && s.AcquisitionId == file.Id && s.To == null && (s.Role == Role.Evaluator || s.Role == Role.ReviewerMaintainer), cancellation) is { } seat)
            {
                seat.End(personId, turn.Now);
                (await turn.Records.Set<Person>().AsTracking().SingleAsync(p => p.Id == seat.PersonId, cancellation)).LoseRight();
                await turn.JournalAsync(file, new PersonReplaced(seat.Role, seat.Id), RoleOf(turn, file));
            }
        }, cancellation);

    private static string RoleOf(Turn turn, Acquisition file) =>
        turn.Seats.Any(seat => seat.Role == Role.Client && seat.Covers(file)) ? nameof(Role.Client) : nameof(Role.ProgramOfficer);
}
