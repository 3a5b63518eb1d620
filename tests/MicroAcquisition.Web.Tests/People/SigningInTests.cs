using System.Net;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.People;

namespace MicroAcquisition.Web.Tests.People;

public sealed class SigningInTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task The_code_of_the_letter_lets_its_reader_in(Language language)
    {
        var browser = await site.SignedInAsync($"someone-{language.Code()}@example.org", language);

        var account = await browser.GoAsync(PeopleAddresses.Account.Of(language));

        Assert.Equal((HttpStatusCode.OK, PeopleAddresses.Account.Of(language)), (account.Status, account.Path));
        Assert.Equal(language.Culture().Name, site.Mail.LastTo($"someone-{language.Code()}@example.org").Language);
    }

    [Fact]
    public async Task The_link_of_the_letter_lets_its_reader_in_on_a_second_node_and_only_once()
    {
        const string email = "link@example.org";
        var ask = await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(Language.English));
        await ask.Form().With("Email", email).SubmitAsync();
        await site.DeliverLettersAsync();
        var link = site.Mail.LastTo(email).Link.PathAndQuery;

        var phone = site.AnotherNode().Visitor();
        await (await phone.GoAsync(link)).Form().SubmitAsync();
        var account = await phone.GoAsync(PeopleAddresses.Account.Of(Language.English));
        var again = await (await site.Visitor().GoAsync(link)).Form().SubmitAsync();

        Assert.Equal(PeopleAddresses.Account.Of(Language.English), account.Path);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
    }

    [Fact]
    public async Task A_wrong_code_lets_nobody_in()
    {
        const string email = "wrong@example.org";
        var ask = await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(Language.English));
        var wait = await ask.Form().With("Email", email).SubmitAsync();
        await site.DeliverLettersAsync();
        var wrong = site.Mail.LastTo(email).Code == "000000" ? "000001" : "000000";

        var answer = await wait.Form().With("Code", wrong).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.False(answer.Document.QuerySelector("[href='" + PeopleAddresses.Account.Of(Language.English) + "']") is not null);
    }

    [Theory]
    [InlineData(Language.English, "wrong code was entered 5 times", "it is valid once")]
    [InlineData(Language.French, "code erroné a été saisi 5\u00A0fois", "valable une fois")]
    public async Task After_five_wrong_codes_the_page_says_so_and_neither_code_nor_link_works(Language language, string locked, string spent)
    {
        var email = $"locked-{language.Code()}@example.org";
        var page = await (await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(language))).Form().With("Email", email).SubmitAsync();
        await site.DeliverLettersAsync();
        var letter = site.Mail.LastTo(email);
        var other = page; // Open in another window meanwhile.
        for (var n = 1; n <= SignInAttempt.MostWrongCodes; n++)
        {
            Assert.DoesNotContain(locked, page.Text, StringComparison.Ordinal);
            page = await page.Form().With("Code", letter.Code == "000000" ? "000001" : "000000").SubmitAsync();
        }

        Assert.Null(page.Document.QuerySelector("[name=Code]")); // Nothing to type that would be refused anyway.
        var byCode = await other.Form().With("Code", letter.Code).SubmitAsync();
        var byLink = await (await site.Visitor().GoAsync(letter.Link.PathAndQuery)).Form().SubmitAsync();

        Assert.All([page, byCode, byLink], answer =>
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains(locked, answer.One(".errors").TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(spent, answer.Text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(Language.English, "6 digits", "can’t send more for now", "Open the link")]
    [InlineData(Language.French, "six chiffres", "n’en envoyons plus", "Ouvrez le lien")]
    public async Task What_is_no_code_does_not_count_and_the_page_says_when_no_letter_comes_or_no_code_works(Language language, string digits, string noMore, string onlyLink)
    {
        var email = $"guessed-{language.Code()}@example.org";
        Task<BrowserPage> AskAsync() => AskForAsync(language, email);
        var page = await AskAsync();
        for (var n = 0; n <= SignInAttempt.MostWrongCodes; n++)
        {
            page = await page.Form().With("Code", n == 0 ? "" : "12 34 5").SubmitAsync();
            Assert.Contains(digits, page.One(".errors").TextContent, StringComparison.Ordinal);
        }

        for (var letters = 1; letters < SignInService.MostLetters; letters++)
        {
            for (var n = 1; n <= SignInAttempt.MostWrongCodes; n++)
            {
                page = await page.Form().With("Code", "000000").SubmitAsync();
            }

            Assert.Null(page.Document.QuerySelector("[name=Code]"));
            page = await AskAsync();
        }

        Assert.Contains(onlyLink, page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[name=Code]"));
        Assert.Contains(noMore, (await AskAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "No email came?")]
    [InlineData(Language.French, "Aucun courriel reçu?")]
    public async Task A_second_code_keeps_the_destination_and_the_page_that_waits_says_where_the_first_went(Language language, string nothingCame)
    {
        var person = await site.Data.PersonAsync();
        var browser = site.Visitor();
        var ask = await browser.GoAsync(PeopleAddresses.Account.Of(language));
        var wait = await ask.Form().With("Email", person.Email).SubmitAsync();

        var second = await browser.GoAsync(wait.One("main a").GetAttribute("href")!);
        var again = await second.Form().With("Email", person.Email).SubmitAsync();
        await site.DeliverLettersAsync();
        var arrived = await again.Form().With("Code", site.Mail.LastTo(person.Email).Code).SubmitAsync();

        Assert.Contains(person.Email, wait.Text, StringComparison.Ordinal);
        Assert.Contains(nothingCame, wait.Text, StringComparison.Ordinal);
        Assert.Equal(PeopleAddresses.Account.Of(language), arrived.Path);
    }

    [Fact]
    public async Task The_language_chosen_while_signing_in_holds_afterwards()
    {
        var person = await site.Data.PersonAsync();
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var browser = site.Visitor();
        var ask = await browser.GoAsync(ApplicationAddresses.Apply.Of(Language.English, file.Number) + "?check=true");
        var inFrench = await ask.Form().With("Email", person.Email).SubmitAsync("Français");
        Assert.Equal(person.Email, inFrench.Form().Value("Email")); // What was typed goes along.
        var wait = await inFrench.Form().With("Email", person.Email).SubmitAsync();
        await site.DeliverLettersAsync();

        var arrived = await wait.Form().With("Code", site.Mail.LastTo(person.Email).Code).SubmitAsync();

        Assert.Equal(ApplicationAddresses.Apply.Of(Language.French, file.Number) + "?check=true", arrived.Address.PathAndQuery);
    }

    [Fact]
    public async Task Whoever_was_going_nowhere_arrives_at_their_work_or_their_applications()
    {
        var program = await site.Data.ProgramAsync();
        var (officer, supplier) = (await site.Data.HolderAsync(program, Role.ProgramOfficer), await site.Data.PersonAsync());

        Assert.Equal(AcquisitionAddresses.MyWork.Of(Language.English), await ArriveAsync(officer.Email));
        Assert.Equal(ApplicationAddresses.Mine.Of(Language.English), await ArriveAsync(supplier.Email));
    }

    private async Task<string> ArriveAsync(string email)
    {
        var wait = await AskForAsync(Language.English, email);
        await site.DeliverLettersAsync();
        return (await wait.Form().With("Code", site.Mail.LastTo(email).Code).SubmitAsync()).Path;
    }

    private async Task<BrowserPage> AskForAsync(Language language, string email) =>
        await (await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(language))).Form().With("Email", email).SubmitAsync();

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_comes_back_to_where_they_were_going()
    {
        var browser = site.Visitor();

        var page = await browser.GoAsync(PeopleAddresses.Account.Of(Language.French));

        Assert.Equal(PeopleAddresses.SignIn.Of(Language.French), page.Path);
        Assert.Contains(Uri.EscapeDataString(PeopleAddresses.Account.Of(Language.French)), page.Address.Query, StringComparison.Ordinal);
    }
}
