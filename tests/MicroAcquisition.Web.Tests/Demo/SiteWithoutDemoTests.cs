using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using MicroAcquisition.Demo.Pages;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Web.Tests.Demo;

public sealed class SiteWithoutDemoTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static IEnumerable<Address> DemoPages => typeof(DemoAddresses).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (Address)f.GetValue(null)!);

    public static TheoryData<string> Paths =>
        [.. DemoPages.SelectMany(_ => OfficialLanguages.All, (address, language) => new TheoryDataRow<string>(address.Of(language)))];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_site_knows_no_page_of_the_demonstration(string path)
    {
        var page = await site.Visitor().GoAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task The_site_as_published_holds_nothing_of_the_demonstration()
    {
        var folder = await PublishAsync();
        var dependencies = await File.ReadAllTextAsync(Path.Combine(folder, "MicroAcquisition.Web.deps.json"), TestContext.Current.CancellationToken);

        Assert.Contains("MicroAcquisition.Migrations.Sqlite", dependencies, StringComparison.Ordinal);
        Assert.DoesNotContain("MicroAcquisition.Demo", dependencies, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder, "*demo*", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive }));

        await using var published = await SiteProcess.StartAsync(folder, "Data Source=" + Path.Combine(Scratch.Folder, "published.db"), site.Mail);
        using var client = published.Client(1);
        foreach (var path in DemoPages.SelectMany(_ => OfficialLanguages.All, (address, language) => address.Of(language)).Append("/demo.css"))
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
        }

        await FormsNeedHttpsAsync(published.Address);
        await StylesAreKeptForAYearAsync(client);
        foreach (var file in Directory.EnumerateFiles(Scratch.Folder, "published.db*"))
        {
            Assert.Equal("600", RightsOf(file));
        }
    }

    private static string RightsOf(string file) => OperatingSystem.IsWindows() ? "600" : Convert.ToString((int)File.GetUnixFileMode(file), 8);

    private static async Task FormsNeedHttpsAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address }; // As a browser that no proxy stands before.
        using var open = await client.GetAsync(new Uri("/en/opportunities?from=elsewhere", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        foreach (var (path, words) in new[] { (PeopleAddresses.SignIn.Of(Language.English), "Start the address with https://"), (PeopleAddresses.SignIn.Of(Language.French), "Commencez l’adresse par https://") })
        {
            using var refused = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.MisdirectedRequest, refused.StatusCode);
            Assert.Contains(words, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
            using var behindProxy = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)) { Headers = { { "X-Forwarded-Proto", "https" } } };
            using var answered = await client.SendAsync(behindProxy, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        }
    }

    // Each has a digest in its name, so a browser asks once for each version.
    private static async Task StylesAreKeptForAYearAsync(HttpClient client)
    {
        var page = await client.GetStringAsync(new Uri("/en", UriKind.Relative), TestContext.Current.CancellationToken);
        foreach (var file in Regex.Matches(page, @"(href|src)=""(?<file>/[^""]+[.](css|js|svg))""", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["file"].Value))
        {
            using var answer = await client.GetAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, file);
            Assert.True(answer.Headers.CacheControl?.ToString().Contains("immutable", StringComparison.Ordinal), $"{file}: {answer.Headers.CacheControl}");
            Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
        }
    }

    [Fact]
    public async Task The_site_refuses_the_data_of_a_demonstration_and_the_demonstration_those_of_a_site()
    {
        await using var demo = new DemoFactory();
        _ = demo.Services;
        await using var scope = demo.Services.CreateAsyncScope();
        var refused = await Assert.ThrowsAsync<WrongDatabaseException>(() => scope.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(isDemonstration: false, TestContext.Current.CancellationToken));
        Assert.Contains("./run", refused.Message, StringComparison.Ordinal);

        await Assert.ThrowsAsync<WrongDatabaseException>(() => site.ActAsync(async (DatabaseSetup setup) =>
        {
            await setup.PrepareAsync(isDemonstration: true);
            return true;
        }));
    }

    private static async Task<string> PublishAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var folder = Path.Combine(Scratch.Folder, "published");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["publish", Repository.PathOf("src", "MicroAcquisition.Web"), "--no-build", "-c", configuration, "-o", folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, said);
        return folder;
    }
}
