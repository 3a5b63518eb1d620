using Deque.AxeCore.Playwright;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Pages.Home;
using Microsoft.Playwright;

namespace MicroAcquisition.BrowserTests.Journeys;

public sealed class FrontPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(Language.English, 1280)]
    [InlineData(Language.French, 1280)]
    [InlineData(Language.English, 360)]
    [InlineData(Language.French, 360)]
    public async Task The_front_page_loads_whole_and_anyone_can_use_it(Language language, int width)
    {
        var page = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var failed = new List<string>();
        page.Response += (_, response) => failed.AddRange(response.Status >= 400 ? [$"{response.Status} {response.Url}"] : []);
        page.Console += (_, message) => failed.AddRange(message.Type == "error" ? [message.Text] : []);

        await page.GotoAsync(HomeAddresses.Home.Of(language));
        var violations = (await page.RunAxe()).Violations;

        Assert.Empty(failed);
        Assert.Empty(violations.Select(v => $"{v.Id}: {v.Help} ({string.Join("; ", v.Nodes.Select(n => n.Html))})"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"));
    }
}
