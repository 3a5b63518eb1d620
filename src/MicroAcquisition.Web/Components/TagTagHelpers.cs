using MicroAcquisition.Acquisitions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>A state in a word or two: <c>&lt;ma-tag kind="info|success|warning|danger|quiet"&gt;Open&lt;/ma-tag&gt;</c>.</summary>
[HtmlTargetElement("ma-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>info, success, warning, danger or quiet.</summary>
    public string Kind { get; set; } = "info";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("span", "tag " + Kind);
}

/// <summary>How much of a clock is left, or how late it is: <c>&lt;ma-due clock="waiting.Due" /&gt;</c>. Nothing when no clock runs.</summary>
[HtmlTargetElement("ma-due", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTagHelper : TagHelper
{
    /// <summary>The clock.</summary>
    public Due? Clock { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Clock is null)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("span", "tag " + (Clock.IsLate ? "danger" : Clock.DaysLeft == 0 ? "warning" : "info"));
        output.Content.SetContent(JourneyWords.Of(Clock));
    }
}
