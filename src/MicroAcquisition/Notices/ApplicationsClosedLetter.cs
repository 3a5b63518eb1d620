using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;

namespace MicroAcquisition.Notices;

/// <summary>To the program officers: the closing has passed, and the file says how many applied. The letter does not.</summary>
public sealed class ApplicationsClosedLetter(LetterFacts facts, ISiteAddresses addresses) : ILetter
{
    /// <inheritdoc />
    public string Name => "applications-closed";

    /// <inheritdoc />
    public string EventKind => EventCatalogue.NameOf<ApplicationsClosed>();

    /// <inheritdoc />
    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation) =>
        await facts.HoldersAsync(Role.ProgramOfficer, (await facts.OfAsync(entry, cancellation)).File, cancellation);

    /// <inheritdoc />
    public async Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation)
    {
        var (file, program) = await facts.OfAsync(entry, cancellation);
        return new LetterBuilder(NoticesText.ApplicationsClosed_Subject.With(file.Number))
            .Paragraph(NoticesText.ApplicationsClosed_Body.With(file.Title(recipient.Language), file.Number))
            .Link(NoticesText.File_Link, addresses.File(recipient.Language, file.Number))
            .Sign(program.Name(recipient.Language), program.ContactEmail);
    }
}
