using MicroAcquisition.Foundation.Data;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Infrastructure;

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

    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080", false), InlineData("http://localhost:5080", "http://*:5080", false), InlineData("https://buy.example.ca", "http://127.0.0.1:5000", false)]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5090", true), InlineData("https://localhost:5080", "http://localhost:5080", true)]
    public void An_address_of_this_machine_at_which_nothing_listens_is_warned_of(string address, string url, bool isElsewhere) =>
        Assert.Equal(isElsewhere, StartWords.IsElsewhere(new Uri(address), [url]));

    private static List<string> Own(SiteFactory site) =>
        [.. site.Log.Lines.Where(line => line.Contains(" MicroAcquisition: ", StringComparison.Ordinal)).Select(line => line.Replace(" MicroAcquisition: ", " ", StringComparison.Ordinal))];
}
