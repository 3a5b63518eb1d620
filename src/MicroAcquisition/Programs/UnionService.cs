using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Programs;

/// <summary>The program's meeting with the union, as its administrators record it.</summary>
public sealed class UnionService(Records records, TurnKeeper turns)
{
    /// <summary>Records it, or why there was none.</summary>
    public Task RecordAsync(Actor actor, Guid programId, UnionMeetingFacts facts, CancellationToken cancellation = default) =>
        turns.RunAsync(programId, actor, async turn =>
        {
            turn.DemandAdministrator(programId);
            UnionRules.All(facts, Eastern.DateOf(turn.Now)).Enforce();
            var meeting = await turn.Records.Set<UnionMeeting>().AsTracking().SingleOrDefaultAsync(m => m.ProgramId == programId, cancellation);
            if (meeting?.Says(facts) == true)
            {
                return; // What is on record is not told twice.
            }

            if (meeting is null)
            {
                meeting = UnionMeeting.Of(programId);
                turn.Records.Add(meeting);
            }

            meeting.Record(facts, turn.Now);
            await turn.JournalAsync(file: null, new UnionMeetingRecorded(meeting.HeldOn is { } day ? Formats.Iso(day) : null, meeting.Digest()), turn.AdministrationPart());
        }, cancellation);

    /// <summary>What is on record; null while nothing is.</summary>
    public Task<UnionMeetingFacts?> FindAsync(Guid programId, CancellationToken cancellation = default) => FindAsync(records, programId, cancellation);

    /// <summary>The same, as it stands inside a turn.</summary>
    public static Task<UnionMeetingFacts?> FindAsync(Records among, Guid programId, CancellationToken cancellation = default) =>
        among.Set<UnionMeeting>().Where(m => m.ProgramId == programId).Select(m => new UnionMeetingFacts(m.HeldOn, m.Forum, m.Reason)).SingleOrDefaultAsync(cancellation);
}
