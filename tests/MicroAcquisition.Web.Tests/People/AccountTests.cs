using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.People;

namespace MicroAcquisition.Web.Tests.People;

public sealed class AccountTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Form = "form:has([name=Name])";

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Each_role_is_told_with_its_program_its_department_or_its_file(Language language)
    {
        using var _ = OfficialLanguages.Speak(language);
        var program = await site.Data.ProgramAsync(facts => facts with { NameEnglish = "Small Code", NameFrench = "Petit Code" });
        var person = await site.Data.ClientAsync(program, language);
        await site.Data.SeatAsync(person, Role.ProcurementAdvisor, program);
        await site.Data.SeatAsync(person, Role.DelegatedManager, program, await site.Data.DepartmentAsync(program, "Department of Maps", "Ministère des Cartes"));
        var officer = await site.Data.OfficerAsync(program);
        var file = await site.Data.SubmittedRequestAsync(program, client: person);
        await site.ActAsync((RequestService requests) => InScopeAsync(requests, officer, file));
        var other = await site.Data.SubmittedRequestAsync(program, client: person);
        await site.ActAsync((RequestService requests) => InScopeAsync(requests, officer, other));
        var walked = (await site.Data.WalkToAsync(Journey.SubmitStatement, program))!;
        await site.Data.FileSeatAsync(person, Role.ReviewerMaintainer, walked);
        var browser = await site.SignedInAsync(person, language);

        var page = await browser.GoAsync(PeopleAddresses.Account.Of(language));

        var told = page.Document.QuerySelectorAll("main dd li").Select(li => (Words: string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Link: li.QuerySelector("a")?.GetAttribute("href"))).ToList();
        var colon = language.Of(":", " :");
        var name = language.Of("Small Code", "Petit Code");
        Assert.Equal(
            [
                (JourneyWords.Of(Role.ProcurementAdvisor).Capital() + colon + " " + name, null),
                (JourneyWords.Of(Role.DelegatedManager).Capital() + colon + " " + name + language.Of(", only for Department of Maps", ", seulement pour Ministère des Cartes"), null),
                (JourneyWords.Of(Role.Client).Capital() + colon + " " + name + language.Of(", only for file ", ", seulement pour le dossier ") + other.Number + language.Of(", file ", ", dossier ") + file.Number, AcquisitionAddresses.File.Of(language, other.Number)),
                (JourneyWords.Of(Role.ReviewerMaintainer).Capital() + colon + " " + name + language.Of(", only for file ", ", seulement pour le dossier ") + walked.Number, AcquisitionAddresses.File.Of(language, walked.Number)),
            ],
            told);

        async Task<bool> InScopeAsync(RequestService requests, TestPerson by, TestFile asked)
        {
            await requests.ScreenInAsync(by.Id, await site.Data.AcquisitionAsync(asked), "");
            return true;
        }
    }

    [Fact]
    public async Task Two_windows_on_one_account_show_both_and_lose_neither()
    {
        var browser = await site.SignedInAsync(await site.Data.PersonAsync(name: "Sam"));
        var address = PeopleAddresses.Account.Of(Language.English);
        var (one, two) = (await browser.GoAsync(address), await browser.GoAsync(address));

        await one.Form(Form).With("Name", "Samuel").With("Letters", "French").SubmitAsync();
        var conflict = await two.Form(Form).With("Name", "Samantha").SubmitAsync();
        var stands = await browser.GoAsync(address);
        var saved = await conflict.Form(Form).SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Samantha", conflict.Form(Form).Value("Name"));
        Assert.Contains("Samuel", conflict.One(".notice.warning").TextContent, StringComparison.Ordinal);
        Assert.Equal(("Samuel", "French"), (stands.Form(Form).Value("Name"), stands.Form(Form).Value("Letters")));
        Assert.Equal((HttpStatusCode.OK, "Samantha"), (saved.Status, saved.Form(Form).Value("Name")));
    }
}
