using System.Globalization;
using MicroAcquisition.Foundation.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>One line of text: <c>&lt;ma-text for="Email" label="…" hint="…" type="email" autocomplete="email" width="medium" /&gt;</c>.</summary>
[HtmlTargetElement("ma-text", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextTagHelper : ControlTagHelper
{
    /// <summary>The type of the input.</summary>
    public string Type { get; set; } = "text";

    /// <summary>"short" (a code), "medium" (a name); else as wide as a line of text.</summary>
    public string? Width { get; set; }

    /// <inheritdoc />
    protected override TagBuilder Control()
    {
        var input = Input(Type);
        if (Width.IsGiven())
        {
            input.AddCssClass(Width);
        }

        return input;
    }
}

/// <summary>
/// Several lines of text; <c>words</c> and <c>characters</c> set limits, told beforehand and counted:
/// <c>&lt;ma-area for="X" label="…" words="250" characters="5000" rows="8" /&gt;</c>.
/// </summary>
[HtmlTargetElement("ma-area", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AreaTagHelper : ControlTagHelper
{
    /// <summary>Most words; 0 for no limit.</summary>
    public int Words { get; set; }

    /// <summary>Most characters, whatever the words; 0 for no limit.</summary>
    public int Characters { get; set; }

    /// <summary>Lines shown.</summary>
    public int Rows { get; set; } = 6;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Words > 0 && Characters > 0)
        {
            var limits = ComponentsText.Limits.With(Formats.Number(Words), Formats.Number(Characters));
            Hint = Hint.IsGiven() ? Hint + " " + limits : limits;
        }

        else if ((Characters > 0 ? Characters : MaxLengthIn(context)) is > 0 and var most)
        {
            var limit = ComponentsText.Limit.With(Formats.Number(most));
            Hint = Hint.IsGiven() ? Hint + " " + limit : limit;
        }

        base.Process(context, output);
    }

    /// <inheritdoc />
    protected override string? NoteId => Words > 0 ? Id + "-words" : null;

    /// <inheritdoc />
    protected override TagBuilder Control()
    {
        var area = Markup.Element("textarea").With("rows", Rows.ToString(CultureInfo.InvariantCulture));
        area.InnerHtml.Append("\n" + Value()); // Browsers drop the first line feed, so one of the text's own would be lost.
        return area;
    }

    /// <inheritdoc />
    protected override TagBuilder Placed(TagBuilder control) => Words == 0 ? control : Markup.Element("div").Holding(control, Count());

    // Where the browser itself takes no more, it is said as well.
    private static int MaxLengthIn(TagHelperContext context) =>
        context.AllAttributes.TryGetAttribute("maxlength", out var most) && int.TryParse(most.Value?.ToString(), CultureInfo.InvariantCulture, out var characters) ? characters : 0;

    // Without script the count says the limit, or how the saved text stands; site.js keeps it up to date.
    private TagBuilder Count()
    {
        var (words, characters) = (Foundation.Languages.Words.Count(Value()), Foundation.Languages.Words.Clean(Value()).Length);
        var (tooManyWords, tooManyCharacters) = (words > Words, Characters > 0 && characters > Characters);
        var text = tooManyWords ? ComponentsText.Words_Over.With(Formats.Number(words), Formats.Number(Words))
            : tooManyCharacters ? ComponentsText.Characters_Over.With(Formats.Number(characters), Formats.Number(Characters))
            : words == 0 ? ComponentsText.Words_Limit.With(Formats.Number(Words))
            : ComponentsText.Words_Left.With(Formats.Number(Words - words));
        return Markup.Element("p", tooManyWords || tooManyCharacters ? "count over" : "count", text).With("id", NoteId)
            .With("data-words", Words.ToString(CultureInfo.InvariantCulture)).With("data-characters", Characters.ToString(CultureInfo.InvariantCulture)).With("data-for", Id)
            .With("data-left", ComponentsText.Words_Left).With("data-over", ComponentsText.Words_Over).With("data-long", ComponentsText.Characters_Over);
    }
}

/// <summary>A date, by the browser's own date field: <c>&lt;ma-date for="From" label="…" optional="true" /&gt;</c>.</summary>
[HtmlTargetElement("ma-date", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : ControlTagHelper
{
    /// <inheritdoc />
    protected override TagBuilder Control()
    {
        var input = Input("date");
        input.AddCssClass("short");
        return input;
    }
}

/// <summary>An amount in Canadian dollars, typed as text: <c>&lt;ma-money for="Ceiling" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("ma-money", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper : ControlTagHelper
{
    /// <inheritdoc />
    protected override string NoteId => Id + "-unit";

    /// <inheritdoc />
    protected override TagBuilder Control()
    {
        var input = Input("text").With("inputmode", "decimal").With("autocomplete", "off");
        input.AddCssClass("short");
        return input;
    }

    /// <inheritdoc />
    protected override TagBuilder Placed(TagBuilder control) =>
        Markup.Element("div", "money").Holding(control, Markup.Element("span", text: ComponentsText.Money_Unit).With("id", NoteId));
}
