using MicroAcquisition.Foundation.Languages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>
/// When something happened, to the minute and with its zone, for people and for machines: <c>&lt;ma-time at="line.At" /&gt;</c>; <c>exact="true"</c> to
/// the millisecond. In a sentence, it takes the place of <see cref="Place"/>: <c>within="@Text.SavedAt.With(TimeTagHelper.Place)"</c>.
/// </summary>
[HtmlTargetElement("ma-time", Attributes = "at", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper : TagHelper
{
    /// <summary>Fills the place of the instant in a sentence.</summary>
    public const string Place = "\uFFFC";

    /// <summary>The instant.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>To the millisecond: on receipts.</summary>
    public bool Exact { get; set; }

    /// <summary>The sentence in which it stands; none for the instant alone.</summary>
    public string? Within { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var around = Within.IsGiven() ? Within.Split(Place, 2) : ["", ""];
        output.Content.Append(around[0]).AppendHtml(Element(At, Exact)).Append(around.Length > 1 ? around[1] : "");
    }

    /// <summary>The element of an instant.</summary>
    internal static IHtmlContent Element(DateTimeOffset at, bool exact = false) =>
        Markup.Element("time", text: exact ? Formats.Millisecond(at) : Formats.Minute(at)).With("datetime", Formats.Iso(at));
}
