using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroAcquisition.Tests.Notices;

/// <summary>Every letter that the journal is due is written once, whatever breaks on the way.</summary>
public sealed class LetterReaderTests
{
    private static readonly Guid Reader = Guid.CreateVersion7();

    [Theory, BothEngines]
    public async Task An_entry_whose_letter_cannot_be_written_holds_up_none_behind_it_and_is_written_once_it_can_be(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var first = await host.Data.SubmittedRequestAsync(program);
        var second = await host.Data.SubmittedRequestAsync(program);
        var letter = new Notice { Broken = entry => entry.AcquisitionId == first.Id };

        await ReadAsync(host, Reader, letter);

        Assert.Equal([second.Id], await FilesToldAsync(host));
        Assert.Equal(1, await host.ActAsync((Records records) => records.Set<DelayedEntry>().CountAsync()));

        letter.Broken = _ => false;
        await ReadAsync(host, Reader, letter);
        Assert.Equal([second.Id], await FilesToldAsync(host)); // Not before a minute has passed.
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await ReadAsync(host, Reader, letter);
        await ReadAsync(host, Reader, letter);

        Assert.Equal([first.Id, second.Id], await FilesToldAsync(host));
        Assert.Equal(0, await host.ActAsync((Records records) => records.Set<DelayedEntry>().CountAsync()));
    }

    [Theory, BothEngines]
    public async Task An_entry_that_goes_on_failing_is_tried_less_and_less_often(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());
        var letter = new Notice { Broken = _ => true };

        for (var minute = 0; minute < 60; minute++)
        {
            await ReadAsync(host, Reader, letter);
            host.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(4, letter.Tries); // At once, after 1 minute, 6 and 21; then every hour.
    }

    [Theory, BothEngines]
    public async Task More_letters_than_one_save_holds_are_each_written_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());

        await ReadAsync(host, Reader, new Notice { Recipients = (2 * LetterReader.BatchSize) + 1 });

        var addresses = await host.ActAsync((Records records) => records.Set<OutboxLetter>().Select(l => l.To).ToListAsync());
        Assert.Equal((2 * LetterReader.BatchSize) + 1, addresses.Count);
        Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, BothEngines]
    public async Task Two_processes_that_read_at_the_same_time_write_each_letter_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        for (var request = 0; request < 10; request++)
        {
            await host.Data.SubmittedRequestAsync(program);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadAsync(host, Guid.CreateVersion7(), new Notice())));

        Assert.Equal(10, (await FilesToldAsync(host)).Count);
    }

    private static Task ReadAsync(TestHost host, Guid owner, ILetter letter) => host.ActAsync(async (IServiceProvider services) =>
    {
        var reader = new LetterReader(
            services.GetRequiredService<Records>(), services.GetRequiredService<TurnKeeper>(), services.GetRequiredService<LetterFacts>(), [letter],
            services.GetRequiredService<Now>(), NullLogger<LetterReader>.Instance);
        await reader.ReadAllAsync(owner, TestContext.Current.CancellationToken);
    });

    /// <summary>The files that letters tell of, the oldest first.</summary>
    private static async Task<IReadOnlyList<Guid>> FilesToldAsync(TestHost host) =>
        await host.ActAsync((Records records) => records.Set<OutboxLetter>()
            .Join(records.Set<JournalEntry>(), l => new { l.LogId, l.Position }, e => new { LogId = (Guid?)e.LogId, Position = (long?)e.Position }, (_, e) => e)
            .OrderBy(e => e.Position).Select(e => e.AcquisitionId!.Value).ToListAsync());

    private sealed class Notice : ILetter
    {
        public Func<JournalEntry, bool> Broken { get; set; } = _ => false;

        public int Recipients { get; init; } = 1;

        public int Tries { get; private set; }

        public string Name => "test-notice";

        public string EventKind => EventCatalogue.NameOf<RequestSubmitted>();

        public Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Recipient>>([.. Enumerable.Range(0, Recipients).Select(n => new Recipient($"reader{n}@example.ca", Language.French))]);

        public Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation)
        {
            if (Broken(entry))
            {
                Tries++;
                throw new InvalidOperationException("The words are missing.");
            }

            return Task.FromResult(new LetterBuilder("Subject").Paragraph("Body").Sign("Program", ""));
        }
    }
}
