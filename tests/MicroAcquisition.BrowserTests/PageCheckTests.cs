using MicroAcquisition.TestKit;
using Xunit.Sdk;

namespace MicroAcquisition.BrowserTests;

/// <summary>The check of pages sees what it is there to see: each page here has one fault, and is whole without it.</summary>
public sealed class PageCheckTests(Chromium chromium)
{
    private const string Whole = """
        <!doctype html><html lang="en"><head><title>Page</title><meta name="viewport" content="width=device-width">
        <style>:focus { outline: 3px solid #000 }</style></head>
        <body><a class="skip" href="#main">Skip</a><main id="main" tabindex="-1"><h1>Page</h1><p>Words.</p></main></body></html>
        """;

    [Fact]
    public async Task A_page_without_fault_passes() => await LookAtAsync(Whole);

    [Theory]
    [InlineData("<p>Words.</p>", """<p><img src="data:,"></p>""", "image-alt")]
    [InlineData("<p>Words.</p>", """<p style="color:#aaa;background:#fff">Words.</p>""", "color-contrast")]
    [InlineData("<p>Words.</p>", """<p><input></p>""", "label")]
    [InlineData(""" lang="en">""", ">", "html-has-lang")]
    [InlineData("<p>Words.</p>", """<p style="width:900px">Words.</p>""", "scrolls sideways")]
    [InlineData("3px solid #000", "none", "the focus does not show")]
    public async Task A_page_with_a_fault_is_reported(string part, string fault, string report)
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => LookAtAsync(Whole.Replace(part, fault, StringComparison.Ordinal)));

        Assert.Contains(report, failure.Message, StringComparison.Ordinal);
    }

    private async Task LookAtAsync(string html)
    {
        var page = await chromium.OpenAsync(new Uri("https://localhost/"));
        var check = new PageCheck(page, hasScript: true, new(StringComparer.Ordinal));
        await page.RouteAsync("https://localhost/", route => route.FulfillAsync(new() { ContentType = "text/html", Body = html }));
        await page.GotoAsync("https://localhost/");
        await check.LookAsync();
        await page.Context.CloseAsync();
    }
}
