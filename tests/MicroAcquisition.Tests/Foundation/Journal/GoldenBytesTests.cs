using System.Reflection;
using System.Text;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Foundation.Journal;

/// <summary>
/// The canonical bytes of every kind and version, kept for ever in golden-events.txt. A line there never changes and never goes: a
/// payload of another shape is a new version with a new line. <c>UPDATE_DOCS=1 ./test Foundation</c> adds lines that are missing.
/// </summary>
public sealed class GoldenBytesTests
{
    private static readonly string File = Repository.PathOf("tests", "MicroAcquisition.Tests", "Foundation", "Journal", "golden-events.txt");

    [Fact]
    public void Every_kind_of_event_is_written_with_its_golden_bytes()
    {
        var golden = System.IO.File.ReadLines(File).Select(line => line.Split(' ', 3)).ToDictionary(line => (line[0], line[1]), line => line[2]);
        var missing = EventCatalogue.All.Where(kind => !golden.ContainsKey((kind.Kind, Version(kind)))).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            System.IO.File.AppendAllLines(File, missing.Select(kind => $"{kind.Kind} {Version(kind)} {Bytes(kind)}"));
            return;
        }

        Assert.True(missing.Count == 0, "Without golden bytes: " + string.Join(", ", missing.Select(kind => $"{kind.Kind} {Version(kind)}")) + ". Add them with UPDATE_DOCS=1 ./test Foundation.");
        Assert.All(EventCatalogue.All, kind => Assert.Equal(golden[(kind.Kind, Version(kind))], Bytes(kind)));
    }

    [Theory, BothEngines]
    public async Task Every_kind_of_event_reads_back_as_it_was_written(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var written = EventCatalogue.All.Select(EventSamples.Of).ToList();

        await host.ActAsync((TurnKeeper turns) => turns.RunAsync(program.Id, Actor.Operator, async turn =>
        {
            foreach (var sample in written)
            {
                await turn.JournalAsync(file: null, sample, "Operator");
            }
        }));

        var entries = await host.ActAsync((Records records) =>
            records.Set<JournalEntry>().AsNoTracking().Where(e => e.LogId == program.Id).OrderBy(e => e.Position).ToListAsync());
        Assert.Equal([.. written.Select(Canonical)], entries.ConvertAll(entry => Canonical(Read(entry))));
    }

    private static object Read(JournalEntry entry)
    {
        var type = EventCatalogue.All.Single(kind => (kind.Kind, kind.Version) == (entry.Kind, entry.Version)).Type;
        var read = typeof(EventCatalogue).GetMethod(nameof(EventCatalogue.Read))!.MakeGenericMethod(type);
        return read.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [entry], null)!;
    }

    private static string Version(EventKind kind) => kind.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Bytes(EventKind kind) => Canonical(EventSamples.Of(kind));

    private static string Canonical(object journalEvent) => Encoding.UTF8.GetString(CanonicalJson.Bytes(journalEvent));
}
