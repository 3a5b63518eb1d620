using AngleSharp.Dom;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Components;
using Microsoft.AspNetCore.Http;

namespace MicroAcquisition.Web.Tests.Components;

public sealed class PagesTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 2, "1 2")]
    [InlineData(1, 10, "1 2 … 10")]
    [InlineData(3, 10, "1 2 3 4 … 10")]
    [InlineData(4, 10, "1 2 3 4 5 … 10")]
    [InlineData(5, 10, "1 … 4 5 6 … 10")]
    [InlineData(7, 10, "1 … 6 7 8 9 10")]
    [InlineData(10, 10, "1 … 9 10")]
    public void Numbers_near_the_current_page_and_both_ends_are_shown(int current, int last, string shown) =>
        Assert.Equal(shown, string.Join(' ', PagesTagHelper.Numbers(current, last).Select(n => n?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…")));

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task A_list_of_one_page_needs_no_pages(int total) => Assert.Equal("", (await DrawAsync(page: 1, total)).Html());

    [Fact]
    public async Task The_first_page_has_no_previous_and_the_last_no_next()
    {
        var first = (await DrawAsync(page: 1, total: 21)).Body();
        var last = (await DrawAsync(page: 2, total: 21)).Body();

        Assert.Empty(first.QuerySelectorAll("[rel=prev]"));
        Assert.Equal("/en/list?page=2", first.QuerySelector("[rel=next]")!.GetAttribute("href"));
        Assert.Empty(last.QuerySelectorAll("[rel=next]"));
        Assert.Equal("/en/list", last.QuerySelector("[rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_current_page_is_marked_even_past_the_end()
    {
        var body = (await DrawAsync(page: 99, total: 60)).Body();

        Assert.Equal("3", body.QuerySelectorAll("[aria-current=page]").Single().TextContent);
    }

    [Fact]
    public async Task Links_keep_the_query_and_carry_one_page()
    {
        var body = (await DrawAsync(page: 2, total: 60, "?q=c%23+%26+carte&page=2&status=open")).Body();

        Assert.Equal("/en/list?q=c%23%20%26%20carte&status=open&page=3", body.QuerySelector("[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/en/list?q=c%23%20%26%20carte&status=open", body.QuerySelector("[rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Pages_speak_the_readers_language()
    {
        using var french = OfficialLanguages.Speak(Language.French);
        var body = (await DrawAsync(page: 2, total: 60)).Body();

        Assert.Equal("Suivante", body.QuerySelector("[rel=next]")!.TextContent);
        Assert.NotNull(body.QuerySelector("[aria-label='Page 3']"));
    }

    private static async Task<Drawing> DrawAsync(int page, int total, string query = "")
    {
        var drawing = new Drawing();
        drawing.View.HttpContext.Request.QueryString = new QueryString(query);
        return await drawing.AddAsync(new PagesTagHelper { ViewContext = drawing.View, Page = page, Total = total, PageSize = 20, Address = "/en/list" });
    }
}
