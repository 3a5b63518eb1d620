using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;

namespace MicroAcquisition.Acquisitions;

/// <summary>Internal audit opened a page of a file.</summary>
[JournalKind("file-read-by-audit", 1, Audience.Administration, Means = "An observer of internal audit opened a page of the file.")]
public sealed record FileReadByAudit : IJournalEvent;

/// <summary>Internal audit sees every file, and each reading is journalled (domain §2, "Observer").</summary>
public sealed class AuditReading(TurnKeeper turns)
{
    /// <summary>Journals the reading when it is as an observer of internal audit that the viewer reads.</summary>
    public async Task RecordAsync(Viewer viewer, Acquisition file, CancellationToken cancellation = default)
    {
        var withoutAudit = viewer with { Seats = [.. viewer.Seats.Where(s => s.Role != Role.AuditObserver)] };
        if (!viewer.MayRead(file) || withoutAudit.MayRead(file))
        {
            return;
        }

        await turns.RunAsync(file.ProgramId, Actor.Person(viewer.PersonId), async turn =>
            await turn.JournalAsync(await turn.FindFileAsync(file.Id), new FileReadByAudit(), nameof(Role.AuditObserver)), cancellation);
    }
}
