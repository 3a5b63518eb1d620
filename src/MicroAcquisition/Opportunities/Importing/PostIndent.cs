using System.Text;
using MicroAcquisition.Foundation.Languages;
using Markdig;
using Markdig.Syntax;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>Indentation, which is part of what a text means: what is taken out of a post or of a list stands at the margin afterwards, all of it alike.</summary>
public static class PostIndent
{
    private const int TabStop = 4;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>A text, cleaned, that reads as before although nothing stands before its first letter: code at its beginning gets a fence, other lines go to the margin with the first.</summary>
    public static string Whole(string text)
    {
        var (lines, _) = WithoutEmptyLines(text);
        if (lines is not [' ' or '\t', ..])
        {
            return Words.Clean(lines);
        }

        if (Markdown.Parse(lines, Pipeline).FirstOrDefault() is not CodeBlock code)
        {
            return Words.Clean(Less(lines, Columns(lines)));
        }

        var written = code.Lines.ToString().TrimEnd();
        var fence = new string('`', Math.Max(3, LongestRun(written) + 1));
        return Words.Clean($"{fence}\n{written}\n{fence}\n\n{WithoutEmptyLines(lines[Math.Min(code.Span.End + 1, lines.Length)..]).Text}");
    }

    /// <summary>What an item of a numbered list holds, without its number, as if it had never stood in a list.</summary>
    public static string OfItem(string text, ListItemBlock item)
    {
        var start = text.IndexOfAny(['.', ')'], item.Span.Start) + 1;
        var column = item.Column + start - item.Span.Start;
        var content = item[0] is CodeBlock and not FencedCodeBlock ? column + 1 : item[0].Column;
        return WithoutEmptyLines(Less(new string(' ', column) + text[start..(item.Span.End + 1)], content)).Text;
    }

    /// <summary>A text without the empty lines before its first, and how many those were.</summary>
    public static (string Text, int Empty) WithoutEmptyLines(string text)
    {
        var first = text.Length - text.TrimStart().Length;
        var start = first == 0 ? 0 : text.LastIndexOf('\n', Math.Min(first, text.Length) - 1) + 1;
        return (text[start..].TrimEnd(), text.AsSpan(0, start).Count('\n'));
    }

    /// <summary>Every line with up to so many columns less before it.</summary>
    private static string Less(string text, int columns) => string.Join('\n', text.Split('\n').Select(line => LessOfLine(line, columns)));

    private static string LessOfLine(string line, int columns)
    {
        var (at, column) = (0, 0);
        while (at < line.Length && column < columns && line[at] is ' ' or '\t')
        {
            column += line[at++] == '\t' ? TabStop - (column % TabStop) : 1;
        }

        return new string(' ', Math.Max(0, column - columns)) + line[at..];
    }

    private static int Columns(string text)
    {
        var column = 0;
        foreach (var sign in text.TakeWhile(sign => sign is ' ' or '\t'))
        {
            column += sign == '\t' ? TabStop - (column % TabStop) : 1;
        }

        return column;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var sign in text)
        {
            run = sign == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
