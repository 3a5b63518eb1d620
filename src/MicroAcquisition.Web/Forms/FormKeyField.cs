using MicroAcquisition.Web.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Forms;

/// <summary>Every form that is posted carries a key (<see cref="FormKey"/>), so that no page can forget it.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormKeyField(FormKeys keys) : TagHelper
{
    /// <summary>The id of the form that a page is about: what is typed there goes along into the other language.</summary>
    public const string TypedId = "typed";

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>True once the page has drawn such a form; the layout is drawn last.</summary>
    public static bool IsOn(HttpContext context) => context.Items.ContainsKey(typeof(FormKeyField));

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.Attributes.TryGetAttribute("id", out var id) && id.Value?.ToString() == TypedId)
        {
            ViewContext.HttpContext.Items[typeof(FormKeyField)] = TypedId;
        }

        var field = Markup.Element("input").With("type", "hidden").With("name", FormKeys.Field).With("value", keys.Write(ViewContext.HttpContext));
        field.TagRenderMode = TagRenderMode.SelfClosing;
        output.PostContent.AppendHtml(field);
    }
}
