using System.Globalization;
using System.Net;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Programs;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Tests.Requests;

public sealed class RequestingTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(Language.English, "$4,000", "within 1 business day", "within 7 business days")]
    [InlineData(Language.French, "4\u00A0000\u00A0$", "dans un délai d’un jour ouvrable", "dans les 7\u00A0jours ouvrables")]
    public async Task Ceiling_and_days_are_the_programs_own(Language language, string ceiling, string oneDay, string sevenDays)
    {
        var program = await site.Data.ProgramAsync(facts => facts with { Ceiling = Cad.FromDollars(4_000) });
        var client = await site.Data.ClientAsync(program, language);
        await site.Data.DraftRequestAsync(client, program);
        var browser = await site.SignedInAsync(client, language);
        var pages = new[] { RequestAddresses.Start.Of(language), RequestAddresses.Check.Of(language) };

        Assert.Contains(ceiling, (await browser.GoAsync(pages[0])).Text, StringComparison.Ordinal);
        foreach (var (days, words) in new[] { (1, oneDay), (7, sevenDays) })
        {
            await SetScreeningDaysAsync(program, days);
            Assert.All(new[] { await browser.GoAsync(pages[0]), await browser.GoAsync(pages[1]) }, page => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Language.English, "Tell us what your team needs", "Continue my request")]
    [InlineData(Language.French, "Dites-nous ce qu’il faut à votre équipe", "Reprendre la description de mon besoin")]
    public async Task My_work_leads_to_a_request_and_back_to_one_that_was_begun(Language language, string begin, string goOn)
    {
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program, language);
        var browser = await site.SignedInAsync(client, language);

        Assert.Equal(begin, await ButtonAsync());
        await site.Data.DraftRequestAsync(client, program);
        Assert.Equal(goOn, await ButtonAsync());

        async Task<string> ButtonAsync() =>
            (await browser.GoAsync(AcquisitionAddresses.MyWork.Of(language))).Document.QuerySelector("main a.button")!.TextContent;
    }

    [Fact]
    public async Task What_is_being_written_goes_along_into_the_other_language_and_is_checked_later()
    {
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program);
        var browser = await site.SignedInAsync(client);
        await (await browser.GoAsync(RequestAddresses.Start.Of(Language.English))).Form().SubmitAsync();
        var page = await browser.GoAsync(RequestAddresses.Need.Of(Language.English) + "?check=true");

        var other = await page.Form().With("Answers.Title", "").With("Answers.What", "Half a sentence").SubmitAsync("Français");
        Assert.Equal(RequestAddresses.Need.Of(Language.French), other.Path);
        Assert.Equal("true", other.One("form input[name=Check]").GetAttribute("value"));
        Assert.Equal("Half a sentence", other.One("textarea").TextContent.Trim());

        var checkedNow = await other.Form().SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, checkedNow.Status);
        Assert.Equal("Half a sentence", checkedNow.One("textarea").TextContent.Trim());
    }

    [Theory]
    [InlineData(Language.English, "Enter a date such as 2026-11-27")]
    [InlineData(Language.French, "Entrez une date comme 2026-11-27")]
    public async Task A_date_that_cannot_be_read_says_what_to_enter(Language language, string advice)
    {
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program, language);
        await site.Data.DraftRequestAsync(client, program);
        var browser = await site.SignedInAsync(client, language);

        var reason = await (await browser.GoAsync(RequestAddresses.Reason.Of(language))).Form().With("Answers.NeededBy", "2027-02-30").SubmitAsync();

        Assert.Contains(advice, reason.One(".errors").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("team-meeting", "Team meeting")]
    [InlineData("word-of-mouth", "“word-of-mouth”")]
    [InlineData(null, null)] // Nothing is said of what nobody asked.
    public async Task The_file_says_in_words_how_its_client_heard_of_the_program(string? channel, string? words)
    {
        var program = await site.Data.ProgramAsync();
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program));
        var file = await site.Data.SubmittedRequestAsync(program, answers => answers.Channel = channel);

        var page = await officer.GoAsync(AcquisitionAddresses.File.Of(Language.English, file.Number));

        Assert.Equal(words, page.Document.QuerySelectorAll("dt").SingleOrDefault(name => name.TextContent == "How they heard about us")?.NextElementSibling!.TextContent.Trim());
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task The_questions_lead_from_the_first_page_to_the_last_and_back(Language language)
    {
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program, language);
        await site.Data.DraftRequestAsync(client, program);
        var browser = await site.SignedInAsync(client, language);
        var page = await browser.GoAsync(RequestAddresses.Start.Of(language));

        foreach (var question in RequestAddresses.Questions)
        {
            var before = page.Path;
            page = await page.Form().SubmitAsync();
            Assert.Equal(question.Of(language), page.Path);
            Assert.Equal(before, (await page.Form().SubmitAsync(language == Language.French ? "Retour" : "Back")).Path);
        }

        Assert.Equal(RequestAddresses.Check.Of(language), (await page.Form().SubmitAsync()).Path);
    }

    [Fact]
    public async Task An_answer_changed_from_the_last_page_leads_back_to_it()
    {
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program);
        await site.Data.DraftRequestAsync(client, program);
        var browser = await site.SignedInAsync(client);

        var page = await browser.GoAsync(RequestAddresses.Merger.Of(Language.English) + "?check=true");
        var check = await page.Form().With("Answers.Merger", "Kim, developer").SubmitAsync();

        Assert.Equal(RequestAddresses.Check.Of(Language.English), check.Path);
        Assert.Contains("Kim, developer", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_windows_on_one_question_show_both_texts_and_lose_neither()
    {
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program);
        await site.Data.DraftRequestAsync(client, program);
        var browser = await site.SignedInAsync(client);
        var question = RequestAddresses.Merger.Of(Language.English);
        var (one, two) = (await browser.GoAsync(question), await browser.GoAsync(question));

        await one.Form().With("Answers.Merger", "Kim, developer").SubmitAsync();
        var conflict = await two.Form().With("Answers.Merger", "Lee, developer").SubmitAsync();
        var saved = await conflict.Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var meanwhile = conflict.One(".notice[role=alert][tabindex='-1'][autofocus]");
        Assert.Equal(conflict.One("h2").TextContent, conflict.One("#" + meanwhile.GetAttribute("aria-labelledby")).TextContent);
        Assert.Empty(meanwhile.QuerySelectorAll("a")); // What was saved is there to read, not to change.
        Assert.Single(meanwhile.QuerySelectorAll("dt")); // Only what this page asks.
        Assert.Equal("Lee, developer", conflict.Form().Value("Answers.Merger"));
        Assert.Contains("Kim, developer", conflict.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
    }

    [Fact]
    public async Task What_another_window_saved_names_its_department()
    {
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program);
        await site.Data.DraftRequestAsync(client, program);
        var browser = await site.SignedInAsync(client);
        var question = RequestAddresses.Team.Of(Language.English);
        var (one, two) = (await browser.GoAsync(question), await browser.GoAsync(question));

        await one.Form().With("Answers.Team", "Charts").SubmitAsync();
        var conflict = await two.Form().With("Answers.Team", "Maps").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Department of Tests", conflict.One(".notice").TextContent, StringComparison.Ordinal);
    }

    private async Task SetScreeningDaysAsync(TestProgram program, int days)
    {
        var administrator = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));
        var clocks = await administrator.GoAsync(ProgramAddresses.Clocks.Of(Language.English, program.Id));
        await clocks.Form().With("Days[Screening]", days.ToString(CultureInfo.InvariantCulture)).SubmitAsync();
    }
}
