using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.Web.Tests.Applications;

/// <summary>What was begun is found again on any device, and what came too late is told as it is.</summary>
public sealed class DraftTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const Language English = Language.English;

    [Fact]
    public async Task A_draft_stands_first_in_my_applications_and_leads_to_the_first_question_without_an_answer()
    {
        var person = await site.Data.PersonAsync();
        var (phone, desk) = (await site.SignedInAsync(person), await site.SignedInAsync(person));
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var start = await phone.GoAsync(ApplicationAddresses.Apply.Of(English, file.Number));
        var who = await start.Form().SubmitAsync();
        await who.Form().With("Answers.As", "Myself").With("Answers.ResourceName", "Sam").SubmitAsync();

        var mine = await desk.GoAsync(ApplicationAddresses.Mine.Of(English));
        var next = await desk.GoAsync(mine.One(".drafts a.button").GetAttribute("href")!);
        var opportunity = await desk.GoAsync(OpportunityAddresses.Opportunity.Of(English, file.Number));
        var visitor = await site.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(English, file.Number));

        Assert.Contains("Not sent yet. Closes on", mine.Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationAddresses.WrittenIn.Of(English, file.Number), next.Path);
        Assert.Contains("Continue your application", opportunity.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Continue your application", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("no-store", opportunity.Response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_opportunity_knows_who_applied_and_Back_after_sending_leads_to_the_receipt()
    {
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var check = await Applying.FillInAsync(browser, file);
        var receipt = await check.Form().SubmitAsync();

        var opportunity = await browser.GoAsync(OpportunityAddresses.Opportunity.Of(English, file.Number));
        var back = await browser.GoAsync(check.Path);
        var further = await browser.GoAsync(ApplicationAddresses.Criterion.Of(English, file.Number, 1));

        Assert.Contains("You have applied", opportunity.Text, StringComparison.Ordinal);
        Assert.All([back, further], page => Assert.Equal((HttpStatusCode.OK, receipt.Path), (page.Status, page.Path)));
    }

    [Fact]
    public async Task A_change_begun_is_marked_says_what_counts_and_can_be_abandoned()
    {
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var receipt = await (await Applying.FillInAsync(browser, file)).Form().SubmitAsync();
        await receipt.Form("main form.actions").SubmitAsync();

        var mine = await browser.GoAsync(ApplicationAddresses.Mine.Of(English));
        var marked = await browser.GoAsync(receipt.Path);
        var abandoned = await marked.Form("main form.actions").SubmitAsync("Abandon the change");

        Assert.All([mine, marked], page => Assert.Contains("Version 1 of your application counts until you send the change", page.Text, StringComparison.Ordinal));
        Assert.Contains("The change is abandoned", abandoned.Text, StringComparison.Ordinal);
        Assert.Null(abandoned.Document.QuerySelector("[formaction]"));
        Assert.Null((await browser.GoAsync(ApplicationAddresses.Mine.Of(English))).Document.QuerySelector(".drafts"));
    }

    [Theory]
    [InlineData(Language.English, "Your application was not received", "Arrived", "What you wrote")]
    [InlineData(Language.French, "Votre demande n’a pas été reçue", "Arrivée", "Ce que vous avez écrit")]
    public async Task Too_late_says_so_when_it_arrived_when_closing_was_and_whom_to_write_to_and_shows_the_draft(Language language, string title, string arrived, string draft)
    {
        var (file, closing) = await OpenAsync();
        var browser = await site.SignedInAsync(await site.Data.PersonAsync(language: language), language);
        var check = await Applying.FillInAsync(browser, file, language);

        site.Time.SetUtcNow(closing.AddSeconds(7));
        var refused = await check.Form().SubmitAsync();
        var mine = await browser.GoAsync(ApplicationAddresses.Mine.Of(language));
        var read = await browser.GoAsync(mine.One(".drafts a.button").GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(title, refused.Heading, StringComparison.Ordinal);
        Assert.All([arrived, draft, "I drew maps for a town."], text => Assert.Contains(text, refused.Text, StringComparison.Ordinal));
        Assert.NotNull(refused.Document.QuerySelector("main a[href^='mailto:']"));
        Assert.Equal(closing.AddSeconds(7), DateTimeOffset.Parse(refused.One("dl time").GetAttribute("datetime")!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("I drew maps for a town.", read.Text, StringComparison.Ordinal);
        Assert.Empty(read.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_change_too_late_says_which_version_counts_and_typing_past_the_closing_is_kept()
    {
        var (file, closing) = await OpenAsync();
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var receipt = await (await Applying.FillInAsync(browser, file)).Form().SubmitAsync();
        var check = await receipt.Form("main form.actions").SubmitAsync();
        var question = await browser.GoAsync(ApplicationAddresses.Criterion.Of(English, file.Number, 1));

        site.Time.SetUtcNow(closing.AddSeconds(1));
        var typed = await question.Form().With("Statement", "Typed past the closing.").SubmitAsync();
        var refused = await check.Form().SubmitAsync();

        Assert.Contains("Typed past the closing.", typed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Your change was not received", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Version 1, received", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_begun_of_an_application_that_is_withdrawn_says_so_and_is_submitted_as_a_new_one()
    {
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var receipt = await (await Applying.FillInAsync(browser, file)).Form().SubmitAsync();
        await receipt.Form("main form.actions").SubmitAsync();
        await (await receipt.FollowAsync("Withdraw my application")).Form().SubmitAsync();

        var mine = await browser.GoAsync(ApplicationAddresses.Mine.Of(English));
        var check = await browser.GoAsync(ApplicationAddresses.Check.Of(English, file.Number));
        var agreed = await (await browser.GoAsync(ApplicationAddresses.Terms.Of(English, file.Number))).Form()
            .With("Answers.AgreesToPriceAndDate", "true").With("Answers.AgreesToPayment", "true").With("Answers.AgreesToAgreement", "true").SubmitAsync();
        var again = await agreed.Form().SubmitAsync();

        Assert.All([mine, check], page =>
        {
            Assert.Contains("What you write here is a new application once you submit it", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("counts until you send", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("replaces the application", page.Text, StringComparison.Ordinal);
        });
        Assert.Contains("Submit my application", check.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.NotEqual(receipt.Path, again.Path);
        Assert.DoesNotContain("Your change is received", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_closing_a_change_that_was_not_sent_says_what_counts_or_that_nothing_does()
    {
        var (file, closing) = await OpenAsync();
        var (kept, withdrawn) = (await site.SignedInAsync(await site.Data.PersonAsync()), await site.SignedInAsync(await site.Data.PersonAsync()));
        foreach (var browser in new[] { kept, withdrawn })
        {
            var receipt = await (await Applying.FillInAsync(browser, file)).Form().SubmitAsync();
            await receipt.Form("main form.actions").SubmitAsync();
            if (browser == withdrawn)
            {
                await (await receipt.FollowAsync("Withdraw my application")).Form().SubmitAsync();
            }
        }

        site.Time.SetUtcNow(closing.AddMinutes(1));
        var counts = await kept.GoAsync(ApplicationAddresses.Mine.Of(English));
        var nothing = await withdrawn.GoAsync(ApplicationAddresses.Mine.Of(English));
        var read = await withdrawn.GoAsync(ApplicationAddresses.Check.Of(English, file.Number));

        Assert.Contains("Version 1 of your application counts. Your change was not received.", counts.Text, StringComparison.Ordinal);
        Assert.All([nothing, read], page => Assert.Contains("You submitted nothing after that", page.Text, StringComparison.Ordinal));
        Assert.All([counts, nothing], page => Assert.DoesNotContain("counts until", page.Text, StringComparison.Ordinal));
    }

    private async Task<(TestFile File, DateTimeOffset Closing)> OpenAsync()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync(), closingInDays: 1);
        var closing = (await site.Data.AcquisitionAsync(file)).ClosesAt!.Value;
        site.Time.SetUtcNow(closing.AddHours(-1));
        return (file, closing);
    }
}
