using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.Opportunities.Publishing;
using MicroAcquisition.Web.Pages.Programs;

namespace MicroAcquisition.Web.Tests.Opportunities.Publishing;

/// <summary>Publishing, undoing, calling off, as the program officer does it and the public sees it.</summary>
public sealed class PublishingPagesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task What_is_missing_is_told_then_an_administrator_records_it_and_the_public_reads_both_languages(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = (await site.Data.WalkToAsync(Journey.Publish, program))!;
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program), language);
        var administrator = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator), language);
        var address = PublishingAddresses.Publish.Of(language, file.Number);

        var early = await (await officer.GoAsync(address)).Form().SubmitAsync();
        var union = await administrator.GoAsync(ProgramAddresses.UnionMeeting.Of(language, program.Id));
        var empty = await union.Form().SubmitAsync();
        var recorded = await empty.Form().With("Reason", "The union was told in writing.").SubmitAsync();
        await site.Data.ReadyToPublishAsync(program);
        var ready = await officer.GoAsync(address);
        var published = await ready.Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        Assert.Contains(language.Of("first publication", "première publication"), early.One(".errors").TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (empty.Status, recorded.Status));
        Assert.Empty(ready.Document.QuerySelectorAll(".notice.danger"));
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), published.Path);
        foreach (var (reader, title) in new[] { (Language.English, "Export the map"), (Language.French, "Export the map (en français)") })
        {
            var page = await site.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(reader, file.Number));
            Assert.Equal((HttpStatusCode.OK, title), (page.Status, page.Heading.Replace("Department", "", StringComparison.Ordinal) is var heading && heading.EndsWith(title, StringComparison.Ordinal) ? title : page.Heading));
        }
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_date_to_come_is_shown_scheduled_unseen_and_undone(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = (await site.Data.WalkToAsync(Journey.Publish, program))!;
        await site.Data.ReadyToPublishAsync(program);
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program), language);
        var day = Eastern.DateOf(site.Time.GetUtcNow()).AddDays(3);

        var past = await (await officer.GoAsync(PublishingAddresses.Publish.Of(language, file.Number))).Form().With("OpensOn", Formats.Iso(day.AddDays(-7))).SubmitAsync();
        var dates = await past.Form().With("OpensOn", Formats.Iso(day)).SubmitAsync(language.Of("Show the dates", "Afficher les dates"));
        var scheduled = await dates.Form().SubmitAsync();
        var unseen = await site.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(language, file.Number));
        var undone = await (await officer.GoAsync(PublishingAddresses.Unpublish.Of(language, file.Number))).Form().SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.NotFound), (past.Status, dates.Status, unseen.Status));
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), scheduled.Path);
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), undone.Path);
        Assert.Null((await site.Data.AcquisitionAsync(file)).PublishedAt);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task What_is_called_off_says_why_to_everyone_and_takes_no_application(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.OpenOpportunityAsync(program);
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program), language);

        var half = await (await officer.GoAsync(PublishingAddresses.Cancel.Of(language, file.Number))).Form().With("WordsInEnglish", "The need is gone.").SubmitAsync();
        var done = await half.Form().With("WordsInFrench", "Le besoin n’existe plus.").SubmitAsync();
        var page = await site.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(language, file.Number));

        Assert.Equal((HttpStatusCode.BadRequest, "#WordsInFrench"), (half.Status, half.Document.QuerySelector(".errors a")!.GetAttribute("href")));
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), done.Path);
        Assert.Contains(language.Of("The need is gone.", "Le besoin n’existe plus."), page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("a[href*=apply], a[href*=demande]:not([href*=demandes])"));
    }
}
