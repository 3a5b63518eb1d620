using System.Net;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.Errors;

/// <summary>What a reader gets while the database is down, and what the log and /health say of it.</summary>
public sealed class DatabaseDownTests
{
    [Theory]
    [InlineData(Language.English, "Something went wrong on our side")]
    [InlineData(Language.French, "Un problème est survenu de notre côté")]
    public async Task Whoever_is_signed_in_gets_the_style_sheet_and_a_whole_page_that_says_so(Language language, string title)
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        var node = site.AnotherNode();
        var signedIn = await site.SignedInAsync(await site.Data.PersonAsync());
        var style = (await signedIn.GoAsync(HomeAddresses.Home.Of(language))).One("link[rel=stylesheet][href*='site']").GetAttribute("href")!;
        await BreakAsync(site);

        using var sheet = await RawRequest.ToAsync(node);
        await sheet.SendAsync(RawRequest.Head("GET", style, signedIn));
        Assert.StartsWith("HTTP/1.1 200", await sheet.AnswerAsync(), StringComparison.Ordinal);
        foreach (var browser in new[] { signedIn, site.Visitor() })
        {
            foreach (var path in new[] { PeopleAddresses.Account.Of(language), HomeAddresses.Contact.Of(language), language.Of("/en/nothing", "/fr/rien") })
            {
                using var request = await RawRequest.ToAsync(node);
                await request.SendAsync(RawRequest.Head("GET", path, browser));
                var answer = await request.AnswerAsync();
                if (answer.StartsWith("HTTP/1.1 302", StringComparison.Ordinal))
                {
                    Assert.DoesNotContain("session=", RawRequest.Head("GET", path, browser), StringComparison.Ordinal); // A visitor is asked to sign in.
                }
                else
                {
                    Assert.True(answer.StartsWith("HTTP/1.1 500", StringComparison.Ordinal) || !browser.Cookies.ContainsKey("session"));
                    Assert.Contains(answer.StartsWith("HTTP/1.1 404", StringComparison.Ordinal) ? language.Of("Page not found", "Page introuvable") : title, WebUtility.HtmlDecode(answer), StringComparison.Ordinal);
                    Assert.EndsWith("</html>", answer.TrimEnd('0', '\r', '\n'), StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task Health_says_that_the_database_does_not_answer_or_is_locked()
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        Assert.Equal("Healthy", (await site.Visitor().GoAsync("/health")).Content.Split('\n')[0]);
        using (var other = new SqliteConnection(DatabaseChoice.Parse(await SettingAsync(site)).ConnectionString))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            using var holds = other.CreateCommand();
            holds.CommandText = "BEGIN IMMEDIATE";
            await holds.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            site.Time.Advance(TimeSpan.FromMinutes(1));

            var locked = await site.Visitor().GoAsync("/health");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, locked.Status);
            Assert.Contains("database: locked", locked.Content, StringComparison.Ordinal);
        }

        await site.ActAsync((Records records) => records.Database.ExecuteSqlRawAsync("""CREATE TRIGGER full BEFORE INSERT ON "Lease" BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"""));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var broken = await site.Visitor().GoAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, broken.Status);
        Assert.Contains("database: ", broken.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_that_letters_do_not_leave_and_nothing_of_those_that_a_sealed_event_caused()
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.OpenOpportunityAsync(program);
        site.Mail.IsDown = true;
        await site.Data.SubmittedApplicationAsync(await site.Data.PersonAsync(), file);
        await site.DeliverLettersAsync();
        Assert.Equal("Healthy", (await site.Visitor().GoAsync("/health")).Content);

        await site.Data.SubmittedRequestAsync(program);
        await site.DeliverLettersAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));

        var health = await site.Visitor().GoAsync("/health");
        Assert.Equal((HttpStatusCode.OK, "Degraded\nletters: some do not leave"), (health.Status, health.Content));
    }

    [Theory, BothEngines]
    public async Task A_failure_while_applying_is_noted_as_one_while_changing_the_account_is(Engine engine)
    {
        await using var site = await SiteFactory.StartAsync(engine);
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var person = await site.Data.PersonAsync();
        var browser = await site.SignedInAsync(person);
        await site.Data.DraftApplicationAsync(person, file);
        var (check, account) = (await browser.GoAsync(ApplicationAddresses.Check.Of(Language.English, file.Number)), await browser.GoAsync(PeopleAddresses.Account.Of(Language.English)));
        await site.ActAsync((Records records) => records.Database.ExecuteSqlRawAsync(engine == Engine.Sqlite
            ? """
                CREATE TRIGGER noreceipt BEFORE INSERT ON "Receipt" BEGIN SELECT RAISE(ABORT, 'broken'); END;
                CREATE TRIGGER noperson BEFORE UPDATE ON "Person" BEGIN SELECT RAISE(ABORT, 'broken'); END;
                """
            : """ALTER TABLE "Receipt" ADD CONSTRAINT broken CHECK (false) NOT VALID; ALTER TABLE "Person" ADD CONSTRAINT broken CHECK ("Name" <> 'Robin') NOT VALID;"""));

        var applied = await LinesAsync(check.Form());
        var changed = await LinesAsync(account.Form("form:has([name=Name])").With("Name", "Robin"));

        Assert.Equal(Assert.Single(changed), Assert.Single(applied));
        Assert.All(applied, line => Assert.DoesNotContain("pplication", line, StringComparison.Ordinal));
        Assert.Empty(await site.ActAsync((Records records) => records.Set<Application>().ToListAsync()));

        async Task<IReadOnlyList<string>> LinesAsync(BrowserForm form)
        {
            site.Log.Clear();
            Assert.True((int)(await form.SubmitAsync()).Status >= 500);
            return [.. site.Log.Lines.Where(line => !line.StartsWith("Information", StringComparison.Ordinal) && !line.StartsWith("Debug", StringComparison.Ordinal) && !line.StartsWith("Trace", StringComparison.Ordinal))];
        }
    }

    private static Task<int> BreakAsync(SiteFactory site) =>
        site.ActAsync((Records records) => records.Database.ExecuteSqlRawAsync("""ALTER TABLE "Person" RENAME TO "Gone"; ALTER TABLE "LogHead" RENAME TO "GoneToo"; ALTER TABLE "Program" RENAME TO "GoneAsWell";"""));

    private static Task<string> SettingAsync(SiteFactory site) =>
        site.ActAsync((DatabaseChoice database) => Task.FromResult(database.ConnectionString));
}
