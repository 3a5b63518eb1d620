using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>HTML in a post, which pages do not let through: comments and rules between the parts go, other HTML stays as it is written and is told.</summary>
public static partial class HtmlMarkup
{
    /// <summary>Settles the HTML of a post.</summary>
    public static void Settle(PostMarkup markup)
    {
        foreach (var block in markup.Document.Descendants<HtmlBlock>().Where(block => block.Span.Length > 0))
        {
            SettleBlock(markup, block.Span.Start, Math.Min(block.Span.End + 1, markup.Body.Length));
        }

        foreach (var inline in markup.Document.Descendants<HtmlInline>())
        {
            if (inline.Tag.StartsWith("<!--", StringComparison.Ordinal))
            {
                markup.Change(inline.Span.Start, inline.Span.End + 1, "");
            }
            else if (!inline.Tag.StartsWith("</", StringComparison.Ordinal))
            {
                markup.Tell(inline.Span.Start, OpportunitiesText.Import_Html, inline.Tag);
            }
        }
    }

    private static void SettleBlock(PostMarkup markup, int start, int end)
    {
        // The whole of its first line, so that a rule goes with what stands before it.
        start = markup.Body.LastIndexOf('\n', Math.Max(0, start - 1), Math.Max(0, start)) + 1;
        var html = markup.Body[start..end];
        var rest = html.ToCharArray();
        foreach (var (from, to) in GeneratorMarkup.Enclosed(html, "<!--", "-->"))
        {
            markup.Change(start + from, start + to, "");
            rest.AsSpan(from..to).Fill(' ');
        }

        foreach (Match rule in RuleForm().Matches(new string(rest)))
        {
            var (from, to) = (start + rule.Index, start + rule.Index + rule.Length);
            markup.Change(from, to < markup.Body.Length && markup.Body[to] == '\n' ? to + 1 : to, "");
            rest.AsSpan(rule.Index, rule.Length).Fill(' ');
        }

        if (TagForm().Match(new string(rest)) is { Success: true } tag)
        {
            markup.Tell(start + tag.Index, OpportunitiesText.Import_Html, tag.Value);
        }
    }

    [GeneratedRegex(@"^[^\S\n]*<hr ?/?>[^\S\n]*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleForm();

    [GeneratedRegex(@"<[/!?A-Za-z][^<>\n]*>?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagForm();
}
