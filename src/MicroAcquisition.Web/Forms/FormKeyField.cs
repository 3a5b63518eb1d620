using MicroAcquisition.Web.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Forms;

/// <summary>Every form that is posted carries a key (<see cref="FormKey"/>), so that no page can forget it.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormKeyField(FormKeys keys) : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Markup.Element("input").With("type", "hidden").With("name", FormKeys.Field).With("value", keys.Write(ViewContext.HttpContext));
        field.TagRenderMode = TagRenderMode.SelfClosing;
        output.PostContent.AppendHtml(field);
    }
}
