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
    public void The_site_is_built_without_the_demonstration()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var output = Repository.PathOf("src", "MicroAcquisition.Web", "bin", configuration, "net10.0");
        var dependencies = File.ReadAllText(Path.Combine(output, "MicroAcquisition.Web.deps.json"));

        Assert.Contains("MicroAcquisition.Migrations.Sqlite", dependencies, StringComparison.Ordinal);
        Assert.DoesNotContain("MicroAcquisition.Demo", dependencies, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(output, "*Demo*", SearchOption.AllDirectories));
        Assert.DoesNotContain("Demo", string.Join('\n', typeof(Site).Assembly.GetReferencedAssemblies().Select(a => a.Name)), StringComparison.Ordinal);
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
}
