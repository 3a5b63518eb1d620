using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Notices;

/// <summary>What letters about a file need: the file, its program and the people.</summary>
public sealed class LetterFacts(Records records, ProgramQueries programs, FileQueries files)
{
    private readonly Dictionary<Guid, (Acquisition File, ProgramView Program)> known = [];

    /// <summary>Forgets what was read, so that letters about newer entries read anew.</summary>
    public void Forget() => known.Clear();

    /// <summary>The file of an entry and its program; read once for all letters of a batch.</summary>
    public async Task<(Acquisition File, ProgramView Program)> OfAsync(JournalEntry entry, CancellationToken cancellation)
    {
        var id = entry.AcquisitionId ?? throw new InvalidOperationException("The entry concerns no file.");
        if (!known.TryGetValue(id, out var found))
        {
            var file = await records.Set<Acquisition>().AsNoTracking().SingleAsync(a => a.Id == id, cancellation);
            found = known[id] = (file, (await programs.ProgramsAsync(cancellation)).Single(p => p.Id == file.ProgramId));
        }

        return found;
    }

    /// <summary>Those who hold a role over a file, by address.</summary>
    public async Task<IReadOnlyList<Recipient>> HoldersAsync(Role role, Acquisition file, CancellationToken cancellation)
    {
        var seats = await records.Set<Seat>().AsNoTracking()
            .Where(s => s.Role == role && s.To == null && (s.ProgramId == null || s.ProgramId == file.ProgramId)).ToListAsync(cancellation);
        var people = seats.Where(s => s.Covers(file) && s.PersonId != file.RequesterId).Select(s => s.PersonId).Distinct().ToList();
        return await PeopleAsync(people, cancellation);
    }

    /// <summary>The file's requester.</summary>
    public Task<IReadOnlyList<Recipient>> RequesterAsync(Acquisition file, CancellationToken cancellation) =>
        PeopleAsync(file.RequesterId is { } requester ? [requester] : [], cancellation);

    /// <summary>The file's title in the current language, or in the one that its client wrote.</summary>
    public async Task<WordsInLanguage> TitleAsync(Acquisition file, CancellationToken cancellation) =>
        new(file.Title(OfficialLanguages.Current), (await files.TitleLanguagesAsync([file], cancellation)).LangOf(file));

    /// <summary>When a step is due.</summary>
    public async Task<Due?> DueAsync(Step step, Acquisition file, CancellationToken cancellation) =>
        (await files.WaitingOnAsync(file, cancellation)).FirstOrDefault(w => w.Step == step)?.Due;

    /// <summary>People whose accounts are not suspended.</summary>
    public async Task<IReadOnlyList<Recipient>> PeopleAsync(IReadOnlyList<Guid> people, CancellationToken cancellation) =>
        await records.Set<Person>().Where(p => people.Contains(p.Id) && p.SuspendedAt == null).OrderBy(p => p.Id)
            .Select(p => new Recipient(p.Email, p.Language)).ToListAsync(cancellation);
}
