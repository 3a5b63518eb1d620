using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Web.Tests.Infrastructure;

public sealed class LettersHealthTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task The_site_says_that_letters_cannot_be_written_and_serves_on()
    {
        await site.Data.SubmittedRequestAsync(await site.Data.ProgramAsync());
        var visitor = site.Visitor();
        Assert.Equal("Healthy", (await visitor.GoAsync("/health")).Content);

        await site.ActAsync((IServiceProvider services) =>
            SampleLetters.Reader(services, [SampleLetters.Broken<RequestSubmitted>()]).ReadAllAsync(Guid.CreateVersion7(), TestContext.Current.CancellationToken));

        var health = await visitor.GoAsync("/health");
        Assert.Equal("Degraded\nletters: some cannot be written; the log says which and why", health.Content);
        Assert.Equal(200, (int)health.Status);
    }
}
