using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Tests.Components;

public sealed class FieldTests
{
    private const string Field = "Form.Answers[0].Text";

    public static TheoryData<string> Kinds => ["text", "area", "date", "money", "select", "check", "radios", "yes-no"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Label_hint_error_and_summary_agree_on_the_field(string kind)
    {
        var drawing = new Drawing().Wrong(Field, "Enter a text");
        await drawing.AddAsync(new ErrorsTagHelper { ViewContext = drawing.View });
        await AddAsync(drawing, kind, hint: "As on the contract");

        var body = drawing.Body();
        var control = body.QuerySelector(".errors a")!.GetAttribute("href")!;
        var led = body.QuerySelectorAll(control);
        Assert.Equal("#Form_Answers_0__Text", control);
        Assert.Single(led);
        Assert.NotEmpty(body.QuerySelectorAll($"label[for='{control[1..]}']"));
        var described = body.QuerySelectorAll("[aria-describedby]").Single(e => e.GetAttribute("aria-invalid") == "true");
        var words = described.GetAttribute("aria-describedby")!.Split(' ').Select(id => body.QuerySelector("#" + id)!.TextContent).ToList();
        Assert.Contains("As on the contract", words);
        Assert.Contains("Enter a text", words);
        Assert.Equal(body.QuerySelectorAll("[id]").Length, body.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_field_without_hint_or_error_points_at_nothing_that_is_missing(string kind)
    {
        var drawing = new Drawing();
        await AddAsync(drawing, kind, hint: null);

        var body = drawing.Body();
        Assert.All(
            body.QuerySelectorAll("[aria-describedby]").SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' ')),
            id => Assert.NotNull(body.QuerySelector("#" + id)));
        Assert.Empty(body.QuerySelectorAll("[aria-invalid], .error, .hint"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_optional_field_says_so_in_the_readers_language(string kind)
    {
        using var french = OfficialLanguages.Speak(Language.French);
        var drawing = new Drawing();
        await AddAsync(drawing, kind, hint: null, optional: true);

        Assert.Contains("(facultatif)", drawing.Body().TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_is_kept_even_when_it_does_not_bind()
    {
        var drawing = new Drawing().Sent("From", "31 février").Wrong("From", "No such date");
        await drawing.AddAsync(new DateTagHelper { ViewContext = drawing.View, For = Drawing.Property<DateOnly?>("From", null), Label = "From" });

        Assert.Equal("31 février", drawing.Body().QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_date_is_carried_in_the_form_that_browsers_read()
    {
        using var french = OfficialLanguages.Speak(Language.French);
        var drawing = new Drawing();
        await drawing.AddAsync(new DateTagHelper { ViewContext = drawing.View, For = Drawing.Property("From", new DateOnly(2026, 7, 2)), Label = "Du" });

        Assert.Equal("2026-07-02", drawing.Body().QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_text_keeps_its_first_line_feed_and_is_never_markup()
    {
        const string text = "\n</textarea><script>alert(1)</script>";
        var drawing = new Drawing();
        await drawing.AddAsync(new AreaTagHelper { ViewContext = drawing.View, For = Drawing.Property("Text", text), Label = "<b>Text</b>" });

        var body = drawing.Body();
        Assert.Equal(text, ((IHtmlTextAreaElement)body.QuerySelector("textarea")!).Value);
        Assert.Empty(body.QuerySelectorAll("script, b"));
    }

    [Theory]
    [InlineData("", "3 words or fewer")]
    [InlineData("one two", "Words left: 1")]
    [InlineData("one two three four", "4 words written, 3 allowed")]
    public async Task Words_are_counted_without_script(string text, string shown)
    {
        using var english = OfficialLanguages.Speak(Language.English);
        var drawing = new Drawing();
        await drawing.AddAsync(new AreaTagHelper { ViewContext = drawing.View, For = Drawing.Property("Text", text), Label = "Text", Words = 3 });

        var count = drawing.Body().QuerySelector("[data-words='3'][data-for='Text']")!;
        Assert.Equal(shown, count.TextContent);
        Assert.Contains(count.Id!, drawing.Body().QuerySelector("textarea")!.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "Say when. At most 3 words and 1,000 characters.", "1,001 characters written, 1,000 allowed")]
    [InlineData(Language.French, "Say when. Au plus 3\u00A0mots et 1\u00A0000\u00A0caractères.", "1\u00A0001\u00A0caractères écrits, 1\u00A0000 permis")]
    public async Task Both_limits_are_told_beforehand_and_the_one_that_is_met_is_counted(Language language, string told, string counted)
    {
        using var speaking = OfficialLanguages.Speak(language);
        var drawing = new Drawing();
        var property = Drawing.Property("Text", new string('a', 1001));
        await drawing.AddAsync(new AreaTagHelper { ViewContext = drawing.View, For = property, Label = "Text", Hint = "Say when.", Words = 3, Characters = 1000 });

        Assert.Equal((told, counted), (drawing.Body().QuerySelector(".hint")!.TextContent, drawing.Body().QuerySelector(".count.over")!.TextContent));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public async Task Yes_or_no_is_chosen_only_once_answered(bool? answer, string? chosen)
    {
        var drawing = new Drawing();
        await drawing.AddAsync(new YesNoTagHelper { ViewContext = drawing.View, For = Drawing.Property("Member", answer), Legend = "Member?" });

        Assert.Equal(chosen, drawing.Body().QuerySelector("input[checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_chosen_option_stays_chosen()
    {
        var drawing = new Drawing().Sent("Letters", "French");
        await drawing.AddAsync(
            new RadiosTagHelper { ViewContext = drawing.View, For = Drawing.Property("Letters", Language.English), Legend = "Letters" },
            new OptionTagHelper { Value = "English", Label = "English" }, new OptionTagHelper { Value = "French", Label = "Français" });

        var body = drawing.Body();
        Assert.Equal("French", body.QuerySelectorAll("input[checked]").Single().GetAttribute("value"));
        Assert.Equal(["Letters", "Letters-2"], body.QuerySelectorAll("input").Select(i => i.Id));
    }

    [Fact]
    public async Task A_checked_box_stays_checked_and_sends_true()
    {
        var drawing = new Drawing().Sent("Agreed", "true");
        await drawing.AddAsync(new CheckTagHelper { ViewContext = drawing.View, For = Drawing.Property("Agreed", false), Label = "I agree" });

        var box = (IHtmlInputElement)drawing.Body().QuerySelector("input")!;
        Assert.True(box.IsChecked);
        Assert.Equal("true", box.Value);
    }

    [Fact]
    public async Task A_list_selects_what_the_property_holds()
    {
        var drawing = new Drawing();
        await drawing.AddAsync(new SelectTagHelper
        {
            ViewContext = drawing.View,
            For = Drawing.Property("Licence", "MIT"),
            Label = "Licence",
            Items = [new("", ""), new("Apache", "Apache-2.0"), new("MIT licence", "MIT")],
        });

        Assert.Equal("MIT", ((IHtmlSelectElement)drawing.Body().QuerySelector("select")!).Value);
    }

    [Fact]
    public async Task Attributes_that_a_field_does_not_know_go_to_its_control()
    {
        var drawing = new Drawing();
        await drawing.AddAsync(
            new TextTagHelper { ViewContext = drawing.View, For = Drawing.Property("Code", ""), Label = "Code", Width = "short" },
            "", ("maxlength", "6"), ("inputmode", "numeric"));

        var input = drawing.Body().QuerySelector("input.short")!;
        Assert.Equal("6", input.GetAttribute("maxlength"));
        Assert.Equal("numeric", input.GetAttribute("inputmode"));
        Assert.Null(drawing.Body().QuerySelector("div[maxlength]"));
    }

    private static async Task AddAsync(Drawing drawing, string kind, string? hint, bool optional = false)
    {
        if (kind == "radios")
        {
            await drawing.AddAsync(
                new RadiosTagHelper { ViewContext = drawing.View, For = Drawing.Property<string>(Field, null), Legend = "Question", Hint = hint, Optional = optional },
                new OptionTagHelper { Value = "a", Label = "A" }, new OptionTagHelper { Value = "b", Label = "B" });
            return;
        }

        ControlTagHelper? control = kind switch
        {
            "text" => new TextTagHelper(),
            "area" => new AreaTagHelper { Words = 250 },
            "date" => new DateTagHelper(),
            "money" => new MoneyTagHelper(),
            "select" => new SelectTagHelper { Items = [new SelectListItem("A", "a")] },
            _ => null,
        };
        if (control is not null)
        {
            (control.ViewContext, control.For, control.Label) = (drawing.View, Drawing.Property<string>(Field, null), "Label");
            (control.Hint, control.Optional) = (hint, optional);
            await drawing.AddAsync(control);
        }
        else
        {
            FieldTagHelper field = kind == "check" ? new CheckTagHelper { Label = "I agree" } : new YesNoTagHelper { Legend = "Question" };
            (field.ViewContext, field.For, field.Hint, field.Optional) = (drawing.View, Drawing.Property<bool?>(Field, null), hint, optional);
            await drawing.AddAsync(field);
        }
    }
}
