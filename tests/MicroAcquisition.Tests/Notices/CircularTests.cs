using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Notices;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroAcquisition.Tests.Notices;

/// <summary>One text to many: kept once for each language, then one outbox row for each reader.</summary>
public sealed class CircularTests
{
    private const int Many = (2 * CircularWriter.BatchSize) + 1;

    private static readonly Guid Process = Guid.CreateVersion7();

    private static readonly Letter Mass = SampleLetters.Telling<RequestSubmitted>("to-all") with { IsMass = true };

    [Theory, BothEngines]
    public async Task Everyone_gets_it_once_in_their_language_although_the_process_dies_between_two_batches_and_people_come_and_leave(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var readers = await LetterReaderTests.RegisterAsync(host, Many);
        var file = await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());

        await ReadAsync(host, Mass, SampleLetters.Telling<RequestSubmitted>("to-one", To.Requester));
        Assert.Equal([file.Requester!.Email], await LetterReaderTests.ToldAsync(host)); // The reader moved on.
        Assert.Equal(2, await host.ActAsync((Records records) => records.Set<Circular>().CountAsync()));
        Assert.True(await WriteSomeAsync(host, Process));
        Assert.Equal(CircularWriter.BatchSize, await RowsAsync(host));

        // It dies; another process goes on once the lease is over.
        var another = Guid.CreateVersion7();
        await LetterReaderTests.SuspendAsync(host, readers[0]); // Has it already.
        await LetterReaderTests.SuspendAsync(host, readers[^1]); // Does not have it yet.
        await SpeakAsync(host, readers[1], Language.English); // Has it in French.
        await SpeakAsync(host, readers[^3], Language.French); // Would have got it in English.
        await LetterReaderTests.RegisterAsync(host, 1, "early", _ => host.Now.AddYears(-1));
        await LetterReaderTests.RegisterAsync(host, 1, "late", _ => host.Now.AddYears(1));
        Assert.False(await WriteSomeAsync(host, another));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        while (await WriteSomeAsync(host, another))
        {
        }

        var rows = await host.ActAsync((Records records) => records.Set<OutboxLetter>().Where(l => l.Lane == Lane.Circular).ToListAsync());
        var late = $"late0000@{SampleLetters.Domain}";
        Assert.Equal(readers.Take(Many - 1).Append(late).Order(StringComparer.Ordinal), rows.Select(l => l.To).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal("", row.Text));
        Assert.Equal(Language.French, rows.Single(l => l.To == readers[1]).Language);
        Assert.Equal(Language.French, rows.Single(l => l.To == readers[^3]).Language);
        Assert.True(await host.ActAsync((Records records) => records.Set<Circular>().AllAsync(c => c.DoneAt != null)));
    }

    [Theory, BothEngines]
    public async Task It_arrives_with_the_words_that_were_kept_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var readers = await LetterReaderTests.RegisterAsync(host, 4);
        var file = await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());

        await ReadAsync(host, Mass);
        await ReadAsync(host, Mass);
        Assert.True(await WriteSomeAsync(host, Process));
        Assert.False(await WriteSomeAsync(host, Process));
        await host.DeliverLettersAsync();

        Assert.Equal(readers, host.Mail.Letters.Select(l => l.To).Order(StringComparer.Ordinal));
        Assert.Contains($"The file {file.Number}.", host.Mail.LastTo(readers[0]).Text, StringComparison.Ordinal);
        Assert.Contains($"Le dossier {file.Number}.", host.Mail.LastTo(readers[1]).Html, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task One_whose_readers_cannot_be_found_holds_up_no_other_and_goes_on_once_they_can(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var readers = await LetterReaderTests.RegisterAsync(host, 2);
        await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());
        var broken = SampleLetters.Broken<RequestSubmitted>() with { IsMass = true };

        await ReadAsync(host, broken, Mass);
        Assert.True(await WriteSomeAsync(host, Process, broken));
        Assert.Equal(readers, await LetterReaderTests.ToldAsync(host));
        Assert.Equal(HealthStatus.Degraded, await HealthAsync(host));

        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await WriteSomeAsync(host, Process, broken with { To = SampleLetters.Readers }));
        Assert.Equal(4, await RowsAsync(host));
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(host));
    }

    private static Task<bool> ReadAsync(TestHost host, params Letter[] table) => host.ActAsync((IServiceProvider services) =>
        SampleLetters.Reader(services, table).ReadAllAsync(Process, TestContext.Current.CancellationToken));

    private static Task<bool> WriteSomeAsync(TestHost host, Guid owner, params Letter[] more) => host.ActAsync((IServiceProvider services) =>
        SampleLetters.Circulars(services, [Mass, .. more]).WriteSomeAsync(owner, TestContext.Current.CancellationToken));

    private static Task<int> RowsAsync(TestHost host) => host.ActAsync((Records records) => records.Set<OutboxLetter>().CountAsync(l => l.Lane == Lane.Circular));

    private static async Task<HealthStatus> HealthAsync(TestHost host) =>
        (await host.ActAsync((Records records) => new LettersHealth(records, new Now(host.Time)).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken))).Status;

    private static Task SpeakAsync(TestHost host, string email, Language language) => host.ActAsync((TurnKeeper turns) => turns.KeepAsync(async records =>
        (await records.Set<Person>().AsTracking().SingleAsync(p => p.Email == email)).Introduce("Reader", language)));
}
