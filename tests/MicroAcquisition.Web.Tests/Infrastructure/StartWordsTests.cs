using MicroAcquisition.Foundation.Data;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Web.Tests.Infrastructure;

/// <summary>What an operator reads when the site starts.</summary>
public sealed class StartWordsTests
{
    [Theory, BothEngines]
    public async Task Four_lines_say_where_the_site_is_keeps_its_data_sends_its_mail_and_gets_its_https(Engine engine)
    {
        await using var site = await SiteFactory.StartAsync(engine);
        await site.Visitor().GoAsync("/health");

        string[] beginnings =
        [
            "Information Address: links lead to https://localhost/", "Information Database: ", $"Information Mail: 127.0.0.1:{site.Mail.Port} (None), from ",
            "Information HTTPS: ended before this process by a proxy on this machine",
        ];
        var lines = Own(site);
        Assert.Equal(beginnings.Length, lines.Count);
        Assert.All(beginnings.Zip(lines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("assword", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_without_https_is_warned_of()
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        site.ClientOptions.BaseAddress = new Uri("http://localhost");
        await site.Visitor().GoAsync("/health");

        Assert.Single(Own(site), line => line.StartsWith("Warning Site:Address is http://localhost/: set it to the https:// address", StringComparison.Ordinal));
    }

    private static List<string> Own(SiteFactory site) =>
        [.. site.Log.Lines.Where(line => line.Contains(" MicroAcquisition: ", StringComparison.Ordinal)).Select(line => line.Replace(" MicroAcquisition: ", " ", StringComparison.Ordinal))];
}
