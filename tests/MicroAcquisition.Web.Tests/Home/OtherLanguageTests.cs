using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Programs;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Tests.Home;

/// <summary>Texts in the other official language than their page say so, for screen readers (WCAG 3.1.2).</summary>
public sealed class OtherLanguageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task What_a_client_wrote_is_marked_on_pages_in_the_other_language()
    {
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program, Language.French);
        var person = await site.Data.OfficerAsync(program);
        var (officer, own) = (await site.SignedInAsync(person), await site.SignedInAsync(client, Language.French));
        var file = await site.Data.SubmittedRequestAsync(program, answers => (answers.Title, answers.What) = ("Exporter la carte", "Un bouton d’exportation."), client);

        var screening = await officer.GoAsync(RequestAddresses.Screen.Of(Language.English, file.Number));
        Assert.Equal("fr", LangOf(screening, "main h2", "Exporter la carte"));
        Assert.Equal("fr", LangOf(screening, "dd", "Un bouton d’exportation."));
        Assert.Equal("fr", screening.One("textarea[name=Words]").GetAttribute("lang"));
        Assert.Equal("fr", LangOf(await officer.GoAsync(AcquisitionAddresses.MyWork.Of(Language.English)), "td span", "Exporter la carte"));
        Assert.Equal("fr", LangOf(await officer.GoAsync(AcquisitionAddresses.Files.Of(Language.English)), "th span", "Exporter la carte"));
        Assert.Null(LangOf(await officer.GoAsync(AcquisitionAddresses.Files.Of(Language.French)), "th span", "Exporter la carte"));

        var acquisition = await site.Data.AcquisitionAsync(file);
        await site.ActAsync<RequestService, bool>(async requests =>
        {
            await requests.DeclineAsync(person.Id, acquisition, DeclineReason.Staffing, "C’est de la dotation.");
            return true;
        });
        var page = await officer.GoAsync(AcquisitionAddresses.File.Of(Language.English, file.Number));
        Assert.Equal("fr", page.One("h1").GetAttribute("lang"));
        Assert.Equal("fr", LangOf(page, "p.lines", "C’est de la dotation."));
        var ownPage = await own.GoAsync(AcquisitionAddresses.File.Of(Language.French, file.Number));
        Assert.Null(ownPage.One("h1").GetAttribute("lang"));
        Assert.Null(LangOf(ownPage, "p.lines", "C’est de la dotation."));
    }

    [Fact]
    public async Task A_title_in_both_languages_is_not_marked()
    {
        var program = await site.Data.ProgramAsync();
        await site.Data.OpenOpportunityAsync(program, title: "Draw a chart");
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program));

        var page = await officer.GoAsync(AcquisitionAddresses.Files.Of(Language.French));

        Assert.Null(LangOf(page, "th span", "Draw a chart (fr)"));
    }

    [Fact]
    public async Task Statements_are_marked_with_the_language_in_which_they_were_written()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var supplier = await site.Data.PersonAsync();
        await site.Data.DraftApplicationAsync(supplier, file, answers => (answers.Language, answers.Statements) = (Language.French, ["J’ai dessiné des cartes.", "Ma bibliothèque a des tests."]));
        var browser = await site.SignedInAsync(supplier);

        var statement = await browser.GoAsync(ApplicationAddresses.Criterion.Of(Language.English, file.Number, 1));
        var check = await browser.GoAsync(ApplicationAddresses.Check.Of(Language.English, file.Number));
        var receipt = await check.Form().SubmitAsync();

        Assert.Equal("fr", statement.One("textarea").GetAttribute("lang"));
        Assert.Equal("fr", LangOf(check, "dd", "J’ai dessiné des cartes."));
        Assert.Equal("fr", LangOf(receipt, "p.lines", "J’ai dessiné des cartes."));
    }

    [Fact]
    public async Task A_field_for_a_text_in_the_other_language_is_marked()
    {
        var program = await site.Data.ProgramAsync();
        var administrator = await site.SignedInAsync(await site.Data.AdministratorAsync());

        var account = await administrator.GoAsync(PeopleAddresses.Account.Of(Language.English));
        var facts = await administrator.GoAsync(ProgramAddresses.Facts.Of(Language.English, program.Id));
        var department = await administrator.GoAsync(ProgramAddresses.Department.Of(Language.French, program.Id, program.DepartmentId));

        Assert.Equal("fr", LangOf(account, "label", "Français"));
        Assert.Null(LangOf(account, "label", "English"));
        Assert.Equal("fr", facts.One("[name='Form.NameFrench']").GetAttribute("lang"));
        Assert.False(facts.One("[name='Form.NameEnglish']").HasAttribute("lang"));
        Assert.Equal("en", department.One("[name='Form.NameEnglish']").GetAttribute("lang"));
        Assert.False(department.One("[name='Form.NameFrench']").HasAttribute("lang"));
    }

    private static string? LangOf(BrowserPage page, string selector, string text) =>
        page.Document.QuerySelectorAll(selector).Single(element => element.TextContent.Trim() == text).GetAttribute("lang");
}
