using System.Text.Encodings.Web;
using MicroAcquisition.Web.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>
/// The error summary, first on the page: <c>&lt;ma-errors /&gt;</c>. It takes the focus, and each error leads to its field, or to the page that asks it; one that
/// concerns the whole, or a field that this page knows nothing of, is listed without a link.
/// </summary>
[HtmlTargetElement("ma-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("div", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "");
        output.Attributes.SetAttribute("aria-labelledby", "errors-heading");
        output.Content.AppendHtml(Markup.Element("h2", text: ComponentsText.Errors_Heading).With("id", "errors-heading"))
            .AppendHtml(new ListWrittenLast(ViewContext.ViewData.ModelState, PageFields.Of(ViewContext.HttpContext)));
    }

    /// <summary>The message of an error, also of a value that threw while it was read.</summary>
    internal static string TextOf(ModelError error) => error.ErrorMessage.Length > 0 ? error.ErrorMessage : ComponentsText.Invalid_Value;

    // The page is kept in memory until all of it is there, then written: by that time every field has named itself.
    private sealed class ListWrittenLast(ModelStateDictionary state, PageFields fields) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var errors = state.SelectMany(entry => entry.Value!.Errors.Select(error => (Text: TextOf(error), Place: fields.PlaceOf(entry.Key))))
                .Distinct().OrderBy(error => error.Place ?? -1);
            Markup.Element("ul").Holding([.. errors.Select(error => Item(error.Text, error.Place))]).WriteTo(writer, encoder);
        }

        private TagBuilder Item(string text, int? place) => place is { } at
            ? Markup.Element("li").Holding(Markup.Element("a", text: text).With("href", fields.LinkAt(at)))
            : Markup.Element("li", text: text);
    }
}

/// <summary>
/// Forms leave checking to the site, so that every message is in the page's language and in the summary: browsers would show their
/// own, in theirs.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormWithoutBrowserMessages : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
}

/// <summary>
/// A form that is sent to its own page names it, in the page's language. Otherwise the browser adds the fragment that the skip link left, and
/// then leads to the main part instead of the error summary; and on a page that answers one form, the others would lead to that form's handler.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormToItsOwnPage : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The page's handler that takes the form; null for its main one.</summary>
    [HtmlAttributeName("ma-handler")]
    public string? ToHandler { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("action") && !context.AllAttributes.ContainsName("action"))
        {
            var request = ViewContext.HttpContext.Request;
            output.Attributes.SetAttribute("action", ToHandler is null
                ? request.PathBase + request.Path + OneAnswer.PlaceIn(request)
                : OneAnswer.AddressOf(request, (OneAnswer.Handler, ToHandler)));
        }
    }
}
