using System.Net;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Forms;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Opportunities.Drafting;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Tests.Applications;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.Forms;

/// <summary>Nothing typed is lost when the session is over or the page too old, and nobody else reads it.</summary>
public sealed class KeptWordsTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(Language.English, "Your text is kept", "Your session had ended")]
    [InlineData(Language.French, "Votre texte est gardé", "Votre session avait pris fin")]
    public async Task Whoever_signs_in_again_finds_their_text_in_the_question(Language language, string kept, string ended)
    {
        var person = await site.Data.PersonAsync(language: language);
        var (browser, page) = await WriteAsync(person, language);
        browser.Lose(Site.SessionCookie);

        var signIn = await page.Form().With("Statement", "What I wrote for an hour.").SubmitAsync();
        var arrived = await SignInFromAsync(signIn, person);
        var sent = await arrived.Form().SubmitAsync();
        var saved = await browser.GoAsync(page.Path);

        Assert.Equal(PeopleAddresses.SignIn.Of(language), signIn.Path);
        Assert.Contains(kept, signIn.Text, StringComparison.Ordinal);
        Assert.Equal(page.Path, arrived.Path);
        Assert.Contains(ended, arrived.Text, StringComparison.Ordinal);
        Assert.Equal("What I wrote for an hour.", arrived.Form().Value("Statement"));
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Equal("What I wrote for an hour.", saved.Form().Value("Statement"));
    }

    [Fact]
    public async Task Nothing_is_sent_by_signing_in_and_another_person_sees_nothing_of_it()
    {
        var person = await site.Data.PersonAsync();
        var (browser, page) = await WriteAsync(person);
        browser.Lose(Site.SessionCookie);

        var signIn = await page.Form().With("Statement", "Only mine to read.").SubmitAsync();
        var other = await SignInFromAsync(signIn, await site.Data.PersonAsync());
        var saved = await (await site.SignedInAsync(person)).GoAsync(page.Path);

        Assert.Equal(page.Path, other.Path);
        Assert.DoesNotContain("Only mine", other.Content, StringComparison.Ordinal);
        Assert.Contains("not for this account", other.Text, StringComparison.Ordinal);
        Assert.Equal("I drew maps for a town.", saved.Form().Value("Statement"));
    }

    [Fact]
    public async Task A_form_sent_from_the_session_of_another_person_shows_and_changes_nothing_of_theirs()
    {
        var (first, second) = (await site.Data.PersonAsync(), await site.Data.PersonAsync());
        var (_, page) = await WriteAsync(first);
        var (shared, theirs) = await WriteAsync(second, opportunity: page.Path);

        var answer = await page.Form().With("Statement", "Written by the first.").SubmitAsync(through: shared);

        Assert.DoesNotContain("Written by the first", answer.Content, StringComparison.Ordinal);
        Assert.Equal(theirs.Form().Value("Statement"), (await shared.GoAsync(theirs.Path)).Form().Value("Statement"));
    }

    [Fact]
    public async Task A_page_whose_cookie_is_gone_shows_the_text_again()
    {
        var person = await site.Data.PersonAsync();
        var (browser, page) = await WriteAsync(person);
        browser.Lose("antiforgery");

        var again = await page.Form().With("Statement", "Written before the cookie went.").SubmitAsync();
        var sent = await again.Form().SubmitAsync();

        Assert.Contains("open too long", again.Text, StringComparison.Ordinal);
        Assert.Equal("Written before the cookie went.", again.Form().Value("Statement"));
        Assert.Equal((HttpStatusCode.OK, false), (sent.Status, sent.Path == page.Path));
    }

    [Fact]
    public async Task A_visitor_whose_cookie_is_gone_finds_what_they_typed()
    {
        var browser = site.Visitor();
        var page = await browser.GoAsync(PeopleAddresses.SignIn.Of(Language.English));
        browser.Lose("antiforgery");

        var again = await page.Form().With("Email", "typed@example.org").SubmitAsync();

        Assert.Equal("typed@example.org", again.Form().Value("Email"));
    }

    [Fact]
    public async Task What_is_typed_goes_along_into_the_other_language_and_back()
    {
        var file = await site.Data.ScreenedInRequestAsync(await site.Data.ProgramAsync());
        var client = await site.SignedInAsync(file.Requester!);
        var page = await client.GoAsync(DraftingAddresses.Section.Of(Language.English, file.Number, 2));

        var inFrench = await page.Form().With("Texts[background]", "Typed once.").SubmitAsync("Français");
        var back = await inFrench.Form().SubmitAsync("English");

        Assert.Equal(("Typed once.", "Typed once."), (inFrench.Form().Value("Texts[background]"), back.Form().Value("Texts[background]")));
        Assert.DoesNotContain("not for this account", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_keeps_nothing_and_a_form_is_kept_once()
    {
        var person = await site.Data.PersonAsync();
        var (browser, page) = await WriteAsync(person);
        var before = await CountAsync();
        var stranger = site.Visitor();
        for (var n = 0; n < 3; n++)
        {
            await stranger.SendAsync(() => new HttpRequestMessage(HttpMethod.Post, new Uri("https://localhost" + page.Path))
            {
                Content = new FormUrlEncodedContent([new("Statement", "anything"), new("__form", "AAAA")]),
            });
        }

        var withoutKey = await CountAsync();
        browser.Lose(Site.SessionCookie);
        await page.Form().With("Statement", "one").SubmitAsync();
        await page.Form().With("Statement", "two").SubmitAsync();

        Assert.Equal((before, before + 1), (withoutKey, await CountAsync()));
    }

    private async Task<(Browser Browser, BrowserPage Page)> WriteAsync(TestPerson person, Language language = Language.English, string? opportunity = null)
    {
        var browser = await site.SignedInAsync(person, language);
        if (opportunity is not null)
        {
            var number = opportunity.Split('/')[3];
            await Applying.FillInAsync(browser, new TestFile(default!, number, default!, null), language, "The second's own.");
            return (browser, await browser.GoAsync(opportunity));
        }

        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        await Applying.FillInAsync(browser, file, language);
        return (browser, await browser.GoAsync(ApplicationAddresses.Criterion.Of(language, file.Number, 1)));
    }

    private async Task<BrowserPage> SignInFromAsync(BrowserPage signIn, TestPerson person)
    {
        var wait = await signIn.Form().With("Email", person.Email).SubmitAsync();
        await site.DeliverLettersAsync();
        return await wait.Form().With("Code", site.Mail.LastTo(person.Email).Code).SubmitAsync();
    }

    private Task<int> CountAsync() => site.ActAsync((Records records) => records.Set<FormAnswer>().CountAsync());
}
