using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroAcquisition.Web.Tests.Infrastructure;

public sealed class LettersHealthTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task The_site_says_that_letters_cannot_be_written_and_serves_on()
    {
        await site.Data.SubmittedRequestAsync(await site.Data.ProgramAsync());
        var visitor = site.Visitor();
        Assert.Equal("Healthy", (await visitor.GoAsync("/health")).Content);

        await site.ActAsync(async (IServiceProvider services) =>
        {
            var reader = new LetterReader(
                services.GetRequiredService<Records>(), services.GetRequiredService<TurnKeeper>(), services.GetRequiredService<LetterFacts>(), [new Broken()],
                services.GetRequiredService<Now>(), NullLogger<LetterReader>.Instance);
            return await reader.ReadAllAsync(Guid.CreateVersion7(), TestContext.Current.CancellationToken);
        });

        var health = await visitor.GoAsync("/health");
        Assert.Equal("Degraded", health.Content);
        Assert.Equal(200, (int)health.Status);
    }

    private sealed class Broken : ILetter
    {
        public string Name => "broken";

        public string EventKind => EventCatalogue.NameOf<RequestSubmitted>();

        public Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation) => throw new InvalidOperationException("The words are missing.");

        public Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation) => throw new InvalidOperationException("The words are missing.");
    }
}
