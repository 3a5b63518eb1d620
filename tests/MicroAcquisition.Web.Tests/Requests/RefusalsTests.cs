using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Tests.Requests;

/// <summary>What the questions refuse, and how the pages tell it: all at once, each thing once, and where to mend it.</summary>
public sealed class RefusalsTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task Each_question_without_an_answer_is_named(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var browser = await BrowserAsync(answers => (answers.IsCode, answers.CanBeOpen, answers.IsUnclassified) = (null, null, null), language);

        var page = await (await browser.GoAsync(RequestAddresses.Fit.Of(language))).Form().SubmitAsync();

        var legends = page.Document.QuerySelectorAll("legend").Select(legend => legend.TextContent);
        Assert.All(Errors(page).Zip(legends), pair => Assert.StartsWith(pair.Second + " ", pair.First.Text, StringComparison.Ordinal));
        Assert.Equal(3, Errors(page).Count);
    }

    [Fact]
    public async Task The_last_page_leads_from_each_error_to_its_question_in_order()
    {
        var browser = await BrowserAsync(answers =>
        {
            (answers.IsStandalone, answers.UsesExistingContractDollars, answers.IsCode) = (null, null, null);
            (answers.DepartmentId, answers.Why) = (null, "");
        });

        var page = await (await browser.GoAsync(RequestAddresses.Check.Of(Language.English))).Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(
            [RequestAddresses.Reason, RequestAddresses.Team, RequestAddresses.Fit, RequestAddresses.System, RequestAddresses.Learning],
            Errors(page).Select(error => RequestAddresses.Questions.Single(question => error.Link == question.Of(Language.English) + "?check=true")));
    }

    [Fact]
    public async Task A_long_name_is_told_its_limit_and_both_names_are_marked()
    {
        var browser = await BrowserAsync();

        var page = await (await browser.GoAsync(RequestAddresses.System.Of(Language.English))).Form()
            .With("Answers.IsStandalone", "false").With("Answers.JoinsSystem", new string('x', 230)).With("Answers.SystemMaintainer", "").SubmitAsync();

        Assert.Equal(["#Answers_JoinsSystem", "#Answers_SystemMaintainer"], Errors(page).Select(error => error.Link));
        Assert.All(Errors(page), error => Assert.Contains("200", error.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_sent_from_a_second_window_is_no_error_of_whoever_took_it_and_is_one_of_anybody_else()
    {
        var program = await site.Data.ProgramAsync();
        var (first, second) = (await site.Data.OfficerAsync(program), await site.Data.OfficerAsync(program));
        var file = await site.Data.SubmittedRequestAsync(program);
        var path = RequestAddresses.Screen.Of(Language.English, file.Number);
        var (one, other) = (await site.SignedInAsync(first), await site.SignedInAsync(second));
        var (window, another, colleague) = (await one.GoAsync(path), await one.GoAsync(path), await other.GoAsync(path));

        await Decide(window);
        var repeated = await Decide(another);
        var late = await Decide(colleague);

        Assert.Equal((HttpStatusCode.OK, AcquisitionAddresses.File.Of(Language.English, file.Number)), (repeated.Status, repeated.Path));
        Assert.Contains("You have done this step already", repeated.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Someone may have done it a moment ago", late.Text, StringComparison.Ordinal);

        Task<BrowserPage> Decide(BrowserPage page) => page.Form("form:has([name=InScope])").With("InScope", "true").SubmitAsync();
    }

    [Fact]
    public async Task Of_two_departments_neither_is_passed_over_in_silence()
    {
        var browser = await BrowserAsync();

        var page = await (await browser.GoAsync(RequestAddresses.Team.Of(Language.English))).Form()
            .With("Answers.OtherDepartment", "Department of Elsewhere").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("#Answers_OtherDepartment", Assert.Single(Errors(page)).Link);
    }

    [Fact]
    public async Task A_department_of_another_program_is_chosen_again()
    {
        var other = await site.Data.ProgramAsync();
        var browser = await BrowserAsync(answers => answers.DepartmentId = other.DepartmentId);

        var page = await (await browser.GoAsync(RequestAddresses.Check.Of(Language.English))).Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(RequestAddresses.Team.Of(Language.English) + "?check=true", Assert.Single(Errors(page)).Link);
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_hides_no_other_error()
    {
        var browser = await BrowserAsync();

        var page = await (await browser.GoAsync(RequestAddresses.Reason.Of(Language.English))).Form()
            .With("Answers.Why", "").With("Answers.NeededBy", "next spring").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["#Answers_Why", "#Answers_NeededBy"], Errors(page).Select(error => error.Link));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task A_need_that_does_not_fit_is_warned_of_and_may_still_be_sent(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var browser = await BrowserAsync(language: language);
        var fit = await browser.GoAsync(RequestAddresses.Fit.Of(language));

        var next = await fit.Form().With("Answers.IsCode", "false").With("Answers.CanBeOpen", "false").SubmitAsync();
        var check = await browser.GoAsync(RequestAddresses.Check.Of(language));
        var file = await check.Form().SubmitAsync();

        Assert.Equal(RequestAddresses.System.Of(language), next.Path);
        Assert.All([next, check], page => Assert.Equal(2, page.One(".notice.warning ul").ChildElementCount));
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.NotEqual(check.Path, file.Path);
    }

    [Theory]
    [InlineData(Language.English, "security officer")]
    [InlineData(Language.French, "la sécurité de votre ministère")]
    public async Task A_classified_need_is_told_whom_to_ask_where_it_is_answered_and_where_it_is_sent(Language language, string whom)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync(facts => facts with { ContactEmail = "micro@canada.example.ca" });
        var browser = await BrowserAsync(answers => answers.Title = "Export the secret map", language, program);
        var fit = await browser.GoAsync(RequestAddresses.Fit.Of(language));

        var answered = await fit.Form().With("Answers.IsUnclassified", "false").SubmitAsync();
        await answered.Form().SubmitAsync(language == Language.French ? "Retour" : "Back"); // Kept as it is, unchecked.
        var check = await browser.GoAsync(RequestAddresses.Check.Of(language));
        var sent = await check.Form().SubmitAsync();
        var after = await browser.GoAsync(RequestAddresses.Check.Of(language));

        Assert.All([answered, sent], page => Assert.Equal(HttpStatusCode.BadRequest, page.Status));
        Assert.Equal("#Answers_IsUnclassified", Assert.Single(Errors(answered)).Link);
        Assert.Equal(RequestAddresses.Fit.Of(language) + "?check=true", Assert.Single(Errors(sent)).Link);
        Assert.All([answered, sent], page => Assert.Contains(whom, Assert.Single(Errors(page)).Text, StringComparison.Ordinal));
        Assert.All([answered, sent], page => Assert.Contains("micro@canada.example.ca", Assert.Single(Errors(page)).Text, StringComparison.Ordinal));
        Assert.Single(check.One(".notice.warning ul").Children);
        Assert.Contains("Export the secret map", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task A_need_that_the_program_cannot_buy_is_told_to_whoever_screens_it(Language language)
    {
        var program = await site.Data.ProgramAsync();
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program, language), language);
        var file = await site.Data.SubmittedRequestAsync(program, answers => answers.CanBeOpen = false);
        await site.Data.AnswerAsBeforeAsync(file, nameof(MicroAcquisition.Requests.Request.IsUnclassified), answer: false);

        var screen = await officer.GoAsync(RequestAddresses.Screen.Of(language, file.Number));
        var refused = await screen.Form().With("InScope", "true").SubmitAsync();

        var misfits = screen.Document.QuerySelectorAll(".notice.warning li").Select(li => li.TextContent).ToList();
        Assert.Equal(2, misfits.Count);
        Assert.Equal(misfits, Errors(refused).Select(error => error.Text));
    }

    [Theory]
    [InlineData(Language.English, "What you need: shorten the answer to at most 300 words; it has 301.", "What you need: shorten the answer to at most 4,000 characters; it has 4,219.")]
    [InlineData(Language.French, "Ce qu’il vous faut\u00A0: abrégez la réponse à 300\u00A0mots au plus; elle en compte 301.", "Ce qu’il vous faut\u00A0: abrégez la réponse à 4\u00A0000\u00A0caractères au plus; elle en compte 4\u00A0219.")]
    public async Task A_long_answer_is_told_the_limit_that_it_met(Language language, string words, string characters)
    {
        var browser = await BrowserAsync(language: language);
        var asked = await browser.GoAsync(RequestAddresses.Need.Of(language));

        var manyWords = await asked.Form().With("Answers.What", string.Join(" – ", Enumerable.Repeat("map", 301))).SubmitAsync();
        var manyCharacters = await asked.Form().With("Answers.What", string.Join(' ', Enumerable.Repeat(new string('x', 210), 20))).SubmitAsync();
        var nothing = await asked.Form().With("Answers.What", "\u200B\u00AD").SubmitAsync();

        Assert.Equal((words, characters), (Assert.Single(Errors(manyWords)).Text, Assert.Single(Errors(manyCharacters)).Text));
        Assert.Equal("#Answers_What", Assert.Single(Errors(nothing)).Link);
    }

    [Fact]
    public async Task What_cannot_be_seen_answers_nothing()
    {
        var browser = await BrowserAsync(answers => answers.DepartmentId = null);

        var page = await (await browser.GoAsync(RequestAddresses.Team.Of(Language.English))).Form()
            .With("Answers.OtherDepartment", "\u200B").With("Answers.Team", "\u3164").With("Answers.Backlog", "\u00AD").SubmitAsync();

        Assert.Equal(["#Answers_DepartmentId", "#Answers_Team"], Errors(page).Select(error => error.Link));
    }

    [Fact]
    public async Task A_need_that_fits_is_not_warned_of()
    {
        var browser = await BrowserAsync();

        var check = await browser.GoAsync(RequestAddresses.Check.Of(Language.English));

        Assert.Empty(check.Document.QuerySelectorAll(".notice"));
    }

    private static List<(string Text, string? Link)> Errors(BrowserPage page) =>
        [.. page.Document.QuerySelectorAll(".errors li").Select(li => (li.TextContent, li.QuerySelector("a")?.GetAttribute("href")))];

    private async Task<Browser> BrowserAsync(Action<RequestAnswers>? change = null, Language language = Language.English, TestProgram? program = null)
    {
        program ??= await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program, language);
        await site.Data.DraftRequestAsync(client, program, change);
        return await site.SignedInAsync(client, language);
    }
}
