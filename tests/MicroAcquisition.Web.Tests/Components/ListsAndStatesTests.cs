using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Components;

namespace MicroAcquisition.Web.Tests.Components;

public sealed class ListsAndStatesTests
{
    [Fact]
    public async Task A_row_says_what_its_link_changes()
    {
        using var english = OfficialLanguages.Speak(Language.English);
        var body = (await new Drawing().AddAsync(new RowTagHelper { Key = "Title", ChangeHref = "/en/x", ChangeWhat = "the title" }, "Date picker")).Body();

        Assert.Equal("Title", body.QuerySelector("dt")!.TextContent);
        Assert.Equal("Date picker", body.QuerySelector("dd")!.TextContent);
        Assert.Equal(("Change", "Change: the title"), (body.QuerySelector("a[href='/en/x']")!.TextContent, body.QuerySelector("a")!.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task A_row_without_value_says_so()
    {
        using var french = OfficialLanguages.Speak(Language.French);
        var body = (await new Drawing().AddAsync(new RowTagHelper { Key = "Titre" }, " \n ")).Body();

        Assert.Equal("Sans réponse", body.QuerySelector("dd")!.TextContent);
        Assert.Empty(body.QuerySelectorAll("a"));
    }

    [Fact]
    public async Task An_attribute_whose_expression_is_null_arrives_empty_and_counts_as_left_out()
    {
        using var english = OfficialLanguages.Speak(Language.English);
        var drawing = await new Drawing().AddAsync(new RowTagHelper { Key = "Title", ChangeHref = "", ChangeWhat = "", Lang = "" }, "Date picker");
        var body = (await drawing.AddAsync(new HeadingTagHelper { Caption = "" }, "Heading")).Body();

        Assert.Empty(body.QuerySelectorAll("a, p, [lang]"));
    }

    [Fact]
    public async Task The_line_of_a_file_marks_where_it_is()
    {
        using var english = OfficialLanguages.Speak(Language.English);
        var dates = new Dictionary<Phase, string> { [Phase.Request] = "November 9" };
        var phases = (await new Drawing().AddAsync(new StagesTagHelper { Current = Phase.Draft, Dates = dates })).Body().QuerySelectorAll("ol > li");

        Assert.Equal(Enum.GetValues<Phase>().Length, phases.Length);
        Assert.Equal("Request (done) November 9", phases[0].TextContent);
        Assert.Equal("Draft", phases.Single(p => p.GetAttribute("aria-current") == "step").TextContent);
        Assert.Equal("Review", phases[2].TextContent);
    }

    [Fact]
    public async Task A_file_that_ended_says_where()
    {
        using var english = OfficialLanguages.Speak(Language.English);
        var body = (await new Drawing().AddAsync(new StagesTagHelper { Current = Phase.Request, Ended = true })).Body();

        Assert.Empty(body.QuerySelectorAll("[aria-current]"));
        Assert.Equal("Request (ended here)", body.QuerySelector("li.ended")!.TextContent);
    }

    [Theory]
    [InlineData("2026-11-25", "danger", "1 business day late")]
    [InlineData("2026-11-24", "warning", "due today")]
    [InlineData("2026-11-19", "info", "3 business days left")]
    [InlineData("2026-11-28", "danger", "late", "2026-11-27")] // A Saturday: no business day has passed since Friday.
    [InlineData("2026-11-29", "info", "1 business day left", "2026-11-30")]
    public async Task A_clock_says_how_much_is_left(string today, string kind, string words, string due = "2026-11-24")
    {
        using var english = OfficialLanguages.Speak(Language.English);
        var tag = (await new Drawing().AddAsync(new DueTagHelper { Clock = new Due(DateOnly.Parse(due, CultureInfo.InvariantCulture), DateOnly.Parse(today, CultureInfo.InvariantCulture)) })).Body().QuerySelector(".tag")!;

        Assert.Equal(words, tag.TextContent);
        Assert.Contains(kind, tag.ClassList);
    }

    [Fact]
    public async Task Where_no_clock_runs_nothing_is_said() => Assert.Equal("", (await new Drawing().AddAsync(new DueTagHelper())).Html());

    [Theory]
    [InlineData(Language.English, "Received November\u00A01, 2026, 1:30:00.000\u00A0am (EST), version 1")]
    [InlineData(Language.French, "Received 1er\u00A0novembre 2026 à 1\u00A0h\u00A030\u00A0min\u00A000,000\u00A0s (HNE), version 1")]
    public async Task An_instant_stands_in_its_sentence_for_people_and_for_machines(Language language, string said)
    {
        using var speaking = OfficialLanguages.Speak(language);
        var drawing = new Drawing();
        var instant = new DateTimeOffset(2026, 11, 1, 6, 30, 0, TimeSpan.Zero);

        await drawing.AddAsync(new TimeTagHelper { At = instant, Exact = true, Within = $"Received {TimeTagHelper.Place}, version 1" });
        await drawing.AddAsync(new MomentTagHelper { At = instant });

        Assert.StartsWith(said, drawing.Body().TextContent, StringComparison.Ordinal);
        Assert.Equal(["2026-11-01T06:30:00.000Z", "2026-11-01T06:30:00.000Z"], drawing.Body().QuerySelectorAll("time").Select(time => time.GetAttribute("datetime")));
    }
}
