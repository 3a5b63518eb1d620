using AngleSharp.Dom;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Tests.Components;

public sealed class ErrorsTests
{
    [Fact]
    public async Task A_page_without_errors_has_no_summary()
    {
        var drawing = new Drawing();
        await drawing.AddAsync(new ErrorsTagHelper { ViewContext = drawing.View });

        Assert.Equal("", drawing.Html());
    }

    [Fact]
    public async Task The_summary_announces_itself_and_takes_the_focus()
    {
        using var french = OfficialLanguages.Speak(Language.French);
        var drawing = new Drawing().Wrong("", "Trop tard");
        await drawing.AddAsync(new ErrorsTagHelper { ViewContext = drawing.View });

        var summary = drawing.Body().QuerySelector(".errors[role=alert][tabindex='-1'][autofocus]")!;
        Assert.Equal("Il y a un problème", drawing.Body().QuerySelector("#" + summary.GetAttribute("aria-labelledby"))!.TextContent);
    }

    [Fact]
    public async Task Errors_follow_the_order_of_the_page_and_those_of_the_whole_come_first()
    {
        var drawing = new Drawing().Wrong("Second", "Second is wrong").Wrong("", "All is wrong").Wrong("First", "First is wrong");
        await drawing.AddAsync(new ErrorsTagHelper { ViewContext = drawing.View });
        await AddTextAsync(drawing, "First");
        await AddTextAsync(drawing, "Second");

        Assert.Equal(["All is wrong", "First is wrong", "Second is wrong"], drawing.Body().QuerySelectorAll(".errors li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task An_error_links_only_to_a_field_that_the_page_shows()
    {
        var drawing = new Drawing().Wrong("", "All is wrong").Wrong("Elsewhere", "Asked on another page").Wrong("NAME", "Wrong name");
        await drawing.AddAsync(new ErrorsTagHelper { ViewContext = drawing.View });
        await AddTextAsync(drawing, "Name");

        var link = drawing.Body().QuerySelectorAll(".errors a").Single();
        Assert.Equal(("#Name", "Wrong name"), (link.GetAttribute("href"), link.TextContent));
        Assert.Equal(3, drawing.Body().QuerySelectorAll(".errors li").Length);
    }

    [Fact]
    public async Task An_error_of_an_answer_that_the_page_shows_leads_to_the_page_that_asks_it()
    {
        using var english = OfficialLanguages.Speak(Language.English);
        var drawing = new Drawing().Wrong("Other", "Name another").Wrong("Chosen", "Choose one").Wrong("Fixed", "Not to be changed");
        await drawing.AddAsync(new ErrorsTagHelper { ViewContext = drawing.View });
        await drawing.AddAsync(new RowTagHelper { ViewContext = drawing.View, Key = "One", Fields = "Chosen Other", ChangeHref = "/en/x?check=true" }, "A");
        await drawing.AddAsync(new RowTagHelper { ViewContext = drawing.View, Key = "Two", Fields = "Fixed" }, "B");

        var links = drawing.Body().QuerySelectorAll(".errors a");
        Assert.Equal(["Choose one", "Name another"], links.Select(link => link.TextContent));
        Assert.All(links, link => Assert.Equal("/en/x?check=true", link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_message_is_text()
    {
        var drawing = new Drawing().Wrong("", "<img src=x onerror=alert(1)>");
        await drawing.AddAsync(new ErrorsTagHelper { ViewContext = drawing.View });

        Assert.Empty(drawing.Body().QuerySelectorAll("img"));
    }

    [Fact]
    public async Task A_value_that_could_not_be_read_says_what_to_do()
    {
        using var english = OfficialLanguages.Speak(Language.English);
        var drawing = new Drawing();
        drawing.State.TryAddModelException("When", new FormatException("internal words"));
        await drawing.AddAsync(new ErrorsTagHelper { ViewContext = drawing.View });

        Assert.Equal(ComponentsText.Invalid_Value, drawing.Body().QuerySelector(".errors li")!.TextContent);
    }

    [Fact]
    public async Task Forms_leave_the_checking_to_the_site()
    {
        var output = new TagHelperOutput("form", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await new FormWithoutBrowserMessages().ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);

        Assert.True(output.Attributes.ContainsName("novalidate"));
    }

    private static Task<Drawing> AddTextAsync(Drawing drawing, string name) =>
        drawing.AddAsync(new TextTagHelper { ViewContext = drawing.View, For = Drawing.Property(name, ""), Label = name });
}
