using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Web.Tests.Requests;

/// <summary>Of several programs that list an address, the one that a request goes to: chosen, never guessed, and kept.</summary>
public sealed class ProgramChoiceTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static int domains;

    [Theory]
    [InlineData(Language.English, "Department of Maps", "Choose the program")]
    [InlineData(Language.French, "Ministère des Cartes", "Choisissez le programme")]
    public async Task Of_two_programs_with_one_domain_one_must_be_chosen_and_each_says_whom_it_serves(Language language, string department, string advice)
    {
        var (one, two, domain) = await TwoProgramsAsync();
        await site.Data.ListDomainAsync(two, domain);
        await site.Data.DepartmentAsync(two, "Department of Maps", "Ministère des Cartes");
        var browser = await site.SignedInAsync(await site.Data.PersonAsync($"chooser@{domain}", language: language), language);

        var start = await browser.GoAsync(RequestAddresses.Start.Of(language));
        var refused = await start.Form().SubmitAsync();
        var begun = await refused.Form().With("ProgramId", two.Id.ToString()).SubmitAsync();

        Assert.Empty(Chosen(start));
        Assert.DoesNotContain(department, OptionOf(start, one), StringComparison.Ordinal);
        Assert.Contains(department, OptionOf(start, two), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(advice, refused.One(".errors").TextContent, StringComparison.Ordinal);
        Assert.Equal(RequestAddresses.Need.Of(language), begun.Path);
    }

    [Fact]
    public async Task Going_back_keeps_the_program_and_the_department()
    {
        var (_, two, domain) = await TwoProgramsAsync();
        await site.Data.ListDomainAsync(two, domain);
        var client = await site.Data.PersonAsync($"goes-back@{domain}");
        await site.Data.DraftRequestAsync(client, two);
        var browser = await site.SignedInAsync(client);

        var start = await browser.GoAsync(RequestAddresses.Start.Of(Language.English));
        await start.Form().SubmitAsync();

        Assert.Equal([two.Id.ToString()], Chosen(start));
        var answers = await AnswersAsync(client);
        Assert.Equal((two.Id, two.DepartmentId, "Maps"), (answers.ProgramId, answers.DepartmentId, answers.Team));
    }

    [Fact]
    public async Task Another_program_asks_for_a_department_of_its_own_and_keeps_the_rest()
    {
        var (one, two, domain) = await TwoProgramsAsync();
        await site.Data.ListDomainAsync(two, domain);
        var client = await site.Data.PersonAsync($"changes@{domain}");
        await site.Data.DraftRequestAsync(client, two);
        var browser = await site.SignedInAsync(client);

        await (await browser.GoAsync(RequestAddresses.Start.Of(Language.English))).Form().With("ProgramId", one.Id.ToString()).SubmitAsync();

        var answers = await AnswersAsync(client);
        Assert.Equal((one.Id, null, "Maps", "Export the map"), (answers.ProgramId, answers.DepartmentId, answers.Team, answers.Title));
    }

    [Fact]
    public async Task The_program_of_an_address_s_own_domain_is_chosen_already_with_its_department()
    {
        var (_, two, domain) = await TwoProgramsAsync();
        await site.Data.ListDomainAsync(two, "maps." + domain);
        var client = await site.Data.PersonAsync($"someone@maps.{domain}");
        var browser = await site.SignedInAsync(client);

        var start = await browser.GoAsync(RequestAddresses.Start.Of(Language.English));
        await start.Form().SubmitAsync();

        Assert.Equal([two.Id.ToString()], Chosen(start));
        var answers = await AnswersAsync(client);
        Assert.Equal((two.Id, two.DepartmentId), (answers.ProgramId, answers.DepartmentId));
    }

    [Fact]
    public async Task No_question_comes_before_the_choice()
    {
        var (_, two, domain) = await TwoProgramsAsync();
        await site.Data.ListDomainAsync(two, domain);
        var client = await site.Data.PersonAsync($"hurries@{domain}");
        var browser = await site.SignedInAsync(client);

        var pages = new[] { await browser.GoAsync(RequestAddresses.Need.Of(Language.English)), await browser.GoAsync(RequestAddresses.Team.Of(Language.English)), await browser.GoAsync(RequestAddresses.Check.Of(Language.English)) };

        Assert.All(pages, page => Assert.Equal(RequestAddresses.Start.Of(Language.English), page.Path));
    }

    /// <summary>Two programs, the first of which lists a domain.</summary>
    private async Task<(TestProgram One, TestProgram Two, string Domain)> TwoProgramsAsync()
    {
        var domain = $"government{Interlocked.Increment(ref domains)}.example.ca";
        var (one, two) = (await site.Data.ProgramAsync(), await site.Data.ProgramAsync());
        await site.Data.ListDomainAsync(one, domain);
        return (one, two, domain);
    }

    private async Task<RequestAnswers> AnswersAsync(TestPerson person)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<WorkingCopies>().ReadAsync<RequestAnswers>(person.Id, RequestService.DraftKind)).Answers;
    }

    private static IEnumerable<string?> Chosen(BrowserPage page) => page.Document.QuerySelectorAll("input[name=ProgramId][checked]").Select(input => input.GetAttribute("value"));

    private static string OptionOf(BrowserPage page, TestProgram program) => page.One($"input[name=ProgramId][value='{program.Id}']").ParentElement!.TextContent;
}
