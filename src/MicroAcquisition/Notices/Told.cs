using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Notices;

/// <summary>What letters tell: an entry of the journal, the file that it concerns with its program, and a way to ask a room for more.</summary>
public sealed class Told(JournalEntry entry, Acquisition? file, ProgramView? program, TitleLanguages titles, IServiceProvider services)
{
    /// <summary>The entry.</summary>
    public JournalEntry Entry => entry;

    /// <summary>True when it concerns a file.</summary>
    public bool HasFile => file is not null;

    /// <summary>The file.</summary>
    public Acquisition File => file ?? throw new InvalidOperationException("The entry concerns no file.");

    /// <summary>The file's number; empty without a file.</summary>
    public string Number => file?.Number ?? "";

    /// <summary>The file's title in the current language, or in the one that its client wrote; empty without a file.</summary>
    public WordsInLanguage Title => file is null ? new("", Lang: null) : new(file.Title(OfficialLanguages.Current), titles.LangOf(file));

    /// <summary>Who signs, in the current language: the program of the file or of the log, else the site.</summary>
    public string Signature => program?.Name(OfficialLanguages.Current) ?? NoticesText.Site_Name;

    /// <summary>Where to write to; empty for what the site's log tells.</summary>
    public string Contact => program?.ContactEmail ?? "";

    /// <summary>For queries of recipients.</summary>
    public Records Records { get; } = services.GetRequiredService<Records>();

    /// <summary>The entry's event.</summary>
    public T Read<T>() where T : class, IJournalEvent => Find<T>() ?? throw new InvalidOperationException("The entry tells another event.");

    /// <summary>The entry's event; null when it is of another kind.</summary>
    public T? Find<T>() where T : class, IJournalEvent => EventCatalogue.Read<T>(entry);

    /// <summary>Who did it, by the name that they gave, which no mail program takes for a link, or by address.</summary>
    public async Task<string> ActorAsync(CancellationToken cancellation)
    {
        var actor = await Records.Set<ActorReference>().Where(a => a.Reference == entry.ActorReference).Select(a => a.PersonId).SingleAsync(cancellation);
        return await Ask<PeopleNames>().ForLettersAsync(actor, byAddress: false, cancellation);
    }

    /// <summary>A room's queries.</summary>
    public T Ask<T>() where T : notnull => services.GetRequiredService<T>();
}
