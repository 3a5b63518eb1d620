using System.Net;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Tests.Acquisitions;

public sealed class FilesTests
{
    [Theory, BothEngines]
    public async Task A_page_of_the_list_beyond_every_file_is_empty(Engine engine)
    {
        await using var site = await SiteFactory.StartAsync(engine);
        var program = await site.Data.ProgramAsync();
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program));
        var request = await site.Data.SubmittedRequestAsync(program);

        var page = await officer.GoAsync(AcquisitionAddresses.Files.Of(Language.English) + "?page=2147483647");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(request.Number, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_waits_comes_by_pages_the_oldest_first()
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        var program = await site.Data.ProgramAsync();
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program));
        var numbers = new List<string>();
        for (var n = 0; n <= MyWorkModel.PageSize; n++)
        {
            numbers.Add((await site.Data.SubmittedRequestAsync(program)).Number);
            site.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await officer.GoAsync(AcquisitionAddresses.MyWork.Of(Language.English));
        var last = await officer.GoAsync(AcquisitionAddresses.MyWork.Of(Language.English) + "?page=99");

        Assert.Contains($"{MyWorkModel.PageSize + 1} steps", first.Text, StringComparison.Ordinal);
        Assert.Contains(numbers[0], first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(numbers[^1], first.Text, StringComparison.Ordinal);
        Assert.Contains(numbers[^1], last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(numbers[0], last.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task After_a_decision_the_step_that_has_waited_longest_is_a_click_away_and_not_before(Language language)
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        var program = await site.Data.ProgramAsync();
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program), language);
        var decided = await site.Data.SubmittedRequestAsync(program);
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var (next, last) = (await site.Data.SubmittedRequestAsync(program), await site.Data.SubmittedRequestAsync(program));
        var words = language.Of("Next for you:", "Votre prochaine étape\u00A0:");

        var before = await officer.GoAsync(AcquisitionAddresses.File.Of(language, decided.Number));
        var done = await (await officer.GoAsync(RequestAddresses.Screen.Of(language, decided.Number))).Form().With("InScope", "true").SubmitAsync();
        var again = await officer.GoAsync(AcquisitionAddresses.File.Of(language, decided.Number));

        Assert.Contains(words, done.Text, StringComparison.Ordinal);
        Assert.NotNull(done.Document.QuerySelector($"main a[href='{RequestAddresses.Screen.Of(language, next.Number)}']"));
        Assert.DoesNotContain(last.Number, done.Text, StringComparison.Ordinal);
        Assert.All([before, again], page => Assert.DoesNotContain(words, page.Text, StringComparison.Ordinal));
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_number_opens_its_file_words_find_some_and_what_finds_none_says_what_to_do(Language language)
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        var program = await site.Data.ProgramAsync();
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program), language);
        var (maps, forms) = (await site.Data.SubmittedRequestAsync(program, answers => answers.Title = "Cartes"), await site.Data.SubmittedRequestAsync(program, answers => answers.Title = "Forms"));
        var list = await officer.GoAsync(AcquisitionAddresses.Files.Of(language));

        Assert.Contains(maps.Number, (await officer.GoAsync(MicroAcquisition.Web.Pages.Requests.RequestAddresses.Screen.Of(language, maps.Number))).Document.Title, StringComparison.Ordinal);
        var opened = await list.Form("main form").With("Search", maps.Number).SubmitAsync();
        var some = await list.Form("main form").With("Search", "cartes").With("Order", "Oldest").SubmitAsync();
        var none = await list.Form("main form").With("Search", "nothing like it").SubmitAsync();

        Assert.Equal(AcquisitionAddresses.File.Of(language, maps.Number), opened.Path);
        Assert.Contains(maps.Number, some.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(forms.Number, some.Text, StringComparison.Ordinal);
        Assert.Contains(language.Of("Show all files", "Afficher tous les dossiers"), none.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_table_for_a_spreadsheet_has_what_the_list_has_and_no_formula(Language language)
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        var program = await site.Data.ProgramAsync();
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program), language);
        var (maps, forms) = (await site.Data.SubmittedRequestAsync(program, answers => answers.Title = "=2+3, cartes; \"é\""), await site.Data.SubmittedRequestAsync(program, answers => answers.Title = "Forms"));
        var list = await officer.GoAsync(AcquisitionAddresses.Files.Of(language) + "?Search=cartes&page=1");

        var table = await officer.GoAsync(list.One("main a[download]").GetAttribute("href")!);

        var lines = table.Content.Trim('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(language.Of("Number,Title,", "Numéro;Titre;"), lines[0], StringComparison.Ordinal);
        Assert.StartsWith(language.Of($"{maps.Number},\"'=2+3, cartes; \"\"é\"\"\",", $"{maps.Number};\"'=2+3, cartes; \"\"é\"\"\";"), lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(forms.Number, table.Content, StringComparison.Ordinal);
    }
}
