using System.Reflection;
using CsCheck;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>How a file follows its events: going back takes what rests on what fell and nothing beside it, whatever was reached.</summary>
public sealed class UndoTests
{
    private static readonly string[] Awards = [nameof(Acquisition.AwardNumber), nameof(Acquisition.Left)];

    private static readonly string[] WentBack = [nameof(Acquisition.WentBack), nameof(Acquisition.WentBackAt)];

    private const int Files = 400;

    private static readonly DateTimeOffset Now = TestHost.Start;
    private static readonly DateTimeOffset Later = Now.AddDays(1);
    private static readonly PropertyInfo[] Columns = [.. typeof(Acquisition).GetProperties().Where(p => p.CanWrite)];

    public static TheoryData<Milestone> Everyone => [.. Milestones.All];

    public static TheoryData<Milestone> Reachable => [.. Milestones.All.Where(m => !Milestones.IsSince(m))];

    [Theory, MemberData(nameof(Everyone))]
    public void Undoing_clears_a_milestone_with_all_that_rests_on_it_and_nothing_beside(Milestone undone)
    {
        var falls = Milestones.All.Where(m => RestsOn(m, undone)).ToList();
        string[] clears =
        [
            .. falls.Select(m => Milestones.ColumnOf(m).Name),
            .. Columns.Where(c => c.GetCustomAttribute<WithAttribute>() is { } with && falls.Contains(with.Milestone)).Select(c => c.Name),
        ];
        foreach (var file in Samples())
        {
            var before = Values(file);
            file.Follow(Told(undoes: undone), Later);

            Assert.All(Columns.Where(c => clears.Contains(c.Name, StringComparer.Ordinal)), column => Assert.True(column.GetValue(file) is null or 0, column.Name));
            Assert.Equal(undone == Milestone.Offered ? Later : before[nameof(Acquisition.OutcomeAt)], file.OutcomeAt);
            Assert.Equal((undone, Later), (file.WentBack, file.WentBackAt!.Value));
            SameBut(before, file, [.. clears, nameof(Acquisition.OutcomeAt), nameof(Acquisition.AtRest), .. WentBack]);
            Assert.Equal(IsAtRest(file), file.AtRest);
        }
    }

    [Theory, MemberData(nameof(Reachable))]
    public void Reaching_sets_one_column(Milestone reached)
    {
        foreach (var file in Samples())
        {
            var before = Values(file);
            file.Follow(Told(reaches: reached), Later);

            Assert.Equal(Later, file.Reached(reached));
            // An offer is the next award too, and one fewer is left.
            Assert.NotEqual(reached, file.WentBack);
            SameBut(before, file, [.. reached.Equals(before[nameof(Acquisition.WentBack)]) ? WentBack : [], Milestones.ColumnOf(reached).Name, nameof(Acquisition.AtRest), .. reached == Milestone.Offered ? Awards : []]);
            Assert.Equal(IsAtRest(file), file.AtRest);
        }
    }

    [Fact]
    public void An_offer_is_the_next_award_and_leaves_one_fewer()
    {
        foreach (var file in Samples())
        {
            var (number, left) = (file.AwardNumber, file.Left);
            file.Follow(Told(reaches: Milestone.Offered), Later);

            Assert.Equal((number + 1, left - 1), (file.AwardNumber, file.Left));
        }
    }

    [Fact]
    public void Going_back_comes_before_going_on()
    {
        foreach (var file in Samples())
        {
            file.Follow(Told(undoes: Milestone.Evaluated, reaches: Milestone.Evaluated), Later);

            Assert.Equal(Later, file.EvaluatedAt);
            Assert.Null(file.EvaluationConfirmedAt);
        }
    }

    [Fact]
    public void An_ending_ends_the_waits_that_do_not_outlive_it_closes_what_is_open_and_lets_nothing_open()
    {
        Milestone[] outlive = [Milestone.ConflictTold, Milestone.DisputeOpen, Milestone.DebriefAsked];
        foreach (var ending in Enum.GetValues<Ending>().Where(e => e != Ending.None))
        {
            foreach (var file in Samples())
            {
                var before = Values(file);
                var (opensAt, closesAt) = (file.OpensAt, file.ClosesAt);
                file.Follow(Told(ends: ending), Now);

                Assert.Equal((ending, Now), (file.Ended, file.EndedAt));
                Assert.All(Milestones.All.Where(Milestones.IsSince), wait => Assert.Equal(outlive.Contains(wait) ? before[Milestones.ColumnOf(wait).Name] : null, file.Reached(wait)));
                Assert.Equal(opensAt > Now ? null : opensAt, file.OpensAt);
                Assert.Equal(opensAt > Now ? null : closesAt > Now ? Now : closesAt, file.ClosesAt);
                SameBut(
                    before, file,
                    [.. Milestones.All.Where(Milestones.IsSince).Select(m => Milestones.ColumnOf(m).Name), "Ended", "EndedAt", "OpensAt", "ClosesAt", "AtRest"]);
                Assert.Equal(IsAtRest(file), file.AtRest);
            }
        }
    }

    [Fact]
    public void A_wait_is_set_by_its_room_alone_and_holds_an_ended_file_when_it_outlives_it()
    {
        foreach (var file in Samples())
        {
            file.WaitsSince(Milestone.DebriefAsked, Later);
            Assert.False(file.AtRest);
            file.WaitsSince(Milestone.DebriefAsked, null);
            Assert.Equal(IsAtRest(file), file.AtRest);
            Assert.Throws<ArgumentException>(() => file.WaitsSince(Milestone.Paid, Later));
        }
    }

    [Theory, MemberData(nameof(Everyone))]
    public void Every_milestone_has_the_column_of_its_name(Milestone milestone)
    {
        var column = Milestones.ColumnOf(milestone);

        Assert.Equal(milestone + (Milestones.IsSince(milestone) ? "Since" : "At"), column.Name);
        Assert.Equal(typeof(DateTimeOffset?), column.PropertyType);
        var file = Acquisition.FromImport(default, null, "26-0001", "", "", Now, Now, Now);
        Milestones.Write(file, milestone, Later);
        Assert.Equal(Later, column.GetValue(file));
        Assert.Equal(Later, file.Reached(milestone));
    }

    [Theory, MemberData(nameof(Everyone))]
    public void A_milestone_rests_on_none_that_rests_on_it(Milestone milestone)
    {
        Assert.All(Milestones.Under(milestone), under => Assert.True(under < milestone, $"{milestone} rests on {under}, which comes later."));
        Assert.Equal(Milestones.All.Where(m => RestsOn(m, milestone)), Milestones.FallingWith(milestone).Order());
    }

    /// <summary>The graph walked upwards, apart from the spine's own walk down.</summary>
    private static bool RestsOn(Milestone milestone, Milestone under) => milestone == under || Milestones.Under(milestone).Any(m => RestsOn(m, under));

    private static bool IsAtRest(Acquisition file) => file.Ended != Ending.None
        && (file.FundsReservedAt is null || file.SettledAt is not null || file.ReleasedAt is not null)
        && file.ConflictToldSince is null && file.DisputeOpenSince is null && file.DebriefAskedSince is null;

    private static IReadOnlyList<Acquisition> Samples() => SampleFiles.Draw(Files, "0000KeTgE5a1", Now, _ => (Guid.Empty, null));

    private static JournalKindAttribute Told(Milestone reaches = Milestone.None, Milestone undoes = Milestone.None, Ending ends = Ending.None) =>
        new("sample", 1, Audience.File) { Reaches = reaches, Undoes = undoes, Ends = ends, Means = "" };

    private static Dictionary<string, object?> Values(Acquisition file) => Columns.ToDictionary(c => c.Name, c => c.GetValue(file), StringComparer.Ordinal);

    private static void SameBut(Dictionary<string, object?> before, Acquisition file, params string[] changed) => Assert.All(
        Columns.Where(c => !changed.Contains(c.Name, StringComparer.Ordinal)), column => Assert.Equal(before[column.Name], column.GetValue(file)));
}
