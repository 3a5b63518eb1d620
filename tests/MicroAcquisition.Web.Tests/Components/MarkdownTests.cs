using AngleSharp.Dom;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Components;

namespace MicroAcquisition.Web.Tests.Components;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("text <img src=x onerror=alert(1)> text")]
    [InlineData("<iframe src='https://example.org'></iframe>")]
    [InlineData("[go](javascript:alert(1))")]
    [InlineData("[go](JaVaScRiPt:alert(1))")]
    [InlineData("[go](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[go](vbscript:msgbox(1) \"onmouseover=alert(1)\")")]
    [InlineData("![see](https://example.org/track.png)")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("# Title {onclick=alert(1) style=color:red}")]
    [InlineData("<p style=\"position:fixed\" class=\"skip\" id=\"main\">hello</p>")]
    public async Task What_could_run_or_load_does_not_pass(string markdown)
    {
        var body = await DrawAsync(markdown);

        Assert.Empty(body.QuerySelectorAll("script, img, iframe, [onerror], [onclick], [onmouseover], [style], [id], .prose [class]"));
        Assert.All(body.QuerySelectorAll("a[href]"), a => Assert.StartsWith("http", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headings_start_below_those_of_the_page()
    {
        var body = await DrawAsync("# One\n\n## Two\n\n###### Six");

        Assert.Equal(["H3 One", "H4 Two", "H6 Six"], body.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.TagName + " " + h.TextContent));
    }

    [Fact]
    public async Task What_people_need_stays()
    {
        var body = await DrawAsync("See https://example.org/a and [b](/en/b).\n\n3. three\n4. four\n\n| A | B |\n|---|---|\n| 1 | **2** |\n\n```js\nif (a < b) {}\n```");

        Assert.Equal(["https://example.org/a", "/en/b"], body.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("3", body.QuerySelector("ol")!.GetAttribute("start"));
        Assert.Equal("2", body.QuerySelector("td strong")!.TextContent);
        Assert.Equal("if (a < b) {}\n", body.QuerySelector("pre code")!.TextContent);
    }

    [Fact]
    public void No_text_is_no_html() => Assert.Equal("", SafeHtml.FromMarkdown(null));

    private static async Task<IElement> DrawAsync(string markdown) => (await new Drawing().AddAsync(new MarkdownTagHelper { Text = markdown })).Body();

    [Fact]
    public void A_text_that_is_nested_without_end_is_shown_as_it_was_typed_and_breaks_nothing()
    {
        var html = SafeHtml.FromMarkdown(new string('>', 5_000) + " <b>deep</b>");

        Assert.Contains("&lt;b&gt;deep&lt;/b&gt;", html, StringComparison.Ordinal);
    }
}
