using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Programs;

namespace MicroAcquisition.Web.Tests.Applications;

/// <summary>A hunt, as every role, as another supplier and as a visitor, over every endpoint, letter and line of the log, for any trace of an application before closing.</summary>
public sealed class SealedTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task No_page_letter_or_log_changes_when_someone_applies_changes_or_withdraws()
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.OpenOpportunityAsync(program);
        var hunt = new Hunt(site);
        // What audit reads is journalled, which administrators see: it reads before all others, and at the end after them.
        foreach (var role in Enum.GetValues<Role>().OrderBy(role => role != Role.AuditObserver))
        {
            hunt.Add(role.ToString(), await site.Data.HolderAsync(program, role));
        }

        hunt.Add("Site", await site.Data.AdministratorAsync());
        hunt.Add("Supplier", await site.Data.PersonAsync());
        hunt.Add("Visitor", null);
        await hunt.SignInAsync();
        var (one, two, third, fourth) = (await site.Data.PersonAsync(), await site.Data.PersonAsync(), await site.Data.PersonAsync(), await site.Data.PersonAsync());
        var paths = OfficialLanguages.All.SelectMany(language => hunt.PathsOf(file, language)).Distinct(StringComparer.Ordinal).ToList();
        var before = await ReadEverythingAsync(hunt, paths);
        var (letters, lines) = (site.Mail.Letters.Count, site.Log.Lines.Count);
        await site.Data.SubmittedApplicationAsync(one, file);
        var reference = await site.Data.SubmittedApplicationAsync(two, file);
        await site.Data.DraftChangeAsync(two, file, reference);
        await site.Data.SubmitApplicationAsync(two, file);
        await site.Data.WithdrawAsync(third, file, await site.Data.SubmittedApplicationAsync(third, file));
        await site.Data.BusinessAsync(third, fourth, file);
        await site.DeliverLettersAsync();
        var (written, logged) = (site.Mail.Letters.Skip(letters).ToList(), site.Log.Lines.Skip(lines).ToList());
        var after = await ReadEverythingAsync(hunt, paths, isReversed: true);

        Assert.True(before.Count > 200, "The hunt reads every endpoint as every role.");
        Assert.StartsWith("200", before["Site " + ProgramAddresses.Journal.Of(Language.English, program.Id)], StringComparison.Ordinal);
        Assert.All(before, page => Assert.Equal((page.Key, page.Value), (page.Key, after[page.Key])));
        Assert.All(after.Values, text => Assert.DoesNotContain(reference, text, StringComparison.Ordinal));
        Assert.Equal(new[] { one, two, third, fourth }.Select(supplier => supplier.Email), written.Select(letter => letter.To).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Empty(logged);
    }

    /// <summary>What a page asks the database is what takes its time, so that it could tell as much as its words.</summary>
    [Fact]
    public async Task No_page_asks_the_database_anything_else_once_someone_has_applied()
    {
        await using var logged = new SiteFactory();
        logged.Settings["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Information";
        await logged.InitializeAsync();
        var program = await logged.Data.ProgramAsync();
        var file = await logged.Data.OpenOpportunityAsync(program);
        var hunt = new Hunt(logged);
        var roles = new[] { Role.Client, Role.Evaluator, Role.ProgramOfficer, Role.ProcurementAdvisor, Role.FinanceOfficer, Role.UnionObserver, Role.Administrator };
        foreach (var role in roles)
        {
            hunt.Add(role.ToString(), await logged.Data.HolderAsync(program, role));
        }

        hunt.Add("Supplier", await logged.Data.PersonAsync());
        await hunt.SignInAsync();
        var paths = hunt.PathsOf(file, Language.English).Where(path => !path.Contains("health", StringComparison.Ordinal)).ToList(); // It asks by a clock of its own.
        var readers = roles.Select(role => role.ToString()).Append("Supplier").ToList();
        await AskedAsync(); // What the process keeps from then on, it has from here.
        var before = await AskedAsync();
        for (var n = 0; n < 3; n++)
        {
            await logged.Data.SubmittedApplicationAsync(await logged.Data.PersonAsync(), file);
        }

        await logged.DeliverLettersAsync();
        var after = await AskedAsync();

        Assert.True(before.Count(page => page.Value.Length > 0) > 300, "The pages ask the database for something.");
        Assert.All(before, page => Assert.Equal((page.Key, page.Value), (page.Key, after[page.Key])));

        async Task<Dictionary<string, string>> AskedAsync()
        {
            logged.Time.Advance(TimeSpan.FromSeconds(61)); // Nothing is kept of a page for longer than a minute.
            var asked = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (reader, path) in readers.SelectMany(_ => paths, (reader, path) => (reader, path)))
            {
                logged.Log.Clear();
                await hunt.ReadAsAsync(reader, [path]);
                asked[reader + " " + path] = string.Join('\n', logged.Log.Lines.Where(line => line.Contains("Executed DbCommand", StringComparison.Ordinal)).Select(line => line[(line.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
            }

            return asked;
        }
    }

    private static async Task<Dictionary<string, string>> ReadEverythingAsync(Hunt hunt, IReadOnlyList<string> paths, bool isReversed = false) =>
        (await hunt.ReadAsync(paths, isReversed)).ToDictionary(page => page.Reader + " " + page.Path, page => page.Answer, StringComparer.Ordinal);
}
