using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.People;
using Microsoft.AspNetCore.Http;

namespace MicroAcquisition.Web.Tests.People;

/// <summary>What keeps a sign-in and a session to the one person whose they are.</summary>
public sealed class SessionTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answer()
    {
        var known = await site.Data.PersonAsync();

        var answers = new[] { (Page: await AskAsync(known.Email), Address: known.Email), (Page: await AskAsync("nobody.yet@example.org"), Address: "nobody.yet@example.org") };

        Assert.All(answers, answer => Assert.Contains(answer.Address, answer.Page.Text, StringComparison.Ordinal)); // Which each has typed.
        Assert.Equal(
            (answers[0].Page.Status, answers[0].Page.Text.Replace(answers[0].Address, "", StringComparison.Ordinal)),
            (answers[1].Page.Status, answers[1].Page.Text.Replace(answers[1].Address, "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Neither_code_nor_link_works_after_fifteen_minutes()
    {
        await using var own = await SiteFactory.StartAsync(Foundation.Data.Engine.Sqlite);
        var wait = await (await own.Visitor().GoAsync(PeopleAddresses.SignIn.Of(Language.English))).Form().With("Email", "late@example.org").SubmitAsync();
        await own.DeliverLettersAsync();
        var letter = own.Mail.LastTo("late@example.org");

        own.Time.Advance(SignInAttempt.Lifetime);
        var byCode = await wait.Form().With("Code", letter.Code).SubmitAsync();
        var byLink = await (await own.Visitor().GoAsync(letter.Link.PathAndQuery)).Form().SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (byCode.Status, byLink.Status));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Nobody_is_led_to_another_site_after_signing_in(string elsewhere)
    {
        var person = await site.Data.PersonAsync();
        var browser = site.Visitor();
        var ask = await browser.GoAsync(PeopleAddresses.SignIn.Of(Language.English) + QueryString.Create("returnPath", elsewhere));
        var wait = await ask.Form().With("Email", person.Email).SubmitAsync();
        await site.DeliverLettersAsync();

        var arrived = await wait.Form().With("Code", site.Mail.LastTo(person.Email).Code).SubmitAsync();
        var again = await browser.GoAsync(PeopleAddresses.SignIn.Of(Language.English) + QueryString.Create("returnPath", elsewhere));

        Assert.All([arrived, again], page => Assert.Equal((HttpStatusCode.OK, ApplicationAddresses.Mine.Of(Language.English)), (page.Status, page.Path)));
    }

    [Fact]
    public async Task A_form_that_another_site_sends_changes_nothing()
    {
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var account = PeopleAddresses.Account.Of(Language.English);

        var forged = await browser.SendAsync(() => new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri("https://localhost"), account))
        {
            Content = new FormUrlEncodedContent([new("Name", "Mallory"), new("Letters", "English"), new("Version", "1")]),
        });

        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.DoesNotContain("Mallory", (await browser.GoAsync(account)).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_session_of_every_browser()
    {
        var person = await site.Data.PersonAsync();
        var (here, there) = (await site.SignedInAsync(person), await site.SignedInAsync(person));
        var account = await here.GoAsync(PeopleAddresses.Account.Of(Language.English));

        await account.Form("form:has([name=everywhere])").SubmitAsync("Sign out everywhere");

        var after = await there.GoAsync(PeopleAddresses.Account.Of(Language.English));
        Assert.Equal(PeopleAddresses.SignIn.Of(Language.English), after.Path);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task Signing_out_ends_that_session_on_the_server_and_no_other(Language language)
    {
        var person = await site.Data.PersonAsync();
        var (here, there) = (await site.SignedInAsync(person, language), await site.SignedInAsync(person, language));
        var account = PeopleAddresses.Account.Of(language);
        var page = await here.GoAsync(account);
        var copied = here.Cookies["session"];
        Task<BrowserPage> AsThiefAsync() => site.Visitor().SendAsync(() =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://localhost" + account));
            request.Headers.Add("Cookie", "session=" + copied);
            return request;
        });
        Assert.Equal(account, (await AsThiefAsync()).Path);

        await page.Form("form:has([name=everywhere])").SubmitAsync(language.Of("Sign out", "Fermer la session"));

        Assert.Equal(PeopleAddresses.SignIn.Of(language), (await AsThiefAsync()).Path);
        Assert.Equal(account, (await there.GoAsync(account)).Path);
        Assert.Equal(account, (await (await site.SignedInAsync(person, language)).GoAsync(account)).Path);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task The_page_behind_an_emailed_link_names_whom_it_signs_in_while_it_does(Language language)
    {
        var known = await site.Data.PersonAsync();
        foreach (var email in new[] { known.Email, $"new-{Guid.CreateVersion7():N}@example.org" })
        {
            await (await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(language))).Form().With("Email", email).SubmitAsync();
            await site.DeliverLettersAsync();
            var link = site.Mail.LastTo(email).Link.PathAndQuery;

            var before = await site.Visitor().GoAsync(link);
            await before.Form().SubmitAsync();
            var after = await site.Visitor().GoAsync(link);

            Assert.Contains(email, before.One("main").TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(email, after.Content, StringComparison.Ordinal);
        }
    }

    private async Task<BrowserPage> AskAsync(string email) =>
        await (await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(Language.English))).Form().With("Email", email).SubmitAsync();
}
