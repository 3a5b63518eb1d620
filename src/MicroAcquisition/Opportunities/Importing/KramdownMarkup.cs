using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>What the pilot's generator shows and pages do not: some tables, lists of definitions, struck words and formulas are told, boxes to tick become signs.</summary>
public static partial class KramdownMarkup
{
    /// <summary>Settles what only the pilot's kind of Markdown has.</summary>
    public static void Settle(PostMarkup markup)
    {
        foreach (var paragraph in markup.Shown.Descendants<ParagraphBlock>().Where(paragraph => paragraph.Parent is not TableCell && !paragraph.Span.IsEmpty))
        {
            var lines = LinesOf(markup, paragraph);
            if (lines.TrueForAll(line => HasBar(markup, line.Start, line.End)))
            {
                Tell(markup, lines[0]);
            }

            var follows = paragraph.Parent is { } parent && parent.IndexOf(paragraph) is > 0 and var place && parent[place - 1] is ParagraphBlock;
            foreach (var line in lines.Skip(follows ? 0 : 1).Where(line => DefinitionForm().IsMatch(markup.Body[line.Start..line.End])).Take(1))
            {
                Tell(markup, line);
            }
        }

        foreach (var table in markup.Shown.Descendants<Table>())
        {
            // After the line below its heading, another such line begins the next part of a table, or its foot.
            foreach (var line in LinesOf(markup, table).Skip(2).Where(line => RuleForm().IsMatch(markup.Body[line.Start..line.End])))
            {
                Tell(markup, line);
            }
        }

        TellEach(markup, StruckForm());
        TellEach(markup, FormulaForm());
        var links = markup.Document.Descendants<LinkInline>().Select(link => link.Span.Start).ToHashSet();
        foreach (var box in BoxForm().Matches(markup.Body).Select(match => match.Groups["box"]).Where(box => !markup.IsVerbatim(box.Index) && !links.Contains(box.Index)))
        {
            markup.Change(box.Index, box.Index + box.Length, box.ValueSpan[1] == ' ' ? "☐" : "☑");
        }
    }

    private static void Tell(PostMarkup markup, (int Start, int End) line) => markup.Tell(line.Start, OpportunitiesText.Import_Markup, markup.Body[line.Start..line.End]);

    private static void TellEach(PostMarkup markup, Regex form)
    {
        foreach (var match in form.Matches(markup.Body).Where(match => !markup.IsVerbatim(match.Index) && !markup.IsEscaped(match.Index)))
        {
            markup.Tell(match.Index, OpportunitiesText.Import_Markup, match.Value);
        }
    }

    private static List<(int Start, int End)> LinesOf(PostMarkup markup, Block block)
    {
        var lines = new List<(int Start, int End)>();
        var (at, end) = (block.Span.Start, Math.Min(block.Span.End + 1, markup.Body.Length));
        while (at < end)
        {
            var next = markup.Body.IndexOf('\n', at, end - at);
            next = next < 0 ? end : next;
            lines.Add((at, next));
            at = next + 1;
        }

        return lines;
    }

    /// <summary>To the pilot's generator, lines are a table when each has a bar; in what it runs before (Liquid) bars are something else.</summary>
    private static bool HasBar(PostMarkup markup, int start, int end) =>
        !markup.Body[start..end].Contains("{{", StringComparison.Ordinal) && !markup.Body[start..end].Contains("{%", StringComparison.Ordinal)
        && Enumerable.Range(start, end - start).Any(at => markup.Body[at] == '|' && !markup.IsVerbatim(at) && !markup.IsEscaped(at));

    [GeneratedRegex(@"^[ \t]*:[ \t]+\S", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DefinitionForm();

    [GeneratedRegex(@"^[ \t]*[|:=+-]+[ \t]*[=-][|:=+\s-]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleForm();

    [GeneratedRegex(@"(?<!~)~~(?=[^\s~])[^~\n]+(?<=\S)~~(?!~)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StruckForm();

    [GeneratedRegex(@"\$\$[^$]+\$\$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormulaForm();

    [GeneratedRegex(@"^[ \t>]*([-*+]|\d+[.)])[ \t]+(?<box>\[[ xX]\])(?=[ \t])", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BoxForm();
}
