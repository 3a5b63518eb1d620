using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.People;

/// <summary>What a person changes of their own account.</summary>
public sealed class PeopleService(TurnKeeper turns)
{
    /// <summary>Sets how the person is called and the language of their letters, if the account is still at the version that the form shows.</summary>
    public Task IntroduceAsync(Guid personId, int version, string name, Language language, CancellationToken cancellation = default)
    {
        PeopleRules.ANameIsGiven(name).Enforce();
        return turns.KeepAsync(async records =>
        {
            var person = await FindAsync(records, personId, cancellation);
            if (person.IsIntroducedAs(name, language))
            {
                return; // Saved already, by whichever window.
            }

            PeopleRules.TheAccountIsAsTheFormShowsIt(version, person.Version).Enforce();
            person.Introduce(name, language);
        }, cancellation);
    }

    /// <summary>Signs the person out of every browser.</summary>
    public Task SignOutEverywhereAsync(Guid personId, CancellationToken cancellation = default) =>
        turns.KeepAsync(async records => (await FindAsync(records, personId, cancellation)).SignOutEverywhere(), cancellation);

    private static Task<Person> FindAsync(Records records, Guid personId, CancellationToken cancellation) =>
        records.Set<Person>().AsTracking().SingleAsync(p => p.Id == personId, cancellation);
}
