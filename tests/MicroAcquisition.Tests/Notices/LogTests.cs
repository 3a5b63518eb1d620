using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MicroAcquisition.Tests.Notices;

/// <summary>The log of a server tells what failed, and not that someone applied.</summary>
public sealed class LogTests
{
    private static readonly Guid Process = Guid.CreateVersion7();

    [Fact]
    public async Task What_cannot_be_sent_or_written_of_an_application_is_logged_without_telling_that_there_is_one()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var program = await host.Data.ProgramAsync();
        await host.Data.SubmittedRequestAsync(program);
        await host.Data.SubmittedApplicationAsync(await host.Data.PersonAsync(), await host.Data.OpenOpportunityAsync(program));
        var lines = new Lines();

        await host.ActAsync(async (IServiceProvider services) =>
            await SampleLetters.Reader(services, [SampleLetters.Broken<RequestSubmitted>(), SampleLetters.Broken<ApplicationSubmitted>()], lines.Of<LetterReader>()).ReadAllAsync(Process, TestContext.Current.CancellationToken));
        Assert.Equal(2, lines.Written.Count);
        host.Time.Advance(TimeSpan.FromMinutes(1)); // Then they are tried again.
        await host.ActAsync(async (IServiceProvider services) =>
        {
            await SampleLetters.Reader(services, Letters.All).ReadAllAsync(Process, TestContext.Current.CancellationToken);
            await new LetterSender(
                services.GetRequiredService<Records>(), services.GetRequiredService<TurnKeeper>(), new NoCarrier(), new MailSettings(), services.GetRequiredService<Now>(), lines.Of<LetterSender>())
                .SendSomeAsync(Lane.Letter, TestContext.Current.CancellationToken);
        });

        var written = await host.ActAsync(async (Records records) => await records.Set<OutboxLetter>().Select(l => new { l.Id, l.Letter }).ToListAsync(TestContext.Current.CancellationToken));
        var named = written.Where(letter => lines.Written.Any(line => line.Contains(letter.Id.ToString(), StringComparison.Ordinal))).Select(letter => letter.Letter).ToHashSet();
        Assert.Contains("application-received", written.Select(letter => letter.Letter));
        Assert.Equal(["request-received"], named); // A line for a letter that no list shows would tell that somebody applied.
        Assert.Contains(lines.Written, line => line.Contains("request-submitted", StringComparison.Ordinal));
        Assert.DoesNotContain(lines.Written, line => line.Contains("application", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class NoCarrier : ILetterCarrier
    {
        public Task<NotTaken?> CarryAsync(OutboxLetter letter, CancellationToken cancellation) => throw new InvalidOperationException("No server.");
    }

    private sealed class Lines
    {
        public List<string> Written { get; } = [];

        public ILogger<T> Of<T>() => new Logger<T>(this);

        private sealed class Logger<T>(Lines lines) : ILogger<T>
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Written.Add(formatter(state, exception) + exception);
        }
    }
}
