using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Tests.Components;

/// <summary>A page made of components only: they are drawn in order and written at the end, as the site does.</summary>
internal sealed class Drawing
{
    private static readonly EmptyModelMetadataProvider Metadata = new();
    private readonly HtmlContentBuilder page = new();

    public Drawing() => View = new ViewContext
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(Metadata, State),
    };

    public ModelStateDictionary State { get; } = new();

    public ViewContext View { get; }

    public static ModelExpression Property<T>(string name, T? value) =>
        new(name, new ModelExplorer(Metadata, Metadata.GetMetadataForType(typeof(T)), value));

    public Drawing Wrong(string field, string message)
    {
        State.AddModelError(field, message);
        return this;
    }

    public Drawing Sent(string field, string value)
    {
        State.SetModelValue(field, value, value);
        return this;
    }

    public async Task<Drawing> AddAsync(TagHelper component, string inside = "", params (string Name, string Value)[] attributes)
    {
        page.AppendHtml(await DrawAsync(component, new HtmlContentBuilder().Append(inside), new Dictionary<object, object>(), attributes));
        return this;
    }

    public async Task<Drawing> AddAsync(TagHelper parent, params TagHelper[] children)
    {
        var items = new Dictionary<object, object>();
        page.AppendHtml(await DrawAsync(parent, async () =>
        {
            var content = new HtmlContentBuilder();
            foreach (var child in children)
            {
                content.AppendHtml(await DrawAsync(child, new HtmlContentBuilder(), items));
            }

            return content;
        }, items));
        return this;
    }

    public IElement Body() => new HtmlParser().ParseDocument("<body>" + Html() + "</body>").Body!;

    public string Html()
    {
        using var writer = new StringWriter();
        page.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static Task<TagHelperOutput> DrawAsync(
        TagHelper component, IHtmlContent inside, Dictionary<object, object> items, params (string Name, string Value)[] attributes) =>
        DrawAsync(component, () => Task.FromResult(inside), items, attributes);

    private static async Task<TagHelperOutput> DrawAsync(
        TagHelper component, Func<Task<IHtmlContent>> inside, Dictionary<object, object> items, params (string Name, string Value)[] attributes)
    {
        var context = new TagHelperContext([], items, Guid.CreateVersion7().ToString());
        var output = new TagHelperOutput("ma", [.. attributes.Select(a => new TagHelperAttribute(a.Name, a.Value))], async (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.AppendHtml(await inside());
            return content;
        });
        await component.ProcessAsync(context, output);
        if (!output.IsContentModified && output.TagName is not null)
        {
            output.Content.SetHtmlContent(await output.GetChildContentAsync());
        }

        return output;
    }
}
