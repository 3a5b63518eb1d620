using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;

namespace MicroAcquisition.Acquisitions;

/// <summary>Internal audit opened a page of a file.</summary>
[JournalKind("file-read-by-audit", 1, Audience.Administration, Means = "An observer of internal audit opened a page of the file.")]
public sealed record FileReadByAudit : IJournalEvent;

/// <summary>Internal audit read a page of the list of files, which showed it these.</summary>
[JournalKind("files-listed-for-audit", 1, Audience.Administration, Means = "An observer of internal audit read a page of the list of files; it showed these.")]
public sealed record FilesListedForAudit(IReadOnlyList<string> Numbers) : IJournalEvent;

/// <summary>Internal audit sees every file, and each reading is journalled (domain §2, "Observer").</summary>
public sealed class AuditReading(TurnKeeper turns)
{
    /// <summary>Journals the reading when it is as an observer of internal audit that the viewer reads.</summary>
    public async Task RecordAsync(Viewer viewer, Acquisition file, CancellationToken cancellation = default)
    {
        if (!ReadsAsAudit(viewer, file))
        {
            return;
        }

        await turns.RunAsync(file.ProgramId, Actor.Person(viewer.PersonId), async turn =>
            await turn.JournalAsync(await turn.FindFileAsync(file.Id), new FileReadByAudit(), nameof(Role.AuditObserver)), cancellation);
    }

    /// <summary>Journals the reading of a page of a list, once in each program whose files it shows to the viewer as an observer of internal audit.</summary>
    public async Task RecordListAsync(Viewer viewer, IEnumerable<Acquisition> files, CancellationToken cancellation = default)
    {
        foreach (var program in files.Where(file => ReadsAsAudit(viewer, file)).GroupBy(file => file.ProgramId))
        {
            await turns.RunAsync(program.Key, Actor.Person(viewer.PersonId), turn =>
                turn.JournalAsync(file: null, new FilesListedForAudit([.. program.Select(file => file.Number)]), nameof(Role.AuditObserver)), cancellation);
        }
    }

    private static bool ReadsAsAudit(Viewer viewer, Acquisition file)
    {
        var withoutAudit = viewer with { Seats = [.. viewer.Seats.Where(s => s.Role != Role.AuditObserver)] };
        return viewer.MayRead(file) && !withoutAudit.MayRead(file);
    }
}
