using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Notices;

/// <summary>To the person who applied, changed or withdrew: what the platform now holds. The only letters that know of a sealed application.</summary>
public abstract class ApplicationLetter(Records records, LetterFacts facts, ApplicationQueries applications, ISiteAddresses addresses) : ILetter
{
    /// <inheritdoc />
    public abstract string Name { get; }

    /// <inheritdoc />
    public abstract string EventKind { get; }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation) =>
        await records.Set<ActorReference>().Where(a => a.Reference == entry.ActorReference)
            .Join(records.Set<Person>(), a => a.PersonId, p => p.Id, (_, p) => new Recipient(p.Email, p.Language)).ToListAsync(cancellation);

    /// <inheritdoc />
    public async Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation)
    {
        var (file, program) = await facts.OfAsync(entry, cancellation);
        var (reference, sha256) = Told(entry);
        var letter = new LetterBuilder(Subject.With(reference))
            .Paragraph(Body.With(file.Title(recipient.Language), file.Number))
            .Fact(NoticesText.Application_Reference, reference);
        if (sha256 is not null && await applications.CheckAsync(reference, sha256, cancellation) is { } receipt)
        {
            letter.Fact(NoticesText.Application_Received, Formats.Millisecond(receipt.ArrivedAt)).Fact(NoticesText.Application_Hash, sha256);
        }

        return letter.Fact(NoticesText.Application_Closes, Formats.Closing(file.ClosesAt!.Value))
            .Link(NoticesText.Application_Link, addresses.Application(recipient.Language, reference))
            .Sign(program.Name(recipient.Language), program.ContactEmail);
    }

    /// <summary>Subject, with a place for the reference.</summary>
    protected abstract string Subject { get; }

    /// <summary>First paragraph, with places for the title and the file's number.</summary>
    protected abstract string Body { get; }

    /// <summary>The reference and, when something arrived, its hash.</summary>
    protected abstract (string Reference, string? Sha256) Told(JournalEntry entry);
}

/// <summary>An application arrived.</summary>
public sealed class ApplicationReceivedLetter(Records records, LetterFacts facts, ApplicationQueries applications, ISiteAddresses addresses)
    : ApplicationLetter(records, facts, applications, addresses)
{
    /// <inheritdoc />
    public override string Name => "application-received";

    /// <inheritdoc />
    public override string EventKind => EventCatalogue.NameOf<ApplicationSubmitted>();

    /// <inheritdoc />
    protected override string Subject => NoticesText.ApplicationReceived_Subject;

    /// <inheritdoc />
    protected override string Body => NoticesText.ApplicationReceived_Body;

    /// <inheritdoc />
    protected override (string Reference, string? Sha256) Told(JournalEntry entry)
    {
        var told = EventCatalogue.Read<ApplicationSubmitted>(entry)!;
        return (told.Reference, told.Sha256);
    }
}

/// <summary>A change arrived.</summary>
public sealed class ApplicationChangedLetter(Records records, LetterFacts facts, ApplicationQueries applications, ISiteAddresses addresses)
    : ApplicationLetter(records, facts, applications, addresses)
{
    /// <inheritdoc />
    public override string Name => "application-changed";

    /// <inheritdoc />
    public override string EventKind => EventCatalogue.NameOf<ApplicationChanged>();

    /// <inheritdoc />
    protected override string Subject => NoticesText.ApplicationChanged_Subject;

    /// <inheritdoc />
    protected override string Body => NoticesText.ApplicationChanged_Body;

    /// <inheritdoc />
    protected override (string Reference, string? Sha256) Told(JournalEntry entry)
    {
        var told = EventCatalogue.Read<ApplicationChanged>(entry)!;
        return (told.Reference, told.Sha256);
    }
}

/// <summary>An application was withdrawn.</summary>
public sealed class ApplicationWithdrawnLetter(Records records, LetterFacts facts, ApplicationQueries applications, ISiteAddresses addresses)
    : ApplicationLetter(records, facts, applications, addresses)
{
    /// <inheritdoc />
    public override string Name => "application-withdrawn";

    /// <inheritdoc />
    public override string EventKind => EventCatalogue.NameOf<ApplicationWithdrawn>();

    /// <inheritdoc />
    protected override string Subject => NoticesText.ApplicationWithdrawn_Subject;

    /// <inheritdoc />
    protected override string Body => NoticesText.ApplicationWithdrawn_Body;

    /// <inheritdoc />
    protected override (string Reference, string? Sha256) Told(JournalEntry entry) => (EventCatalogue.Read<ApplicationWithdrawn>(entry)!.Reference, null);
}
