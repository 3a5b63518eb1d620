using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.People;

/// <summary>What came of a link or a code.</summary>
public enum SignInOutcome
{
    /// <summary>In: the person is known, or now registered.</summary>
    SignedIn,

    /// <summary>A wrong code; another may be tried.</summary>
    WrongCode,

    /// <summary>Too many wrong codes: ask for a new e-mail.</summary>
    Locked,

    /// <summary>Too many wrong codes for this address within a day: the letter's link still works.</summary>
    OnlyByLink,

    /// <summary>Used, expired or unknown: ask for a new e-mail.</summary>
    Spent,

    /// <summary>The account is suspended.</summary>
    Suspended,
}

/// <summary>What the page that waits for a code may ask for: the same for any address.</summary>
public enum SignInWaiting
{
    /// <summary>The code of the letter.</summary>
    Code,

    /// <summary>The link only: too many wrong codes for this address within a day.</summary>
    Link,

    /// <summary>An earlier letter: no more are sent to this address for now.</summary>
    EarlierLetter,
}

/// <summary>An attempt that waits: what its page may ask for, to which address the letter went, and where it leads.</summary>
public sealed record SignInWait(SignInWaiting For, string Email = "", string ReturnPath = "");

/// <summary>The outcome, the person when in, and where to go.</summary>
public sealed record SignInResult(SignInOutcome Outcome, Person? Person = null, string ReturnPath = "");

/// <summary>Signing in by e-mail, the same for an address that is known and one that is not.</summary>
public sealed class SignInService(Records records, TurnKeeper turns, ISiteAddresses addresses, Doorbell doorbell, Now now)
{
    /// <summary>Most letters to one address within the life of a code, so that nobody's mailbox is flooded.</summary>
    public const int MostLetters = 5;

    private const string LetterName = "sign-in";

    /// <summary>Sends the e-mail and returns the key that the waiting page carries.</summary>
    public async Task<Guid> BeginAsync(string email, Language language, string returnPath, CancellationToken cancellation = default)
    {
        var (attempt, token, code) = SignInAttempt.Begin(email, language, returnPath, now.Instant);
        await turns.KeepAsync(SaveQueue.SignIn, async records =>
        {
            var since = now.Instant - SignInAttempt.Lifetime;
            var recent = await records.Set<SignInAttempt>().CountAsync(a => a.Email == attempt.Email && a.CreatedAt > since, cancellation);
            records.Add(attempt);
            if (recent < MostLetters)
            {
                Outbox.Put(records, LetterName, attempt.Email, Write(language, token, code), now.Instant);
            }
            else
            {
                attempt.HaveNoCode();
            }
        }, cancellation);
        doorbell.Ring();
        return attempt.Id;
    }

    /// <summary>What to ask for on the page that waits.</summary>
    public async Task<SignInWait> WaitingAsync(Guid attempt, CancellationToken cancellation = default)
    {
        var waits = await records.Set<SignInAttempt>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == attempt, cancellation);
        return waits is null ? new SignInWait(SignInWaiting.Code) // The code that is typed will be told to be spent.
            : new SignInWait(
                !waits.HasCode ? SignInWaiting.EarlierLetter
                : await WrongCodesOfTheDayAsync(records, waits.Email, cancellation) >= SignInAttempt.MostWrongCodesADay ? SignInWaiting.Link
                : SignInWaiting.Code,
                waits.Email, waits.ReturnPath);
    }

    /// <summary>Where the link's attempt leads, for a second letter in the place of one that came too late; empty when there is none.</summary>
    public async Task<string> ReturnPathOfLinkAsync(string token, CancellationToken cancellation = default)
    {
        var hash = SignInAttempt.Hash(token);
        return await records.Set<SignInAttempt>().Where(a => a.TokenHash == hash).Select(a => a.ReturnPath).SingleOrDefaultAsync(cancellation) ?? "";
    }

    /// <summary>The address that a link signs in; null when it does not work any more.</summary>
    public async Task<string?> WhomAsync(string token, CancellationToken cancellation = default)
    {
        var hash = SignInAttempt.Hash(token);
        var attempt = await records.Set<SignInAttempt>().AsNoTracking().SingleOrDefaultAsync(a => a.TokenHash == hash, cancellation);
        return attempt is { IsLocked: false } && attempt.IsFresh(now.Instant) ? attempt.Email : null;
    }

    /// <summary>The button on the page that the link opens.</summary>
    public Task<SignInResult> EnterByLinkAsync(string token, CancellationToken cancellation = default)
    {
        var hash = SignInAttempt.Hash(token);
        return EnterAsync(records => records.Set<SignInAttempt>().Where(a => a.TokenHash == hash), code: null, cancellation);
    }

    /// <summary>The code typed on the page that waits for it.</summary>
    public Task<SignInResult> EnterByCodeAsync(Guid attempt, string code, CancellationToken cancellation = default)
    {
        var digits = new string(code.Where(char.IsAsciiDigit).ToArray());
        return EnterAsync(records => records.Set<SignInAttempt>().Where(a => a.Id == attempt), digits, cancellation);
    }

    /// <summary>
    /// Forgets the attempts of more than a day ago, since addresses are personal and counted for a day only, and letters whose code has
    /// run out, sent or not; and which sessions were ended, once no cookie of them is good. Any number of machines may do it.
    /// </summary>
    public async Task ForgetAsync(CancellationToken cancellation = default)
    {
        var (yesterday, since) = (now.Instant - SignInAttempt.KeptFor, now.Instant - SignInAttempt.Lifetime);
        await turns.ForgetAsync<SignInAttempt>(SaveQueue.SignIn, a => a.CreatedAt < yesterday, cancellation);
        await turns.ForgetAsync<EndedSession>(SaveQueue.SignIn, s => s.Until < now.Instant, cancellation);
        await Outbox.ForgetAsync(turns, LetterName, since, cancellation);
    }

    private async Task<SignInResult> EnterAsync(Func<Records, IQueryable<SignInAttempt>> find, string? code, CancellationToken cancellation)
    {
        try
        {
            return await TryToEnterAsync(find, code, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SignInResult(SignInOutcome.Spent); // On another machine, in the same moment.
        }
        catch (DbUpdateException)
        {
            // Someone was given a role, or invited, between our looking for the person and our registering them: now they are known.
            return await TryToEnterAsync(find, code, cancellation);
        }
    }

    private Task<SignInResult> TryToEnterAsync(Func<Records, IQueryable<SignInAttempt>> find, string? code, CancellationToken cancellation) =>
        turns.KeepAsync(SaveQueue.SignIn, async records =>
        {
            var attempt = await find(records).AsTracking().SingleOrDefaultAsync(cancellation);
            if (attempt?.IsFresh(now.Instant) != true)
            {
                return new SignInResult(SignInOutcome.Spent);
            }

            if (attempt.IsLocked)
            {
                return new SignInResult(SignInOutcome.Locked);
            }

            if (code is not null)
            {
                var left = SignInAttempt.MostWrongCodesADay - await WrongCodesOfTheDayAsync(records, attempt.Email, cancellation);
                if (left <= 0 || !attempt.TryCode(code))
                {
                    return new SignInResult(attempt.IsLocked ? SignInOutcome.Locked : left <= 1 ? SignInOutcome.OnlyByLink : SignInOutcome.WrongCode);
                }
            }

            attempt.Use(now.Instant);
            var person = await records.Set<Person>().AsTracking().SingleOrDefaultAsync(Person.HasAddress(attempt.Email), cancellation);
            if (person is null)
            {
                person = Person.Register(attempt.Email, attempt.Language, now.Instant);
                records.Add(person);
            }

            person.Appear(attempt.Language, now.Instant);
            return person.SuspendedAt is null
                ? new SignInResult(SignInOutcome.SignedIn, person, attempt.ReturnPath)
                : new SignInResult(SignInOutcome.Suspended);
        }, cancellation);

    private Task<int> WrongCodesOfTheDayAsync(Records records, string email, CancellationToken cancellation)
    {
        var yesterday = now.Instant - SignInAttempt.KeptFor;
        return records.Set<SignInAttempt>().Where(a => a.Email == email && a.CreatedAt > yesterday).SumAsync(a => a.WrongCodes, cancellation);
    }

    private WrittenLetter Write(Language language, string token, string code)
    {
        using var _ = OfficialLanguages.Speak(language);
        return new LetterBuilder(NoticesText.SignIn_Subject.With(code))
            .Paragraph(NoticesText.SignIn_Body.With(code, SignInAttempt.LifetimeMinutes))
            .Link(NoticesText.SignIn_Link, addresses.SignIn(language, token))
            .Paragraph(NoticesText.SignIn_Ignore)
            .Sign(NoticesText.Site_Name, "");
    }
}
