using System.Linq.Expressions;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Foundation.Access;

/// <summary>One human being, on the staff's side or the suppliers', known by an e-mail address, which they show to be theirs by signing in. Personal information: never in the journal.</summary>
public sealed class Person
{
    /// <summary>Longest name kept.</summary>
    public const int NameMaxLength = 100;

    private Person()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>In its one writing (<see cref="EmailAddress"/>); in an older account its host may be in letters. Unique.</summary>
    public string Email { get; private set; } = "";

    /// <summary>As the person wants to be called; empty until asked.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The language of their letters.</summary>
    public Language Language { get; private set; }

    /// <summary>Changes to sign the person out everywhere.</summary>
    public string SecurityStamp { get; private set; } = "";

    /// <summary>When first signed in or, before that, named by an administrator or invited to a business, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>
    /// True of someone whom only a business has named so far: that there is such an account would tell that the business applied, so it
    /// shows to nobody until its reader signs in or an administrator names them.
    /// </summary>
    public bool IsOnlyInvited { get; private set; }

    /// <summary>Since when the account may do nothing; null while in good standing.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <summary>
    /// Rises with every change of name and language, so that a form knows what it was made from; and with every change that takes a
    /// right away, so that such a change and a turn of the same person exclude each other.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>A person who just showed that the address is theirs, or whom an administrator names.</summary>
    public static Person Register(string email, Language language, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Email = EmailAddress.Normalize(email),
        Language = language,
        CreatedAt = now,
        SecurityStamp = RandomReference.New().ToString("N"),
    };

    /// <summary>A person of whom only the address is known, since a business invites them.</summary>
    public static Person Invite(string email, Language language, DateTimeOffset now)
    {
        var person = Register(email, language, now);
        person.IsOnlyInvited = true;
        return person;
    }

    /// <summary>They sign in, or get a role. An account of which nobody knew is as new as one just made, in the language that it would have got.</summary>
    public void Appear(Language language, DateTimeOffset now)
    {
        if (IsOnlyInvited)
        {
            (IsOnlyInvited, Language, CreatedAt) = (false, language, now);
        }
    }

    /// <summary>Whoever has this address, whichever of its writings their account was stored under.</summary>
    public static Expression<Func<Person, bool>> HasAddress(string? typed)
    {
        var writings = EmailAddress.WritingsOf(typed);
        return person => writings.Contains(person.Email);
    }

    /// <summary>True when these are the name and the language already.</summary>
    public bool IsIntroducedAs(string name, Language language) => Name == Words.Line(name) && Language == language;

    /// <summary>Sets how the person is called and in which language letters come.</summary>
    public void Introduce(string name, Language language)
    {
        Name = Words.Line(name);
        Language = language;
        Version++;
    }

    /// <summary>Signs the person out of every browser.</summary>
    public void SignOutEverywhere() => SecurityStamp = RandomReference.New().ToString("N");

    /// <summary>Takes every right away and signs the person out.</summary>
    public void Suspend(DateTimeOffset now)
    {
        SuspendedAt = now;
        LoseRight();
        SignOutEverywhere();
    }

    /// <summary>Gives the account back.</summary>
    public void Restore() => SuspendedAt = null;

    /// <summary>Marks that a seat or membership of this person ends, so that a turn in progress is waited for and the next one sees it.</summary>
    public void LoseRight() => Version++;

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.Property(p => p.Email).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(p => p.Name).HasMaxLength(NameMaxLength);
            builder.Property(p => p.SecurityStamp).HasMaxLength(32);
            builder.HasIndex(p => p.Email).IsUnique();
        }
    }
}
