using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>A page with a file in hand and a list in SQL give the same answer, on both engines, of every stage and of every step of the whole journey.</summary>
public sealed class WaitingTests
{
    private const int Files = 20_000;
    private const int Fewest = 20;

    [Theory, BothEngines]
    public async Task What_waits_in_memory_waits_in_SQL_and_stands_at_the_same_stage(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (now, program) = (host.Now, Guid.CreateVersion7());
        await SampleFiles.KeepAsync(host, SampleFiles.Draw(Files, "0000KeTgE5a1", now, _ => (program, null)));
        var all = await host.ActAsync((Records records) => records.Set<Acquisition>().AsNoTracking().ToListAsync());
        Assert.Equal(Files, all.Count);

        foreach (var step in WholeJourney.Steps)
        {
            await SameAsync(step.Name, file => step.WaitsOn(file, now), files => files.WaitingFor([step], now), isMetOnBothSides: !step.MakesTheFile);
        }

        foreach (var stage in Enum.GetValues<Stage>())
        {
            await SameAsync(stage.ToString(), file => file.At(now) == stage, files => files.At(stage, now));
        }

        async Task SameAsync(string of, Func<Acquisition, bool> inHand, Func<IQueryable<Acquisition>, IQueryable<Acquisition>> inSql, bool isMetOnBothSides = true)
        {
            var held = all.Where(inHand).Select(file => file.Id).ToHashSet();
            var listed = await host.ActAsync((Records records) => inSql(records.Set<Acquisition>()).Select(file => file.Id).ToListAsync());
            Assert.True(held.SetEquals(listed), $"{of}: {held.Except(listed).Count()} in memory alone, {listed.Except(held).Count()} in SQL alone.");
            Assert.True(!isMetOnBothSides || (held.Count >= Fewest && all.Count - held.Count >= Fewest), $"{of} was met on {held.Count} of {all.Count} files: the samples do not try it.");
        }
    }
}
