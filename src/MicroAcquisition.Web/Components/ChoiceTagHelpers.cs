using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>One of several, in a fieldset: <c>&lt;ma-radios for="Kind" legend="…"&gt;&lt;ma-option value="A" label="…" /&gt;&lt;/ma-radios&gt;</c>.</summary>
[HtmlTargetElement("ma-radios", Attributes = "for")]
public class RadiosTagHelper : FieldTagHelper
{
    private int options;

    /// <summary>The question.</summary>
    public string Legend { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(RadiosTagHelper)] = this;
        Begin(output, "fieldset");
        output.Attributes.SetAttribute("role", "radiogroup"); // A plain group may not carry aria-invalid.
        if (DescribedBy() is { } described)
        {
            output.Attributes.SetAttribute("aria-describedby", described);
        }

        if (IsInvalid)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }

        output.PreContent.AppendHtml(Markup.Element("div")
            .Holding(Markup.Element("legend", text: Legend).Holding(OptionalMark()), HintMark(), ErrorMark()).InnerHtml);
        await AddOptionsAsync(output);
    }

    /// <summary>Draws one option. The first carries the field's id, where the error summary leads.</summary>
    internal TagBuilder Option(string value, string label, string? hint, string? lang = null)
    {
        options++;
        var id = options == 1 ? Id : Id + "-" + options.ToString(CultureInfo.InvariantCulture);
        var isChosen = string.Equals(Value(), value, StringComparison.OrdinalIgnoreCase);
        var input = Markup.Element("input").With("type", "radio").With("id", id).With("name", Name).With("value", value)
            .With("checked", isChosen).With("aria-describedby", hint.IsGiven() ? id + "-about" : null);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return Markup.Element("div", "choice").Holding(
            input, Markup.Element("label", text: label).With("for", id).With("lang", lang.IsGiven() ? lang : null),
            hint.IsGiven() ? Markup.Element("p", "hint", hint).With("id", id + "-about") : null);
    }

    /// <summary>Adds the options: here, those that the page wrote inside.</summary>
    protected virtual async Task AddOptionsAsync(TagHelperOutput output) => output.Content.SetHtmlContent(await output.GetChildContentAsync());
}

/// <summary>One option of <c>ma-radios</c>.</summary>
[HtmlTargetElement("ma-option", ParentTag = "ma-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OptionTagHelper : TagHelper
{
    /// <summary>What the form sends.</summary>
    public string Value { get; set; } = "";

    /// <summary>The label.</summary>
    public string Label { get; set; } = "";

    /// <summary>What it means, in a few words.</summary>
    public string? Hint { get; set; }

    /// <summary>The language of the label, where the page speaks another.</summary>
    public string? Lang { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var radios = (RadiosTagHelper)context.Items[typeof(RadiosTagHelper)];
        output.TagName = null;
        output.Content.SetHtmlContent(radios.Option(Value, Label, Hint, Lang));
    }
}

/// <summary>Yes or no, for a <c>bool?</c>: nothing is chosen beforehand.</summary>
[HtmlTargetElement("ma-yes-no", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YesNoTagHelper : RadiosTagHelper
{
    /// <inheritdoc />
    protected override Task AddOptionsAsync(TagHelperOutput output)
    {
        output.Content.AppendHtml(Option("true", ComponentsText.Yes, hint: null)).AppendHtml(Option("false", ComponentsText.No, hint: null));
        return Task.CompletedTask;
    }
}

/// <summary>One box to check, for a <c>bool</c>.</summary>
[HtmlTargetElement("ma-check", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckTagHelper : FieldTagHelper
{
    /// <summary>The label.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Hand(output.Attributes, Markup.Element("input")).With("type", "checkbox").With("id", Id).With("name", Name).With("value", "true")
            .With("checked", string.Equals(Value(), "true", StringComparison.OrdinalIgnoreCase))
            .With("aria-describedby", DescribedBy()).With("aria-invalid", IsInvalid ? "true" : null);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        Begin(output, "div");
        var choice = Markup.Element("div", "choice").Holding(
            input, Markup.Element("label", text: Label).With("for", Id).Holding(OptionalMark()), HintMark());
        output.Content.SetHtmlContent(Markup.Element("div").Holding(ErrorMark(), choice).InnerHtml);
    }
}

/// <summary>One of a list: <c>&lt;ma-select for="Department" label="…" items="Model.Departments" /&gt;</c>.</summary>
[HtmlTargetElement("ma-select", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : ControlTagHelper
{
    /// <summary>What to choose from, an empty first item included where nothing may be chosen.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <inheritdoc />
    protected override TagBuilder Control()
    {
        var chosen = Value();
        return Markup.Element("select").Holding([.. Items.Select(item => Markup.Element("option", text: item.Text)
            .With("value", item.Value ?? item.Text).With("disabled", item.Disabled)
            .With("selected", chosen is null ? item.Selected : string.Equals(chosen, item.Value ?? item.Text, StringComparison.OrdinalIgnoreCase)))]);
    }
}
