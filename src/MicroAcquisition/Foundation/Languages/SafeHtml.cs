using System.Net;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>
/// The only way from text that people write to HTML: Markdown without raw HTML, then a sanitiser with a short list of what may stay.
/// Headings start at the third level, because the page owns the first two.
/// </summary>
public static class SafeHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UsePipeTables().Build();
    private static readonly HtmlSanitizer Sanitizer = BuildSanitizer();

    /// <summary>Safe HTML of a text in Markdown; empty for none. One that is nested deeper than Markdig reads is shown as it was typed.</summary>
    public static string FromMarkdown(string? markdown)
    {
        try
        {
            return Sanitizer.Sanitize(Render(markdown ?? ""));
        }
        catch (ArgumentException exception) when (exception.GetType() == typeof(ArgumentException))
        {
            return "<p>" + WebUtility.HtmlEncode(markdown) + "</p>";
        }
    }

    private static string Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + 2);
        }

        return document.ToHtml(Pipeline);
    }

    private static HtmlSanitizer BuildSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith([
            "p", "br", "hr", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "a",
            "table", "thead", "tbody", "tr", "th", "td",
        ]);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "start"]);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        return sanitizer;
    }
}
