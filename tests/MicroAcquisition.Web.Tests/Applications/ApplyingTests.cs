using System.Net;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.People;

namespace MicroAcquisition.Web.Tests.Applications;

public sealed class ApplyingTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(Language.English, "Criterion 1: “Supplier”")]
    [InlineData(Language.French, "Critère 1\u00A0: «\u00A0Supplier\u00A0»")]
    public async Task A_statement_that_names_its_applicant_is_warned_of_and_may_still_be_sent(Language language, string words)
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var browser = await site.SignedInAsync(await site.Data.PersonAsync(), language);

        var check = await Applying.FillInAsync(browser, file, language, "Ask anyone in town about Supplier and the maps.");
        var criterion = await browser.GoAsync(ApplicationAddresses.Criterion.Of(language, file.Number, 1));
        var receipt = await check.Form().SubmitAsync();

        Assert.All([check, criterion], page => Assert.Equal(words, page.One(".notice.warning li").TextContent));
        Assert.Equal((HttpStatusCode.OK, 1), (receipt.Status, receipt.Document.QuerySelectorAll(".hash").Length));
    }

    [Fact]
    public async Task A_statement_that_names_a_business_of_theirs_is_warned_of()
    {
        var (founder, second) = (await site.Data.PersonAsync(), await site.Data.PersonAsync());
        var browser = await site.SignedInAsync(founder);
        var business = await site.Data.BusinessAsync(founder, second, await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync()));
        var name = (await site.ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(founder.Id))).Single(b => b.SupplierId == business).Name;
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        await site.Data.DraftApplicationAsync(founder, file, answers =>
            (answers.As, answers.SupplierId, answers.Statements) = (ApplyingAs.Business, business, [$"We at {name} draw maps.", "Our library has tests."]));

        var check = await browser.GoAsync(ApplicationAddresses.Check.Of(Language.English, file.Number));

        Assert.Equal($"Criterion 1: “{name}”", check.One(".notice.warning li").TextContent);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task A_supplier_applies_and_gets_a_receipt_on_the_page_and_by_letter(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var supplier = await site.Data.PersonAsync(language: language);
        var browser = await site.SignedInAsync(supplier, language);

        var check = await Applying.FillInAsync(browser, file, language);
        var receipt = await check.Form().SubmitAsync();
        await site.DeliverLettersAsync();

        var reference = receipt.One(".reference").TextContent;
        var hash = receipt.One(".hash").TextContent;
        Assert.Equal(ApplicationAddresses.Receipt.Of(language, reference), receipt.Path);
        Assert.Contains(Formats(language, site.Time.GetUtcNow()), receipt.Text, StringComparison.Ordinal);
        var link = receipt.One(".proof a").GetAttribute("href")!;
        var prefilled = (await site.Visitor().GoAsync(link)).Form();
        var proven = await prefilled.SubmitAsync();
        Assert.Equal((reference, hash), (prefilled.Value("Reference"), prefilled.Value("Hash")));
        Assert.Contains(language.Of("version 1 of 1", "version 1 sur 1"), proven.Text, StringComparison.Ordinal);
        Assert.NotEmpty(receipt.One(".proof [role=img][aria-label] svg").InnerHtml);
        var letter = site.Mail.LastTo(supplier.Email);
        Assert.Contains(reference, letter.Subject, StringComparison.Ordinal);
        Assert.Contains(hash, letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_answer_shows_the_page_again_with_what_is_wrong_and_what_was_written()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        await Applying.FillInAsync(browser, file);
        var tooLong = string.Join(' ', Enumerable.Repeat("word", 251));

        var page = await browser.GoAsync(ApplicationAddresses.Criterion.Of(Language.English, file.Number, 1));
        var again = await page.Form().With("Statement", tooLong).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(tooLong, again.Form().Value("Statement"));
        Assert.Equal("#Statement", again.One("[role=alert] a").GetAttribute("href"));
        Assert.NotNull(again.Document.QuerySelector("#Statement[aria-invalid=true]"));
    }

    [Fact]
    public async Task Two_windows_on_one_answer_show_both_texts_and_lose_neither()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        await Applying.FillInAsync(browser, file);
        var (one, two) = (await browser.GoAsync(Criterion(file)), await browser.GoAsync(Criterion(file)));

        await one.Form().With("Statement", "Text of the first window.").SubmitAsync();
        var conflict = await two.Form().With("Statement", "Text of the second window.").SubmitAsync();
        var saved = await conflict.Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Text of the second window.", conflict.Form().Value("Statement"));
        Assert.Contains("Text of the first window.", conflict.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
    }

    [Fact]
    public async Task A_double_click_a_second_tab_and_a_replay_lead_to_the_one_receipt()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var check = await Applying.FillInAsync(browser, file);
        var tab = await browser.GoAsync(ApplicationAddresses.Check.Of(Language.English, file.Number));

        var first = await check.Form().SubmitAsync();
        var second = await tab.Form().SubmitAsync();
        var replay = await check.Form().SubmitAsync();

        Assert.Equal([first.Path, first.Path, first.Path], [first.Path, second.Path, replay.Path]);
        var mine = await browser.GoAsync(ApplicationAddresses.Mine.Of(Language.English));
        Assert.Single(mine.Document.QuerySelectorAll("main table tbody tr"));
    }

    [Fact]
    public async Task A_double_click_on_a_change_of_a_colleague_s_application_leads_to_its_receipt()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var (founder, second) = (await site.Data.PersonAsync(), await site.Data.PersonAsync());
        var browser = await site.SignedInAsync(second);
        await site.Data.BusinessAsync(founder, second, file);
        var reference = (await site.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(second.Id)))[0].Reference;
        await site.Data.DraftChangeAsync(second, file, reference);
        var check = await browser.GoAsync(ApplicationAddresses.Check.Of(Language.English, file.Number));

        var first = await check.Form().SubmitAsync();
        var replay = await check.Form().SubmitAsync();

        Assert.Equal(ApplicationAddresses.Receipt.Of(Language.English, reference), first.Path);
        Assert.Equal((first.Status, first.Path), (replay.Status, replay.Path));
    }

    [Fact]
    public async Task A_change_left_halfway_goes_on_where_it_was_left()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var supplier = await site.Data.PersonAsync();
        var browser = await site.SignedInAsync(supplier);
        var receipt = ApplicationAddresses.Receipt.Of(Language.English, await site.Data.SubmittedApplicationAsync(supplier, file));
        await (await browser.GoAsync(receipt)).Form("main form.actions").SubmitAsync();
        await (await browser.GoAsync(Criterion(file))).Form().With("Statement", "Written before the train entered a tunnel.").SubmitAsync();

        await (await browser.GoAsync(receipt)).Form("main form.actions").SubmitAsync();

        Assert.Equal("Written before the train entered a tunnel.", (await browser.GoAsync(Criterion(file))).Form().Value("Statement"));
    }

    [Fact]
    public async Task Whoever_began_a_change_and_withdrew_instead_can_apply_again()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var supplier = await site.Data.PersonAsync();
        var browser = await site.SignedInAsync(supplier);
        var first = await site.Data.SubmittedApplicationAsync(supplier, file);
        await site.Data.DraftChangeAsync(supplier, file, first);
        var withdrawn = await (await browser.GoAsync(ApplicationAddresses.Withdraw.Of(Language.English, first))).Form().SubmitAsync();

        await (await withdrawn.FollowAsync("Apply again")).Form().SubmitAsync();
        var receipt = await (await browser.GoAsync(ApplicationAddresses.Check.Of(Language.English, file.Number))).Form().SubmitAsync();

        Assert.Equal((HttpStatusCode.OK, 1), (receipt.Status, receipt.Document.QuerySelectorAll(".hash").Length));
        Assert.NotEqual(first, receipt.One(".reference").TextContent);
    }

    [Fact]
    public async Task No_browser_keeps_a_receipt_nor_its_content()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var supplier = await site.Data.PersonAsync();
        var browser = await site.SignedInAsync(supplier);
        var receipt = ApplicationAddresses.Receipt.Of(Language.English, await site.Data.SubmittedApplicationAsync(supplier, file));

        var pages = new[] { await browser.GoAsync(ApplicationAddresses.Mine.Of(Language.English)), await browser.GoAsync(receipt), await browser.GoAsync(receipt + "?handler=Content") };

        Assert.All(pages, page => Assert.True(page.Response.Headers.CacheControl?.NoStore, page.Address.PathAndQuery));
    }

    [Fact]
    public async Task A_change_gives_a_new_receipt_and_the_old_one_can_still_be_checked()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var receipt = await (await Applying.FillInAsync(browser, file)).Form().SubmitAsync();
        var (reference, oldHash) = (receipt.One(".reference").TextContent, receipt.One(".hash").TextContent);

        await receipt.Form("main form.actions").SubmitAsync();
        var terms = await browser.GoAsync(ApplicationAddresses.Terms.Of(Language.English, file.Number));
        var check = await terms.Form()
            .With("Answers.AgreesToPriceAndDate", "true").With("Answers.AgreesToPayment", "true").With("Answers.AgreesToAgreement", "true").SubmitAsync();
        var changed = await check.Form().SubmitAsync();
        var page = await site.Visitor().GoAsync(ApplicationAddresses.CheckReceipt.Of(Language.English));
        var old = await page.Form().With("Reference", reference).With("Hash", oldHash).SubmitAsync();
        var wrong = await page.Form().With("Reference", reference).With("Hash", new string('a', 64)).SubmitAsync();

        var cut = await page.Form().With("Reference", reference).With("Hash", oldHash[..60]).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, cut.Status);
        Assert.Equal("#Hash", cut.One("[role=alert] a").GetAttribute("href"));
        Assert.Equal(reference, changed.One(".reference").TextContent);
        Assert.NotEqual(oldHash, changed.One(".hash").TextContent);
        Assert.Contains("version 1 of 2", old.Text, StringComparison.Ordinal);
        Assert.Contains("No: they don’t match", wrong.Text, StringComparison.Ordinal);
        Assert.All([old, wrong], answer => answer.One("main .notice[role=status][autofocus]"));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task A_change_asks_to_agree_again_and_its_errors_lead_to_the_terms(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var browser = await site.SignedInAsync(await site.Data.PersonAsync(), language);
        var first = await Applying.FillInAsync(browser, file, language);
        await (await first.Form().SubmitAsync()).Form("main form.actions").SubmitAsync();

        var check = await browser.GoAsync(ApplicationAddresses.Check.Of(language, file.Number));
        var refused = await check.Form().SubmitAsync();

        Assert.Empty(first.Document.QuerySelectorAll(".notice"));
        Assert.NotEmpty(check.One(".notice.warning").TextContent);
        var terms = ApplicationAddresses.Terms.Of(language, file.Number) + "?check=true";
        Assert.Equal([terms, terms, terms], refused.Document.QuerySelectorAll(".errors li a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Errors_of_an_application_without_answers_lead_to_each_question_in_order()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());

        var check = await (await browser.GoAsync(ApplicationAddresses.Check.Of(Language.English, file.Number))).Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, check.Status);
        string[] pages =
        [
            ApplicationAddresses.Who.Of(Language.English, file.Number), ApplicationAddresses.WrittenIn.Of(Language.English, file.Number),
            ApplicationAddresses.Entitlement.Of(Language.English, file.Number), Criterion(file),
            ApplicationAddresses.Criterion.Of(Language.English, file.Number, 2), ApplicationAddresses.Terms.Of(Language.English, file.Number),
        ];
        var items = check.Document.QuerySelectorAll(".errors li");
        Assert.Equal(pages.Select(page => page + "?check=true"), items.Select(li => li.QuerySelector("a")?.GetAttribute("href")).Distinct());
    }

    [Fact]
    public async Task Someone_else_s_receipt_does_not_exist_for_me()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var reference = await site.Data.SubmittedApplicationAsync(await site.Data.PersonAsync(), file);
        var stranger = await site.SignedInAsync(await site.Data.PersonAsync());

        var page = await stranger.GoAsync(ApplicationAddresses.Receipt.Of(Language.English, reference));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task A_visitor_who_applies_signs_in_first_and_comes_back()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());

        var page = await site.Visitor().GoAsync(ApplicationAddresses.Apply.Of(Language.French, file.Number));

        Assert.Equal(PeopleAddresses.SignIn.Of(Language.French), page.Path);
        Assert.Equal(ApplicationAddresses.Apply.Of(Language.French, file.Number), page.Form().Value("ReturnPath"));
    }

    private static string Criterion(TestFile file) => ApplicationAddresses.Criterion.Of(Language.English, file.Number, 1);

    private static string Formats(Language language, DateTimeOffset instant)
    {
        using var _ = OfficialLanguages.Speak(language);
        return Foundation.Languages.Formats.DateOf(instant);
    }
}
