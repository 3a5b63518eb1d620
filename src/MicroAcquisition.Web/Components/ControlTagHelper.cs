using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>A field with one control under its label.</summary>
public abstract class ControlTagHelper : FieldTagHelper
{
    /// <summary>The label.</summary>
    public string Label { get; set; } = "";

    /// <summary>The id of what stands after the control and describes it; null when nothing does.</summary>
    protected virtual string? NoteId => null;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = Hand(output.Attributes, Control()).With("id", Id).With("name", Name)
            .With("aria-describedby", DescribedBy(NoteId)).With("aria-invalid", IsInvalid ? "true" : null);
        Begin(output, "div");
        var parts = Markup.Element("div").Holding(
            Markup.Element("label", text: Label).With("for", Id).Holding(OptionalMark()), HintMark(), ErrorMark(), Placed(control));
        output.Content.SetHtmlContent(parts.InnerHtml);
    }

    /// <summary>The control, without what every control has.</summary>
    protected abstract TagBuilder Control();

    /// <summary>The control with what stands around it.</summary>
    protected virtual TagBuilder Placed(TagBuilder control) => control;

    /// <summary>An input of a type, with the value.</summary>
    protected TagBuilder Input(string type)
    {
        var input = Markup.Element("input").With("type", type).With("value", Value());
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }
}
