using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.People;

/// <summary>What a person changes of their own account.</summary>
public sealed class PeopleService(Records records, TurnKeeper turns, Now now)
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

    /// <summary>Longest that a session lasts without a click.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    /// <summary>Ends one session, wherever its cookie was copied to.</summary>
    public async Task EndSessionAsync(Guid session, CancellationToken cancellation = default)
    {
        try
        {
            await turns.KeepAsync(SaveQueue.SignIn, async kept =>
            {
                if (!await kept.Set<EndedSession>().AnyAsync(s => s.Id == session, cancellation))
                {
                    kept.Add(EndedSession.Of(session, now.Instant + (2 * LongestSession)));
                }
            }, cancellation);
        }
        catch (DbUpdateException) when (records.Set<EndedSession>().Any(s => s.Id == session))
        {
            // On another machine, in the same moment: it has ended.
        }
    }

    /// <summary>True of a session that its reader ended.</summary>
    public Task<bool> HasEndedAsync(Guid session, CancellationToken cancellation = default) => records.Set<EndedSession>().AnyAsync(s => s.Id == session, cancellation);

    private static Task<Person> FindAsync(Records records, Guid personId, CancellationToken cancellation) =>
        records.Set<Person>().AsTracking().SingleAsync(p => p.Id == personId, cancellation);
}
