using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Programs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Web.Tests.Applications;

/// <summary>A hunt, as every role and as a visitor, over every endpoint, for any trace of an application before closing.</summary>
public sealed partial class SealedTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task No_page_of_any_role_changes_when_someone_applies_changes_or_withdraws()
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.OpenOpportunityAsync(program);
        // What audit reads is journalled, which administrators see: it reads before all others, and at the end after them.
        var readers = new List<(string Name, Browser Browser)>();
        foreach (var role in Enum.GetValues<Role>().OrderBy(role => role != Role.AuditObserver))
        {
            readers.Add((role.ToString(), await site.SignedInAsync(await site.Data.HolderAsync(program, role))));
        }

        readers.Add(("Site", await site.SignedInAsync(await site.Data.AdministratorAsync())));
        readers.Add(("Visitor", site.Visitor()));
        var (one, two, third, fourth) = (await site.Data.PersonAsync(), await site.Data.PersonAsync(), await site.Data.PersonAsync(), await site.Data.PersonAsync());
        var before = await ReadEverythingAsync(readers, file);
        await site.Data.SubmittedApplicationAsync(one, file);
        var reference = await site.Data.SubmittedApplicationAsync(two, file);
        await site.Data.DraftChangeAsync(two, file, reference);
        await site.Data.SubmitApplicationAsync(two, file);
        await site.Data.WithdrawAsync(third, file, await site.Data.SubmittedApplicationAsync(third, file));
        await site.Data.BusinessAsync(third, fourth, file);
        await site.DeliverLettersAsync();
        var after = await ReadEverythingAsync(Enumerable.Reverse(readers), file);

        Assert.True(before.Count > 200, "The hunt reads every endpoint as every role.");
        Assert.StartsWith("200", before["Site " + ProgramAddresses.Journal.Of(Language.English, program.Id)], StringComparison.Ordinal);
        Assert.All(before, page => Assert.Equal((page.Key, page.Value), (page.Key, after[page.Key])));
        Assert.All(after.Values, text => Assert.DoesNotContain(reference, text, StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, string>> ReadEverythingAsync(IEnumerable<(string Name, Browser Browser)> readers, TestFile file)
    {
        var addresses = site.Services.GetRequiredService<AddressBook>().All;
        var paths = OfficialLanguages.All.SelectMany(language => addresses.Select(a => a.Of(language, [.. a.Places().Select(place => Value(place, file))])))
            .Concat(site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(e => !e.RoutePattern.RawText!.Contains('{', StringComparison.Ordinal) && e.RoutePattern.RawText.Contains("health", StringComparison.Ordinal))
                .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')))
            .Distinct(StringComparer.Ordinal).ToList();
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, browser) in readers)
        {
            foreach (var path in paths)
            {
                var page = await browser.GoAsync(path);
                read[name + " " + path] = (int)page.Status + " " + Token().Replace(page.Content, "");
            }
        }

        return read;
    }

    private static string Value(string place, TestFile file) => place switch
    {
        "number" => file.Number,
        "status" => "404",
        "criterion" or "version" => "1",
        "slug" => "",
        "reference" => "0000-0000-0",
        "program" => file.Program.Id.ToString(),
        "department" => file.Program.DepartmentId.ToString(),
        _ => "00000000-0000-0000-0000-000000000000",
    };

    // The antiforgery token and the form's key differ at each reading.
    [GeneratedRegex("""<input[^>]*(__RequestVerificationToken|__form|"Writing")[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
