using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Programs;
using MicroAcquisition.Web.Tests.Applications;

namespace MicroAcquisition.Web.Tests.Infrastructure;

/// <summary>Among windows, bookmarks and what a screen reader lists, the same page of two things is told apart by its title.</summary>
public sealed class TitlesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task No_two_pages_of_somebody_who_applies_twice_share_a_title(Language language)
    {
        var program = await site.Data.ProgramAsync();
        var files = new[] { await site.Data.OpenOpportunityAsync(program), await site.Data.OpenOpportunityAsync(program) };
        var browser = await site.SignedInAsync(await site.Data.PersonAsync());
        foreach (var file in files)
        {
            await Applying.FillInAsync(browser, file);
        }

        var paths = files.SelectMany(file => new[]
        {
            ApplicationAddresses.Apply.Of(language, file.Number), ApplicationAddresses.Who.Of(language, file.Number), ApplicationAddresses.Entitlement.Of(language, file.Number),
            ApplicationAddresses.Criterion.Of(language, file.Number, 1), ApplicationAddresses.Terms.Of(language, file.Number), ApplicationAddresses.Check.Of(language, file.Number),
        }).ToList();
        var titles = await TitlesAsync(browser, paths);
        foreach (var file in files)
        {
            var receipt = await (await browser.GoAsync(ApplicationAddresses.Check.Of(language, file.Number))).Form().SubmitAsync();
            titles.AddRange(await TitlesAsync(browser, [receipt.Path, ApplicationAddresses.Withdraw.Of(language, receipt.One(".reference").TextContent)]));
        }

        Assert.Equal(16, titles.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task No_two_departments_share_a_title()
    {
        var program = await site.Data.ProgramAsync();
        var administrator = await site.Data.HolderAsync(program, Role.Administrator);
        var browser = await site.SignedInAsync(administrator);
        await site.ActAsync(async (ProgramService programs) =>
        {
            await programs.AddDepartmentAsync(Actor.Person(administrator.Id), program.Id, new DepartmentFacts("Department of Trials", "Ministère des Tests", "2 Wellington Street, Ottawa", "ON", "", "Access office, 2 Wellington Street"));
            return true;
        });
        var first = (await browser.GoAsync(ProgramAddresses.Departments.Of(Language.English, program.Id))).Document.QuerySelectorAll("main a[href*='/department/']")
            .Select(link => link.GetAttribute("href")!).Distinct(StringComparer.Ordinal).ToList();

        var titles = await TitlesAsync(browser, first);

        Assert.True(titles.Count > 1);
        Assert.Equal(titles.Count, titles.Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task<List<string>> TitlesAsync(Browser browser, IReadOnlyList<string> paths)
    {
        var titles = new List<string>();
        foreach (var path in paths)
        {
            var page = await browser.GoAsync(path);
            Assert.Equal(path, page.Path);
            titles.Add(page.Document.Title!);
        }

        return titles;
    }
}
