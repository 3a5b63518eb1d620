using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Notices;

/// <summary>Writes a letter of the table in a language: the same for everyone who reads it in that language.</summary>
public sealed class LetterWriter(FileQueries files, ISiteAddresses addresses)
{
    /// <summary>The letter's words.</summary>
    public async Task<WrittenLetter> WriteAsync(Letter letter, Told told, Language language, CancellationToken cancellation)
    {
        using var _ = OfficialLanguages.Speak(language);
        var added = letter.Adds is { } adds ? await adds(told, cancellation) : Additions.None;
        object[] values = [told.Number, told.Title, .. added.Values];
        var built = new LetterBuilder(letter.Say(LetterWords.Subject).With(values)).Paragraph(letter.Say(LetterWords.Body), values);
        foreach (var (name, value) in added.Facts)
        {
            built.Fact(name, value);
        }

        if (letter.LeadsTo is { } step && await DueAsync(step, told.File, cancellation) is { } due)
        {
            built.Fact(NoticesText.Fact_Due, Formats.Date(due.Date));
        }

        built.Quote(added.Quote);
        if (letter.Find(LetterWords.More) is { } more)
        {
            built.Paragraph(more, values);
        }

        if (!letter.IsWithoutLink && (letter.Opens is not null || told.HasFile))
        {
            built.Link(letter.Find(LetterWords.Link) ?? NoticesText.File_Link, letter.Opens?.Invoke(addresses, told) ?? addresses.File(language, told.Number));
        }

        if (letter.Find(LetterWords.After) is { } after)
        {
            built.Paragraph(after, values);
        }

        return built.Sign(told.Signature, told.Contact);
    }

    private async Task<Due?> DueAsync(Step step, Acquisition file, CancellationToken cancellation) =>
        (await files.WaitingOnAsync(file, cancellation)).FirstOrDefault(w => w.Step == step)?.Due;
}
