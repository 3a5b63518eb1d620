using System.Net;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Requests;
using MicroAcquisition.Web.Tests.Applications;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.Forms;

/// <summary>One's own repetition is no error, and a page that answers a form has an address that sends nothing.</summary>
public sealed class OneAnswerTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const Language English = Language.English;

    [Theory, BothEngines]
    public async Task A_code_sent_twice_at_once_to_two_nodes_signs_in_whichever_answer_the_browser_keeps(Engine engine)
    {
        await using var own = await SiteFactory.StartAsync(engine);
        var other = own.AnotherNode();
        var person = await own.Data.PersonAsync();
        var browser = own.Visitor();
        var wait = await (await browser.GoAsync(PeopleAddresses.SignIn.Of(English))).Form().With("Email", person.Email).SubmitAsync();
        await own.DeliverLettersAsync();
        var form = wait.Form().With("Code", own.Mail.LastTo(person.Email).Code);
        var (first, second, third) = (browser.At(own), browser.At(other), browser.At(own));

        var answers = await Task.WhenAll(form.SubmitAsync(through: first), form.SubmitAsync(through: second));
        var late = await form.SubmitAsync(through: third); // After the first was answered.

        Assert.All([.. answers, late], answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        foreach (var window in new[] { first, second, third })
        {
            Assert.Equal(PeopleAddresses.Account.Of(English), (await window.GoAsync(PeopleAddresses.Account.Of(English))).Path);
        }
    }

    [Fact]
    public async Task The_links_button_pressed_twice_signs_in_both_times_and_after_half_a_minute_no_more()
    {
        var person = await site.Data.PersonAsync();
        await (await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(English))).Form().With("Email", person.Email).SubmitAsync();
        await site.DeliverLettersAsync();
        var browser = site.Visitor();
        var form = (await browser.GoAsync(site.Mail.LastTo(person.Email).Link.PathAndQuery)).Form();
        var (first, second, late) = (browser.At(site), browser.At(site), browser.At(site));

        await Task.WhenAll(form.SubmitAsync(through: first), form.SubmitAsync(through: second));
        site.Time.Advance(TimeSpan.FromSeconds(31));
        await form.SubmitAsync(through: late);

        Assert.All([first, second], window => Assert.Contains(Site.SessionCookie, window.Cookies.Keys));
        Assert.DoesNotContain(Site.SessionCookie, late.Cookies.Keys);
    }

    [Fact]
    public async Task Another_browser_with_the_same_form_is_not_signed_in()
    {
        var person = await site.Data.PersonAsync();
        var browser = site.Visitor();
        var wait = await (await browser.GoAsync(PeopleAddresses.SignIn.Of(English))).Form().With("Email", person.Email).SubmitAsync();
        await site.DeliverLettersAsync();
        var form = wait.Form().With("Code", site.Mail.LastTo(person.Email).Code);
        var (stranger, own) = (site.Visitor(), browser.At(site));
        await stranger.GoAsync(PeopleAddresses.SignIn.Of(English)); // With a cookie of its own.

        await form.SubmitAsync(through: own);
        await form.SubmitAsync(through: stranger);

        Assert.Contains(Site.SessionCookie, own.Cookies.Keys);
        Assert.DoesNotContain(Site.SessionCookie, stranger.Cookies.Keys);
    }

    [Fact]
    public async Task A_refused_form_has_an_address_that_shows_it_again_and_sends_nothing()
    {
        var person = await site.Data.PersonAsync();
        var browser = await site.SignedInAsync(person);
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        await Applying.FillInAsync(browser, file);
        var page = await browser.GoAsync(ApplicationAddresses.Criterion.Of(English, file.Number, 1));
        var words = string.Join(' ', Enumerable.Repeat("word", 251));

        var refused = await page.Form().With("Statement", words).SubmitAsync();
        var again = await browser.GoAsync(refused.Address.PathAndQuery);
        var (other, visitor) = (await site.SignedInAsync(await site.Data.PersonAsync()), site.Visitor());
        var stranger = await other.GoAsync(refused.Address.PathAndQuery);
        var signedOut = await visitor.GoAsync(refused.Address.PathAndQuery);
        var shown = again.Form().Value("Statement");
        var corrected = await again.Form().With("Statement", "Fewer words.").SubmitAsync();

        Assert.Contains("answer=", refused.Address.Query, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (refused.Status, again.Status));
        Assert.Equal(refused.Content, again.Content);
        Assert.Equal(words, shown);
        Assert.Equal("no-store", again.Response.Headers.CacheControl?.ToString());
        Assert.All([stranger, signedOut], page => Assert.DoesNotContain("word word", page.Content, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, corrected.Status);
        Assert.DoesNotContain("answer=", corrected.Address.Query, StringComparison.Ordinal);
        Assert.All(again.Document.QuerySelectorAll("link[hreflang]"), link =>
        {
            Assert.DoesNotContain("answer=", link.GetAttribute("href"), StringComparison.Ordinal);
            Assert.DoesNotContain("handler=", link.GetAttribute("href"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_page_that_answers_a_visitor_and_an_error_have_such_an_address_too()
    {
        var visitor = site.Visitor();
        var checkedPage = await (await visitor.GoAsync(ApplicationAddresses.CheckReceipt.Of(English))).Form()
            .With("Reference", "7K3M-Q9XD-K").With("Hash", new string('a', 64)).SubmitAsync();
        var code = await (await visitor.GoAsync(PeopleAddresses.SignIn.Of(English))).Form().With("Email", "not an address").SubmitAsync();

        foreach (var page in new[] { checkedPage, code })
        {
            var again = await visitor.GoAsync(page.Address.PathAndQuery);
            Assert.Contains("answer=", page.Address.Query, StringComparison.Ordinal);
            Assert.Equal((page.Status, page.Content), (again.Status, again.Content));
        }
    }

    [Fact]
    public async Task A_refusal_that_the_error_page_tells_has_such_an_address_too()
    {
        await using var own = await SiteFactory.StartAsync(Engine.Sqlite);
        var file = await own.Data.SubmittedRequestAsync(await own.Data.ProgramAsync());
        var officer = await own.Data.HolderAsync(file.Program, Role.ProgramOfficer);
        var browser = await own.SignedInAsync(officer);
        var page = await browser.GoAsync(RequestAddresses.Screen.Of(English, file.Number));
        var seat = await own.ActAsync((Records records) => records.Set<Seat>().SingleAsync(s => s.PersonId == officer.Id));
        await own.ActAsync((SeatService seats) => seats.EndAsync(Actor.Operator, seat.Id));

        var refused = await page.Form().With("InScope", "true").SubmitAsync();
        var again = await browser.GoAsync(refused.Address.PathAndQuery);

        Assert.Contains("answer=", refused.Address.Query, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.Status, again.Status));
        Assert.Equal(refused.Text, again.Text);
    }

    [Fact]
    public async Task A_form_sent_again_says_once_more_what_was_done_and_does_it_once()
    {
        var person = await site.Data.PersonAsync(name: "Sam");
        var browser = await site.SignedInAsync(person);
        var form = (await browser.GoAsync(PeopleAddresses.Account.Of(English))).Form("form:has([name=Name])").With("Name", "Samuel");
        var (one, two) = (browser.At(site), browser.At(site));

        var answers = await Task.WhenAll(form.SubmitAsync(through: one), form.SubmitAsync(through: two));

        Assert.All(answers, answer => Assert.Contains("Your changes are saved.", answer.Text, StringComparison.Ordinal));
        Assert.Equal("Samuel", (await browser.GoAsync(PeopleAddresses.Account.Of(English))).Form("form:has([name=Name])").Value("Name"));
    }
}
