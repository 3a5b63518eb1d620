using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Notices;

/// <summary>What letters need to be written: what an entry tells, and who is to be told next.</summary>
public sealed class LetterFacts(Records records, ProgramQueries programs, FileQueries files, IServiceProvider services)
{
    private readonly Dictionary<Guid, (Acquisition File, ProgramView Program, TitleLanguages Titles)> known = [];

    /// <summary>Forgets what was read, so that letters about newer entries read anew.</summary>
    public void Forget() => known.Clear();

    /// <summary>An entry with its file and program, which are read once for all letters of a batch.</summary>
    public async Task<Told> OfAsync(JournalEntry entry, CancellationToken cancellation)
    {
        if (entry.AcquisitionId is not { } id)
        {
            var signs = (await programs.ProgramsAsync(cancellation)).FirstOrDefault(p => p.Id == entry.LogId); // None for what the site's log tells.
            return new Told(entry, file: null, signs, TitleLanguages.None, services);
        }

        if (!known.TryGetValue(id, out var found))
        {
            var file = await records.Set<Acquisition>().AsNoTracking().SingleAsync(a => a.Id == id, cancellation);
            var program = (await programs.ProgramsAsync(cancellation)).Single(p => p.Id == file.ProgramId);
            found = known[id] = (file, program, await files.TitleLanguagesAsync([file], cancellation));
        }

        return new Told(entry, found.File, found.Program, found.Titles, services);
    }

    /// <summary>
    /// The next who get a letter, by key: those after a key who do not have it yet. Whoever came or left since the last time changes
    /// nothing for the others.
    /// </summary>
    public async Task<IReadOnlyList<Recipient>> NextAsync(Letter letter, Told told, Guid? after, int most, CancellationToken cancellation)
    {
        var (logId, position, name) = (told.Entry.LogId, told.Entry.Position, letter.Name);
        var due = await letter.To.FindAsync(told, cancellation);
        if (after is { } key)
        {
            due = due.Where(r => r.Key > key);
        }

        return await due
            .Where(r => !records.Set<OutboxLetter>().Any(l => l.LogId == logId && l.Position == position && l.Letter == name && l.To == r.Email))
            .OrderBy(r => r.Key).Take(most).ToListAsync(cancellation);
    }
}
