using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Notices;

/// <summary>Every letter that the journal is due is written once, whatever breaks on the way and whoever comes or leaves meanwhile.</summary>
public sealed class LetterReaderTests
{
    private const int Many = (2 * LetterReader.BatchSize) + 1;

    private static readonly Guid Reader = Guid.CreateVersion7();

    [Theory, BothEngines]
    public async Task An_entry_whose_letter_cannot_be_written_holds_up_none_behind_it_and_is_written_once_it_can_be(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await RegisterAsync(host, 1);
        var program = await host.Data.ProgramAsync();
        var first = await host.Data.SubmittedRequestAsync(program);
        var second = await host.Data.SubmittedRequestAsync(program);
        var letter = new Notice { Broken = told => told.File.Id == first.Id };

        await ReadAsync(host, Reader, letter.Row);

        Assert.Equal([second.Id], await FilesToldAsync(host));
        Assert.Equal(1, await host.ActAsync((Records records) => records.Set<DelayedEntry>().CountAsync()));

        letter.Broken = _ => false;
        await ReadAsync(host, Reader, letter.Row);
        Assert.Equal([second.Id], await FilesToldAsync(host)); // Not before a minute has passed.
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await ReadAsync(host, Reader, letter.Row);
        await ReadAsync(host, Reader, letter.Row);

        Assert.Equal([first.Id, second.Id], await FilesToldAsync(host));
        Assert.Equal(0, await host.ActAsync((Records records) => records.Set<DelayedEntry>().CountAsync()));
    }

    [Theory, BothEngines]
    public async Task An_entry_that_goes_on_failing_is_tried_less_and_less_often(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await RegisterAsync(host, 1);
        await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());
        var letter = new Notice { Broken = _ => true };

        for (var minute = 0; minute < 60; minute++)
        {
            await ReadAsync(host, Reader, letter.Row);
            host.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(4, letter.Written); // At once, after 1 minute, 6 and 21; then every hour.
    }

    [Theory, BothEngines]
    public async Task More_letters_than_one_save_holds_are_each_written_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await RegisterAsync(host, Many, at: n => DateTimeOffset.UnixEpoch.AddDays(n * 7919 % Many * 2900L)); // Keys from 00… to e6…, in no order.
        await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());
        var notice = new Notice();

        await ReadAsync(host, Reader, SampleLetters.Telling<RequestSubmitted>("before"), notice.Row, SampleLetters.Telling<RequestSubmitted>("after"));

        var written = await host.ActAsync((Records records) => records.Set<OutboxLetter>().GroupBy(l => l.Letter).Select(g => g.Count()).ToListAsync());
        Assert.Equal([Many, Many, Many], written); // The unique index sees to it that nobody has one twice.
        Assert.InRange(notice.Written, 2, 8); // Once for each batch and language, not for each recipient.
    }

    [Theory, BothEngines]
    public async Task Whoever_leaves_between_two_batches_makes_nobody_else_miss_the_letter(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var readers = await RegisterAsync(host, Many);
        await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());
        var leaver = readers.Order(StringComparer.Ordinal).First(); // Of the first batch: its key is the smallest.

        await ReadAsync(host, Reader, new Notice { AfterFirst = () => SuspendAsync(host, leaver) }.Row);

        Assert.Equal(readers.Order(StringComparer.Ordinal), await ToldAsync(host));
    }

    [Theory, BothEngines]
    public async Task Whoever_joins_between_two_batches_makes_nobody_else_get_it_twice_and_does_not_stop_the_log(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var readers = await RegisterAsync(host, Many);
        var program = await host.Data.ProgramAsync();
        await host.Data.SubmittedRequestAsync(program);
        var notice = new Notice { AfterFirst = () => RegisterAsync(host, 1, "early", _ => host.Now.AddYears(-1)) }; // Before all others.

        await ReadAsync(host, Reader, notice.Row);
        Assert.Equal(readers.Order(StringComparer.Ordinal), await ToldAsync(host));
        await host.Data.SubmittedRequestAsync(program);
        await ReadAsync(host, Reader, notice.Row);

        Assert.Equal((2 * Many) + 1, (await ToldAsync(host)).Count);
    }

    [Theory, BothEngines]
    public async Task An_entry_that_was_delayed_goes_on_after_a_key_as_well(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var readers = await RegisterAsync(host, Many);
        await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());
        var notice = new Notice { Broken = _ => true };
        await ReadAsync(host, Reader, notice.Row);
        Assert.Empty(await ToldAsync(host));

        notice.Broken = _ => false;
        notice.AfterFirst = async () =>
        {
            await SuspendAsync(host, readers[0]);
            await RegisterAsync(host, 1, "early", _ => host.Now.AddYears(-1));
        };
        host.Time.Advance(TimeSpan.FromMinutes(1));
        for (var batch = 0; batch < 3; batch++)
        {
            await ReadAsync(host, Reader, notice.Row);
        }

        Assert.Empty(readers.Skip(1).Except(await ToldAsync(host)));
        Assert.Equal(0, await host.ActAsync((Records records) => records.Set<DelayedEntry>().CountAsync()));
    }

    [Theory, BothEngines]
    public async Task Two_processes_that_read_at_the_same_time_write_each_letter_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await RegisterAsync(host, 1);
        var program = await host.Data.ProgramAsync();
        for (var request = 0; request < 10; request++)
        {
            await host.Data.SubmittedRequestAsync(program);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadAsync(host, Guid.CreateVersion7(), new Notice().Row)));

        Assert.Equal(10, (await FilesToldAsync(host)).Count);
    }

    private static Task<bool> ReadAsync(TestHost host, Guid owner, params Letter[] table) => host.ActAsync((IServiceProvider services) =>
        SampleLetters.Reader(services, table).ReadAllAsync(owner, TestContext.Current.CancellationToken));

    /// <summary>Addresses of new readers, in the order of their keys where they are registered at different instants.</summary>
    internal static async Task<IReadOnlyList<string>> RegisterAsync(TestHost host, int readers, string name = "reader", Func<int, DateTimeOffset>? at = null)
    {
        var people = Enumerable.Range(0, readers)
            .Select(n => Person.Register($"{name}{n:0000}@{SampleLetters.Domain}", n % 2 == 0 ? Language.English : Language.French, at?.Invoke(n) ?? host.Now.AddMilliseconds(n))).ToList();
        await host.ActAsync((TurnKeeper turns) => turns.KeepAsync(records =>
        {
            records.AddRange(people);
            return Task.CompletedTask;
        }));
        return [.. people.Select(p => p.Email)];
    }

    /// <summary>The person is no longer in good standing.</summary>
    internal static Task SuspendAsync(TestHost host, string email) => host.ActAsync((TurnKeeper turns) => turns.KeepAsync(async records =>
        (await records.Set<Person>().AsTracking().SingleAsync(p => p.Email == email)).Suspend(host.Now)));

    /// <summary>The addresses of all letters.</summary>
    internal static async Task<IReadOnlyList<string>> ToldAsync(TestHost host) =>
        [.. (await host.ActAsync((Records records) => records.Set<OutboxLetter>().Select(l => l.To).ToListAsync())).Order(StringComparer.Ordinal)];

    /// <summary>The files that letters tell of, the oldest first.</summary>
    private static async Task<IReadOnlyList<Guid>> FilesToldAsync(TestHost host) =>
        await host.ActAsync((Records records) => records.Set<OutboxLetter>()
            .Join(records.Set<JournalEntry>(), l => new { l.LogId, l.Position }, e => new { LogId = (Guid?)e.LogId, Position = (long?)e.Position }, (_, e) => e)
            .OrderBy(e => e.Position).Select(e => e.AcquisitionId!.Value).ToListAsync());

    private sealed class Notice
    {
        public Func<Told, bool> Broken { get; set; } = _ => false;

        /// <summary>Happens while the letters of the first batch are written.</summary>
        public Func<Task>? AfterFirst { get; set; }

        /// <summary>How often its words were written, or tried.</summary>
        public int Written { get; private set; }

        public Letter Row => SampleLetters.Telling<RequestSubmitted>("test-notice") with { Adds = WriteAsync };

        private async Task<Additions> WriteAsync(Told told, CancellationToken cancellation)
        {
            Written++;
            if (Broken(told))
            {
                throw new InvalidOperationException("The words are missing.");
            }

            if (AfterFirst is { } happens)
            {
                AfterFirst = null;
                await happens();
            }

            return Additions.None;
        }
    }
}
