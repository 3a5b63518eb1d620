using System.Diagnostics;
using System.Net;
using System.Reflection;
using MicroAcquisition.Demo.Pages;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
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
