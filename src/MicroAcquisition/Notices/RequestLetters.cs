using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Notices;

/// <summary>To the program officers: a request waits for its screening.</summary>
public sealed class RequestWaitsLetter(LetterFacts facts, ISiteAddresses addresses) : ILetter
{
    /// <inheritdoc />
    public string Name => "request-waits";

    /// <inheritdoc />
    public string EventKind => EventCatalogue.NameOf<RequestSubmitted>();

    /// <inheritdoc />
    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation) =>
        await facts.HoldersAsync(Foundation.Access.Role.ProgramOfficer, (await facts.OfAsync(entry, cancellation)).File, cancellation);

    /// <inheritdoc />
    public async Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation)
    {
        var (file, program) = await facts.OfAsync(entry, cancellation);
        var letter = new LetterBuilder(NoticesText.RequestWaits_Subject.With(file.Number))
            .Paragraph(NoticesText.RequestWaits_Body, file.Number, await facts.TitleAsync(file, cancellation));
        if (await facts.DueAsync(Journey.ScreenRequest, file, cancellation) is { } due)
        {
            letter.Fact(NoticesText.RequestWaits_Due, Formats.Date(due.Date));
        }

        return letter.Link(NoticesText.RequestWaits_Link, addresses.File(recipient.Language, file.Number))
            .Sign(program.Name(recipient.Language), program.ContactEmail);
    }
}

/// <summary>To the client: the request arrived.</summary>
public sealed class RequestReceivedLetter(LetterFacts facts, ISiteAddresses addresses) : ILetter
{
    /// <inheritdoc />
    public string Name => "request-received";

    /// <inheritdoc />
    public string EventKind => EventCatalogue.NameOf<RequestSubmitted>();

    /// <inheritdoc />
    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation) =>
        await facts.RequesterAsync((await facts.OfAsync(entry, cancellation)).File, cancellation);

    /// <inheritdoc />
    public async Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation)
    {
        var (file, program) = await facts.OfAsync(entry, cancellation);
        return new LetterBuilder(NoticesText.RequestReceived_Subject.With(file.Number))
            .Paragraph(NoticesText.RequestReceived_Body.With(file.Title(recipient.Language), file.Number))
            .Link(NoticesText.File_Link, addresses.File(recipient.Language, file.Number))
            .Sign(program.Name(recipient.Language), program.ContactEmail);
    }
}

/// <summary>To the client: the request is in scope.</summary>
public sealed class RequestInScopeLetter(LetterFacts facts, RequestQueries requests, ISiteAddresses addresses) : ILetter
{
    /// <inheritdoc />
    public string Name => "request-in-scope";

    /// <inheritdoc />
    public string EventKind => EventCatalogue.NameOf<RequestScreenedIn>();

    /// <inheritdoc />
    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation) =>
        await facts.RequesterAsync((await facts.OfAsync(entry, cancellation)).File, cancellation);

    /// <inheritdoc />
    public async Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation)
    {
        var (file, program) = await facts.OfAsync(entry, cancellation);
        var screening = await requests.ScreeningOfAsync(file.Id, cancellation);
        return new LetterBuilder(NoticesText.RequestInScope_Subject.With(file.Number))
            .Paragraph(NoticesText.RequestInScope_Body.With(file.Title(recipient.Language), file.Number))
            .Quote(screening?.Words ?? "")
            .Link(NoticesText.File_Link, addresses.File(recipient.Language, file.Number))
            .Sign(program.Name(recipient.Language), program.ContactEmail);
    }
}

/// <summary>To the client: the request is declined, and why.</summary>
public sealed class RequestDeclinedLetter(LetterFacts facts, RequestQueries requests, ISiteAddresses addresses) : ILetter
{
    /// <inheritdoc />
    public string Name => "request-declined";

    /// <inheritdoc />
    public string EventKind => EventCatalogue.NameOf<RequestDeclined>();

    /// <inheritdoc />
    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation) =>
        await facts.RequesterAsync((await facts.OfAsync(entry, cancellation)).File, cancellation);

    /// <inheritdoc />
    public async Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation)
    {
        var (file, program) = await facts.OfAsync(entry, cancellation);
        var screening = await requests.ScreeningOfAsync(file.Id, cancellation);
        return new LetterBuilder(NoticesText.RequestDeclined_Subject.With(file.Number))
            .Paragraph(NoticesText.RequestDeclined_Body.With(file.Title(recipient.Language), file.Number))
            .Fact(NoticesText.RequestDeclined_Reason, RequestWords.Of(screening!.Reason!.Value))
            .Quote(screening.Words)
            .Paragraph(NoticesText.RequestDeclined_Recourse)
            .Link(NoticesText.File_Link, addresses.File(recipient.Language, file.Number))
            .Sign(program.Name(recipient.Language), program.ContactEmail);
    }
}
