using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.TestKit;

/// <summary>Files where only rooms to come will bring them: their row follows events that no room tells yet.</summary>
public sealed partial class TestData
{
    /// <summary>What an event says of a file, for one that no room tells yet.</summary>
    public static JournalKindAttribute Event(Milestone reaches = Milestone.None, Milestone undoes = Milestone.None, Ending ends = Ending.None) =>
        new("test", 1, Audience.File) { Means = "", Reaches = reaches, Undoes = undoes, Ends = ends };

    /// <summary>Moves the file's row.</summary>
    public Task MoveAsync(TestFile file, Action<Acquisition> move) => ActAsync((TurnKeeper turns) => turns.KeepAsync(async records =>
        move(await records.Set<Acquisition>().AsTracking().SingleAsync(a => a.Id == file.Id))));

    /// <summary>The file has reached these milestones now.</summary>
    public Task ReachAsync(TestFile file, params IReadOnlyList<Milestone> milestones) => MoveAsync(file, row =>
    {
        foreach (var milestone in milestones)
        {
            row.Follow(Event(milestone), Now);
        }
    });

    /// <summary>The file has ended now.</summary>
    public Task EndAsync(TestFile file, Ending ending) => MoveAsync(file, row => row.Follow(Event(ends: ending), Now));
}
