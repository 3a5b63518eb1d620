using System.Globalization;
using MicroAcquisition.Foundation.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>
/// What every field shares: bound to a property by <c>for</c>, so that its id, label, hint, error and the error summary's link
/// cannot disagree. Attributes that a component does not know (maxlength, lang, autocomplete…) go to its control.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>What to write, in a few words.</summary>
    public string? Hint { get; set; }

    /// <summary>Says "(optional)" after the label.</summary>
    public bool Optional { get; set; }

    /// <summary>The name that the form sends.</summary>
    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>The id of the control, or of the first of several.</summary>
    protected string Id => PageFields.IdOf(Name);

    /// <summary>True when the field has an error.</summary>
    protected bool IsInvalid => State?.Errors.Count > 0;

    private ModelStateEntry? State => ViewContext.ViewData.ModelState.TryGetValue(Name, out var state) ? state : null;

    /// <summary>What the person wrote, even when it does not bind; else the property's value as a form carries it.</summary>
    protected string? Value() => State?.AttemptedValue ?? For.Model switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly date => Formats.Iso(date),
        IFormattable value => value.ToString(null, CultureInfo.CurrentCulture),
        var value => value.ToString(),
    };

    /// <summary>Opens the field and remembers it for the error summary.</summary>
    protected void Begin(TagHelperOutput output, string element, string cssClass = "field")
    {
        PageFields.Of(ViewContext.HttpContext).Add(Name);
        output.Become(element, IsInvalid ? cssClass + " invalid" : cssClass);
    }

    /// <summary>The ids of what describes the control: hint, note, error.</summary>
    protected string? DescribedBy(string? note = null)
    {
        var ids = new[] { Hint.IsGiven() ? Id + "-hint" : null, note, IsInvalid ? Id + "-error" : null }.OfType<string>().ToList();
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    /// <summary>"(optional)" after the label, when the field is.</summary>
    protected TagBuilder? OptionalMark() => Optional ? Markup.Element("span", "optional", $" ({ComponentsText.Optional})") : null;

    /// <summary>The hint.</summary>
    protected TagBuilder? HintMark() => Hint.IsGiven() ? Markup.Element("p", "hint", Hint).With("id", Id + "-hint") : null;

    /// <summary>The error messages.</summary>
    protected TagBuilder? ErrorMark() => !IsInvalid ? null : Markup.Element("div", "error").With("id", Id + "-error")
        .Holding([.. State!.Errors.Select(ErrorsTagHelper.TextOf).Distinct(StringComparer.Ordinal).Select(text => Markup.Element("p", text: text))]);

    /// <summary>Moves the attributes that the component does not know from its tag to the control.</summary>
    protected static TagBuilder Hand(TagHelperAttributeList attributes, TagBuilder control)
    {
        foreach (var attribute in attributes)
        {
            control.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        attributes.Clear();
        return control;
    }
}
