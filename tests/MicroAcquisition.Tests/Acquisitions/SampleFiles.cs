using System.Reflection;
using CsCheck;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>
/// Files as no journey made them, by chance: how far down the graph a file came is drawn first, else the deep ones are never met; then
/// everything beside, with instants within two milliseconds of one now.
/// </summary>
internal static class SampleFiles
{
    private static readonly Milestone[] Line = [.. Milestones.All.Where(m => !Milestones.IsSince(m) && m != Milestone.Released)];
    private static readonly Milestone[] Waits = [.. Milestones.All.Where(Milestones.IsSince)];
    private static readonly Gen<(int Depth, int[] Chances)> Chances = Gen.Select(Gen.Int[0, Line.Length], Gen.Int[0, 999].Array[100]);
    private static readonly JournalKindAttribute Nothing = new("nothing", 1, Audience.File) { Means = "" };

    /// <summary>So many files, ready to be added.</summary>
    public static IReadOnlyList<Acquisition> Draw(int count, string seed, DateTimeOffset now, Func<int, (Guid Program, Guid? Department)> of)
    {
        var files = new List<Acquisition>();
        Chances.Sample(
            chances =>
            {
                var (program, department) = of(files.Count);
                var file = Acquisition.FromImport(program, department, $"26-{files.Count + 1:D4}", "A file", "Un dossier", now, now, now);
                Fill(file, chances.Depth, new Queue<int>(chances.Chances), now);
                files.Add(file);
            },
            iter: count, threads: 1, seed: seed);
        return files;
    }

    /// <summary>Keeps them, quickly: what they hold was not journalled.</summary>
    public static Task KeepAsync(TestHost host, IEnumerable<Acquisition> files) => host.ActAsync((TurnKeeper turns) => turns.KeepAsync(records =>
    {
        records.ChangeTracker.AutoDetectChangesEnabled = false;
        records.AddRange(files);
        return Task.FromResult(true);
    }));

    /// <summary>Sets a column that only the journal or a room may set.</summary>
    public static void Set(Acquisition file, string column, object? value) => typeof(Acquisition).GetProperty(column, BindingFlags.Public | BindingFlags.Instance)!.SetValue(file, value);

    /// <summary>At rest, as the spine reckons it.</summary>
    public static void Rest(Acquisition file, DateTimeOffset now) => file.Follow(Nothing, now);

    private static void Fill(Acquisition file, int depth, Queue<int> chances, DateTimeOffset now)
    {
        for (var n = 0; n < Line.Length; n++)
        {
            var isReached = Draws(n < depth ? 930 : 30);
            Milestones.Write(file, Line[n], isReached ? Near() : null);
        }

        // An award that fell, which a line drawn in order meets too seldom.
        if (Draws(300) && depth > Array.IndexOf(Line, Milestone.Offered))
        {
            Milestones.Clear(file, Milestone.Offered);
        }

        foreach (var wait in Waits)
        {
            Milestones.Write(file, wait, Draws(200) ? Near() : null);
        }

        Set(file, nameof(Acquisition.OpensAt), Draws(800) ? Near() : null);
        Set(file, nameof(Acquisition.ClosesAt), Draws(800) ? Near() - (Draws(500) ? Stages.SealAfterClosing : TimeSpan.Zero) : null);
        Set(file, nameof(Acquisition.DrawAt), Draws(700) ? Near() : null);
        Set(file, nameof(Acquisition.SupplierDueAt), Draws(700) ? Near() : null);
        Set(file, nameof(Acquisition.OutcomeAt), Draws(300) ? Near() : null);
        Set(file, nameof(Acquisition.Left), Draws(700) ? chances.Dequeue() % 4 : 0);
        Set(file, nameof(Acquisition.AwardNumber), chances.Dequeue() % 3);
        if (Draws(350))
        {
            Set(file, nameof(Acquisition.Ended), Enum.GetValues<Ending>()[1 + (chances.Dequeue() % (Enum.GetValues<Ending>().Length - 1))]);
            Set(file, nameof(Acquisition.EndedAt), Near());
            Milestones.Write(file, Milestone.Released, Draws(300) ? Near() : null);
        }

        Rest(file, now);

        bool Draws(int outOfThousand) => chances.Dequeue() < outOfThousand;
        DateTimeOffset Near() => now.AddMilliseconds((chances.Dequeue() % 5) - 2);
    }
}
