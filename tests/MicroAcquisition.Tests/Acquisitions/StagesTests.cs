using CsCheck;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Acquisitions;

public sealed class StagesTests
{
    private const int Files = 150;

    /// <summary>What may happen to a file born with a request, and to an imported one, in order.</summary>
    private static readonly Func<DateTimeOffset, IJournalEvent>[] OfRequest =
    [
        _ => new RequestSubmitted("", "", null, false, null, null),
        _ => new RequestScreenedIn("", Guid.Empty),
        _ => new RequestDeclined(DeclineReason.NotCode, ""),
    ];

    private static readonly Func<DateTimeOffset, IJournalEvent>[] OfImport =
    [
        now => new OpportunityImported("", "", default, now, now, "", 1, "", 1),
        _ => new RequestDeclined(DeclineReason.NotCode, ""),
    ];

    private static readonly Gen<(bool IsImport, int ClosesInMinutes, bool[] Happens)> File =
        Gen.Select(Gen.Bool, Gen.Int[-3, 3], Gen.Bool.Array[3]);

    [Theory, BothEngines]
    public async Task The_stage_of_a_file_in_hand_is_the_stage_of_the_list(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var client = await host.Data.ClientAsync(program);
        var shapes = new List<(bool, int, bool[])>();
        File.Sample(shapes.Add, iter: Files, threads: 1, seed: "0000KeTgE5a1");
        await host.ActAsync((TurnKeeper turns) => turns.RunAsync(program.Id, Actor.Clock, async turn =>
        {
            foreach (var (isImport, closesInMinutes, happens) in shapes)
            {
                await MakeAsync(turn, client.Id, isImport, turn.Now.AddMinutes(closesInMinutes), happens);
            }
        }));

        // At the closing instants themselves too.
        for (var minute = -4; minute <= 4; minute++)
        {
            var now = host.Now.AddMinutes(minute);
            var all = await host.ActAsync((Records records) => records.Set<Acquisition>().AsNoTracking().ToListAsync());
            foreach (var stage in Enum.GetValues<Stage>())
            {
                var listed = await host.ActAsync((Records records) => records.Set<Acquisition>().At(stage, now).Select(a => a.Number).Order().ToListAsync());
                Assert.Equal([.. all.Where(a => a.At(now) == stage).Select(a => a.Number).Order(StringComparer.Ordinal)], listed);
            }
        }
    }

    private static async Task MakeAsync(Turn turn, Guid clientId, bool isImport, DateTimeOffset closesAt, bool[] happens)
    {
        var number = turn.TakeFileNumber();
        var file = isImport
            ? Acquisition.FromImport(turn.LogId, null, number, "A file", "Un dossier", turn.Now, closesAt, turn.Now)
            : Acquisition.FromRequest(turn.LogId, null, number, "A file", clientId, turn.Now);
        turn.Records.Add(file);
        foreach (var (make, _) in (isImport ? OfImport : OfRequest).Zip(happens).Where(e => e.Second))
        {
            await turn.JournalAsync(file, make(turn.Now), "Clock");
        }
    }
}
