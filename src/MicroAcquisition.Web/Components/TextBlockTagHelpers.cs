using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>The page's heading over its red rule, with what it belongs to above: <c>&lt;ma-heading caption="…"&gt;Title&lt;/ma-heading&gt;</c>.</summary>
[HtmlTargetElement("ma-heading")]
public sealed class HeadingTagHelper : TagHelper
{
    /// <summary>What the page belongs to, or which step it is.</summary>
    public string? Caption { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("h1");
        if (Caption.IsGiven())
        {
            output.PreElement.AppendHtml(Markup.Element("p", "caption", Caption));
        }
    }
}

/// <summary>A notice: <c>&lt;ma-notice kind="info|success|warning|danger" title="…"&gt;…&lt;/ma-notice&gt;</c>.</summary>
[HtmlTargetElement("ma-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>info, success, warning or danger.</summary>
    public string Kind { get; set; } = "info";

    /// <summary>Its heading.</summary>
    public string? Title { get; set; }

    /// <summary>
    /// "alert" or "status" for the one notice of a page that takes the focus and announces itself, as the error summary does: what stood in the way, or
    /// what was done or found. Screen readers say nothing of a notice that is there from the start, unless it has the focus.
    /// </summary>
    public string? Announce { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "notice " + Kind);
        if (Title.IsGiven())
        {
            output.PreContent.AppendHtml(Markup.Element("h2", text: Title).With("id", Announce.IsGiven() ? "notice-heading" : null));
        }

        if (Announce.IsGiven())
        {
            output.Attributes.SetAttribute("role", Announce);
            output.Attributes.SetAttribute("tabindex", "-1");
            output.Attributes.SetAttribute("autofocus", "");
            if (Title.IsGiven())
            {
                output.Attributes.SetAttribute("aria-labelledby", "notice-heading");
            }
        }
    }
}

/// <summary>A bordered box; <c>kind</c> adds a coloured edge: <c>&lt;ma-card kind="success"&gt;…&lt;/ma-card&gt;</c>.</summary>
[HtmlTargetElement("ma-card")]
public sealed class CardTagHelper : TagHelper
{
    /// <summary>info, success, warning, danger; none when left out.</summary>
    public string? Kind { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "card " + Kind);
}

/// <summary>What folds away: <c>&lt;ma-details summary="…"&gt;…&lt;/ma-details&gt;</c>; <c>open</c> shows it from the start.</summary>
[HtmlTargetElement("ma-details")]
public sealed class DetailsTagHelper : TagHelper
{
    /// <summary>What is inside.</summary>
    public string Summary { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("details");
        output.PreContent.AppendHtml(Markup.Element("summary", text: Summary));
    }
}
