using System.Net;
using System.Net.Sockets;
using System.Text;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.Applications;

/// <summary>What a peer's platform got wrong around the closing, each shown to be right here (late, edited after closing, deactivated, malformed).</summary>
public sealed class LateTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(20)]
    [InlineData(1_000)]
    [InlineData(8_000)]
    public async Task An_application_that_comes_late_is_refused_with_a_page_that_says_when_it_closed(int milliseconds)
    {
        var (file, closing) = await OpenAsync();
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var check = await Applying.FillInAsync(browser, file);

        site.Time.SetUtcNow(closing.AddMilliseconds(milliseconds));
        var refused = await check.Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Applications are closed", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", refused.Text, StringComparison.Ordinal);
        var inFrench = await browser.GoAsync(refused.One("a.switch").GetAttribute("href")!);
        Assert.Contains("La période de demandes est terminée", inFrench.Text, StringComparison.Ordinal);
        Assert.Empty((await browser.GoAsync(ApplicationAddresses.Mine.Of(Language.English))).Document.QuerySelectorAll("main table tbody tr"));
    }

    [Fact]
    public async Task A_change_that_began_before_closing_changes_nothing_after_it()
    {
        var (file, closing) = await OpenAsync();
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var receipt = await (await Applying.FillInAsync(browser, file)).Form().SubmitAsync();
        var hash = receipt.One(".hash").TextContent;
        await receipt.Form("main form.actions").SubmitAsync();
        var terms = await browser.GoAsync(ApplicationAddresses.Terms.Of(Language.English, file.Number));
        var check = await terms.Form()
            .With("Answers.AgreesToPriceAndDate", "true").With("Answers.AgreesToPayment", "true").With("Answers.AgreesToAgreement", "true").SubmitAsync();

        site.Time.SetUtcNow(closing);
        var refused = await check.Form().SubmitAsync();
        var after = await browser.GoAsync(receipt.Path);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(hash, after.One(".hash").TextContent);
        Assert.Empty(after.Document.QuerySelectorAll("main form.actions"));
    }

    [Fact]
    public async Task A_withdrawal_page_opened_before_closing_withdraws_nothing_after_it()
    {
        var (file, closing) = await OpenAsync();
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        var receipt = await (await Applying.FillInAsync(browser, file)).Form().SubmitAsync();
        var page = await receipt.FollowAsync("Withdraw my application");

        site.Time.SetUtcNow(closing.AddMilliseconds(20));
        var refused = await page.Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.DoesNotContain("You withdrew", (await browser.GoAsync(receipt.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_account_is_out_at_its_next_request_and_submits_nothing()
    {
        var (file, _) = await OpenAsync();
        var supplier = await site.Data.PersonAsync();
        var browser = await site.SignedInAsync(supplier);
        var check = await Applying.FillInAsync(browser, file);

        await site.Data.SuspendAsync(supplier);
        var answer = await check.Form().SubmitAsync();

        Assert.Equal("/en/sign-in", answer.Path);
        Assert.Empty(await site.ActAsync((MicroAcquisition.Applications.ApplicationQueries applications) => applications.OfPersonAsync(supplier.Id)));
    }

    [Fact]
    public async Task A_body_that_dribbles_in_for_more_than_thirty_seconds_is_refused()
    {
        // Over a bare connection: a client library would mind that the answer comes before the body's end.
        var (file, closing) = await OpenAsync();
        var node = site.AnotherNode();
        site.Time.SetUtcNow(closing.AddSeconds(-1));
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, node.ClientOptions.BaseAddress.Port, TestContext.Current.CancellationToken);
        var head = $"POST {ApplicationAddresses.Check.Of(Language.English, file.Number)} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\n" +
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\nConnection: close\r\n\r\na=1&";
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);

        await Task.Delay(500, TestContext.Current.CancellationToken); // Until the server waits for the rest.
        site.Time.Advance(TimeSpan.FromSeconds(31));
        using var reader = new StreamReader(connection.GetStream());
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("30 seconds", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    [InlineData(15_000, false)]
    public async Task What_arrives_of_a_form_after_closing_counts_within_two_seconds_and_not_later(int millisecondsAfter, bool counts)
    {
        var (file, closing) = await OpenAsync();
        var node = site.AnotherNode();
        var supplier = await site.Data.PersonAsync();
        var browser = await site.SignedInAsync(supplier);
        var check = await Applying.FillInAsync(browser, file);
        var body = "__RequestVerificationToken=" + Uri.EscapeDataString(check.Form().Value("__RequestVerificationToken")!);
        site.Time.SetUtcNow(closing.AddSeconds(-1));
        using var request = await RawRequest.ToAsync(node);
        await request.SendAsync(RawRequest.Head("POST", check.Path, browser, "Content-Type: application/x-www-form-urlencoded", $"Content-Length: {body.Length}"));
        await request.SendAsync(body[..10]);
        await Task.Delay(500, TestContext.Current.CancellationToken); // Until the server waits for the rest.

        site.Time.SetUtcNow(closing.AddMilliseconds(millisecondsAfter));
        await request.SendAsync(body[10..]);
        var answer = await request.AnswerAsync();

        Assert.StartsWith(counts ? "HTTP/1.1 302" : "HTTP/1.1 409", answer, StringComparison.Ordinal);
        var mine = await site.ActAsync((MicroAcquisition.Applications.ApplicationQueries applications) => applications.OfPersonAsync(supplier.Id));
        Assert.Equal(counts ? 1 : 0, mine.Count);
        if (counts)
        {
            var kept = await site.ActAsync((Records records) => records.Set<MicroAcquisition.Applications.Receipt>().SingleAsync(r => r.ArrivedAt == closing.AddSeconds(-1)));
            Assert.Equal((closing.AddMilliseconds(millisecondsAfter), 2_000), (kept.CompleteAt, kept.GraceMilliseconds));
        }
        else
        {
            Assert.Contains("more than 2 seconds after", answer, StringComparison.Ordinal);
            Assert.Contains("Your application was not received", answer, StringComparison.Ordinal);
            Assert.Contains("I drew maps for a town.", answer, StringComparison.Ordinal);
            Assert.Contains("mailto:", answer, StringComparison.Ordinal);
            Assert.Contains(closing.AddMilliseconds(millisecondsAfter).ToString("yyyy-MM-dd'T'HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture), answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Submit my application", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("until closing", answer, StringComparison.Ordinal);
            site.Time.SetUtcNow(closing.AddMinutes(5));
            var after = await browser.GoAsync(check.Path);
            Assert.Equal("Your application was not received", after.Heading);
            Assert.Equal(closing.AddMilliseconds(millisecondsAfter), DateTimeOffset.Parse(after.One("dl time").GetAttribute("datetime")!, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Contains("Not received: it came after closing", (await browser.GoAsync(ApplicationAddresses.Mine.Of(Language.English))).Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(2_001)]
    public async Task Words_that_arrive_after_closing_stay_readable_and_enter_no_application(int millisecondsAfter)
    {
        var (file, closing) = await OpenAsync();
        var node = site.AnotherNode();
        var supplier = await site.Data.PersonAsync();
        var browser = await site.SignedInAsync(supplier);
        await Applying.FillInAsync(browser, file);
        var criterion = await browser.GoAsync(ApplicationAddresses.Criterion.Of(Language.English, file.Number, 1));
        var form = criterion.Form();
        var body = string.Join('&', form.Names().Except(["GoBack", "GoOnIn"]).Select(name => name + "=" + Uri.EscapeDataString(name == "Statement" ? "Written after closing." : form.Value(name) ?? "")));
        site.Time.SetUtcNow(closing.AddSeconds(-1));
        using var request = await RawRequest.ToAsync(node);
        await request.SendAsync(RawRequest.Head("POST", criterion.Path, browser, "Content-Type: application/x-www-form-urlencoded", $"Content-Length: {body.Length}"));
        await request.SendAsync(body[..5]);
        await Task.Delay(500, TestContext.Current.CancellationToken);

        site.Time.SetUtcNow(closing.AddMilliseconds(millisecondsAfter));
        await request.SendAsync(body[5..]);
        var answer = await request.AnswerAsync();
        site.Time.SetUtcNow(closing.AddSeconds(10));
        var page = await browser.GoAsync(ApplicationAddresses.Check.Of(Language.English, file.Number));

        Assert.StartsWith("HTTP/1.1 302", answer, StringComparison.Ordinal);
        Assert.Contains("Written after closing.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Applications are closed", page.Text, StringComparison.Ordinal);
        Assert.Empty(await site.ActAsync((MicroAcquisition.Applications.ApplicationQueries applications) => applications.OfPersonAsync(supplier.Id)));
    }

    [Theory]
    [InlineData(Language.English, "too slowly")]
    [InlineData(Language.French, "trop lentement")]
    public async Task A_body_slower_than_the_least_rate_is_told_so(Language language, string told)
    {
        var (file, _) = await OpenAsync();
        using var request = await RawRequest.ToAsync(site.AnotherNode());
        await request.SendAsync(RawRequest.Head(
            "POST", ApplicationAddresses.Check.Of(language, file.Number), site.Visitor(), "Content-Type: application/x-www-form-urlencoded", "Content-Length: 5000"));
        await request.SendAsync("a=1&");

        var answer = await request.AnswerAsync(); // By the server's own clock: some seconds.

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains(told, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_without_a_User_Agent_is_served()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://localhost/en/opportunities"));

        using var answer = await site.Visitor().SendOnceAsync(request);

        Assert.False(request.Headers.Contains("User-Agent"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_with_a_NUL_is_answered_with_what_to_do_and_changes_nothing()
    {
        var (file, _) = await OpenAsync();
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        await Applying.FillInAsync(browser, file);
        var criterion = await browser.GoAsync(ApplicationAddresses.Criterion.Of(Language.English, file.Number, 1));

        var refused = await criterion.Form().With("Statement", "Maps\0 of a town").SubmitAsync();
        var kept = await browser.GoAsync(criterion.Path);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("characters that we can’t keep", refused.Text, StringComparison.Ordinal);
        Assert.Equal("I drew maps for a town.", kept.Form().Value("Statement"));
    }

    [Fact]
    public async Task No_error_page_tells_anything_of_the_server()
    {
        var pages = new[] { "/en/nothing", "/fr/rien", "/en/opportunities/26-9999", "/en/error/500" };
        foreach (var path in pages)
        {
            var page = await site.Visitor().GoAsync(path);
            Assert.True((int)page.Status >= 400 || page.Path.EndsWith("/sign-in", StringComparison.Ordinal), path);
            Assert.DoesNotContain("Exception", page.Content, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", page.Content, StringComparison.Ordinal);
            Assert.False(page.Response.Headers.Contains("Server"));
        }
    }

    private async Task<(TestFile File, DateTimeOffset Closing)> OpenAsync()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync(), closingInDays: 1);
        var closing = (await site.Data.AcquisitionAsync(file)).ClosesAt!.Value;
        site.Time.SetUtcNow(closing.AddHours(-1)); // The session of whoever signs in now outlives the closing.
        return (file, closing);
    }
}
