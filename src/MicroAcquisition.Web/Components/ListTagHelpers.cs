using MicroAcquisition.Foundation.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>Names and values: <c>&lt;ma-summary&gt;&lt;ma-row key="…" change-href="…" change-what="…" lang="…"&gt;value&lt;/ma-row&gt;&lt;/ma-summary&gt;</c>.</summary>
[HtmlTargetElement("ma-summary")]
public sealed class SummaryTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "summary");
}

/// <summary>
/// One row of <c>ma-summary</c>; an empty value says that it was not answered. Where the row can be changed, the error summary leads
/// there from what is wrong in its fields.
/// </summary>
[HtmlTargetElement("ma-row")]
public sealed class RowTagHelper : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Key { get; set; } = "";

    /// <summary>Where the value is changed; null when it is not.</summary>
    public string? ChangeHref { get; set; }

    /// <summary>What would be changed, for screen readers: "the title".</summary>
    public string? ChangeWhat { get; set; }

    /// <summary>The fields that hold the value, as refusals name them, with spaces between.</summary>
    public string? Fields { get; set; }

    /// <summary>The language of the value, where the page speaks another.</summary>
    public string? Lang { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.Become("div");
        output.Content.AppendHtml(Markup.Element("dt", text: Key))
            .AppendHtml(value.IsEmptyOrWhiteSpace
                ? Markup.Element("dd", "quiet", ComponentsText.NotAnswered)
                : Markup.Element("dd").With("lang", Lang.IsGiven() ? Lang : null).Holding(value));
        if (ChangeHref.IsGiven())
        {
            output.Content.AppendHtml(Markup.Element("dd", "change").Holding(Markup.Element("a", text: ComponentsText.Change)
                .With("href", ChangeHref).With("aria-label", ChangeWhat.IsGiven() ? ComponentsText.ChangeOf.With(ChangeWhat) : null)));
            foreach (var field in Fields.IsGiven() ? Fields.Split(' ') : [])
            {
                PageFields.Of(ViewContext.HttpContext).Add(field, ChangeHref);
            }
        }
    }
}

/// <summary>What happened or will, in order: <c>&lt;ma-timeline&gt;&lt;ma-moment when="…"&gt;…&lt;/ma-moment&gt;&lt;/ma-timeline&gt;</c>.</summary>
[HtmlTargetElement("ma-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ol", "timeline");
}

/// <summary>One moment of <c>ma-timeline</c>: <c>at</c> for an instant that has passed, <c>when</c> for words.</summary>
[HtmlTargetElement("ma-moment")]
public sealed class MomentTagHelper : TagHelper
{
    /// <summary>When, in words.</summary>
    public string? When { get; set; }

    /// <summary>When, as an instant.</summary>
    public DateTimeOffset? At { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li");
        if (At is { } at)
        {
            output.PreContent.AppendHtml(Markup.Element("p", "when").Holding(TimeTagHelper.Element(at)));
        }
        else if (When.IsGiven())
        {
            output.PreContent.AppendHtml(Markup.Element("p", "when", When));
        }
    }
}
