using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
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
        var readers = new Dictionary<string, Browser>(StringComparer.Ordinal) { ["Visitor"] = site.Visitor() };
        foreach (var role in Enum.GetValues<Role>())
        {
            readers[role.ToString()] = await site.SignedInAsync(await site.Data.HolderAsync(program, role));
        }

        var before = await ReadEverythingAsync(readers, file);
        var (one, two) = (await site.Data.PersonAsync(), await site.Data.PersonAsync());
        await site.Data.SubmittedApplicationAsync(one, file);
        var reference = await site.Data.SubmittedApplicationAsync(two, file);
        await site.Data.DraftChangeAsync(two, file, reference);
        await site.Data.SubmitApplicationAsync(two, file);
        var third = await site.Data.PersonAsync();
        await site.Data.WithdrawAsync(third, file, await site.Data.SubmittedApplicationAsync(third, file));
        await site.DeliverLettersAsync();
        var after = await ReadEverythingAsync(readers, file);

        Assert.True(before.Count > 200, "The hunt reads every endpoint as every role.");
        Assert.All(before, page => Assert.Equal((page.Key, page.Value), (page.Key, after[page.Key])));
        Assert.All(after.Values, text => Assert.DoesNotContain(reference, text, StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, string>> ReadEverythingAsync(Dictionary<string, Browser> readers, TestFile file)
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
        _ => "00000000-0000-0000-0000-000000000000",
    };

    // The antiforgery token differs at each reading.
    [GeneratedRegex("""<input[^>]*__RequestVerificationToken[^>]*>""", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
