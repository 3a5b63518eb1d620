using MicroAcquisition.Foundation.Languages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>Text that people wrote in Markdown, made safe: <c>&lt;ma-markdown text="@Model.Work" /&gt;</c>. The only place that emits HTML from a string.</summary>
[HtmlTargetElement("ma-markdown", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkdownTagHelper : TagHelper
{
    /// <summary>The Markdown.</summary>
    public string? Text { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "prose");
        output.Content.SetHtmlContent(new HtmlString(SafeHtml.FromMarkdown(Text)));
    }
}
