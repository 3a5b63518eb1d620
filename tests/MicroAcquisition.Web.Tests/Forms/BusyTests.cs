using System.Net;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Tests.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Web.Tests.Forms;

/// <summary>A database that does not answer in time is no fault of the writer's, and takes no word of theirs.</summary>
public sealed class BusyTests
{
    [Fact]
    public async Task While_another_program_holds_the_write_lock_the_page_says_busy_and_keeps_the_words()
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        await Applying.FillInAsync(browser, file);
        var page = await browser.GoAsync(ApplicationAddresses.Criterion.Of(Language.English, file.Number, 1));
        await using var scope = site.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<Records>();

        await records.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await records.Database.BeginTransactionAsync(TestContext.Current.CancellationToken); // BEGIN IMMEDIATE: the write lock.
        var busy = await page.Form().With("Statement", "Written while it was busy.").SubmitAsync();
        await records.Database.RollbackTransactionAsync(TestContext.Current.CancellationToken);
        var shown = busy.Form().Value("Statement");
        var sent = await busy.Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.Status);
        Assert.Contains("The system is busy and nothing was saved", busy.Text, StringComparison.Ordinal);
        Assert.Equal("Written while it was busy.", shown);
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Equal("Written while it was busy.", (await browser.GoAsync(page.Path)).Form().Value("Statement"));
    }
}
