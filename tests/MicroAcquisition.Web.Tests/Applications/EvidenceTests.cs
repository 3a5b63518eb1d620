using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Programs;

namespace MicroAcquisition.Web.Tests.Applications;

/// <summary>When something happened is told with the zone in force and for machines, wherever it is evidence; a closing keeps its words.</summary>
public sealed class EvidenceTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(Language.English, "(EST)", "(Eastern time)")]
    [InlineData(Language.French, "(HNE)", "(heure de l’Est)")]
    public async Task What_was_received_shows_its_zone_and_its_instant(Language language, string zone, string closingZone)
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.OpenOpportunityAsync(program);
        var supplier = await site.Data.PersonAsync(language: language);
        var reference = await site.Data.SubmittedApplicationAsync(supplier, file);
        var browser = await site.SignedInAsync(supplier, language);
        var administrator = await site.Data.HolderAsync(program, Role.Administrator);
        await site.Data.SeatAsync(administrator, Role.ProgramOfficer, program);
        var desk = await site.SignedInAsync(administrator, language);

        var receipt = await browser.GoAsync(ApplicationAddresses.Receipt.Of(language, reference));
        var mine = await browser.GoAsync(ApplicationAddresses.Mine.Of(language));
        var check = await (await browser.GoAsync(ApplicationAddresses.CheckReceipt.Of(language))).Form()
            .With("Reference", "\u200B" + reference.ToLowerInvariant()).With("Hash", receipt.One(".hash").TextContent + "\uFEFF").SubmitAsync();
        var settings = await desk.GoAsync(ProgramAddresses.Facts.Of(language, program.Id));
        await settings.Form().With("Form.NameEnglish", "Another name").SubmitAsync();
        var journal = await desk.GoAsync(ProgramAddresses.Journal.Of(language, program.Id));
        var history = await desk.GoAsync(AcquisitionAddresses.File.Of(language, file.Number));
        await site.DeliverLettersAsync();

        Assert.All([receipt, mine, check, journal, history], page =>
        {
            var times = page.Document.QuerySelectorAll("main time").ToList();
            Assert.NotEmpty(times);
            Assert.All(times, time => Assert.EndsWith(zone, time.TextContent, StringComparison.Ordinal));
            Assert.All(times, time => Assert.Equal(TimeSpan.Zero, DateTimeOffset.Parse(time.GetAttribute("datetime")!, System.Globalization.CultureInfo.InvariantCulture).Offset));
        });
        Assert.Contains(closingZone, receipt.Text, StringComparison.Ordinal);
        Assert.Contains($"{zone}\n", site.Mail.LastTo(supplier.Email).Text, StringComparison.Ordinal);
    }
}
