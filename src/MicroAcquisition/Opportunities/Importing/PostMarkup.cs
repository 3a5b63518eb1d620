using System.Text;
using MicroAcquisition.Foundation.Languages;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>What stands, in a part, in the place of some of the post's own text.</summary>
public sealed record MarkupChange(int Start, int End, string Text);

/// <summary>
/// The Markdown of a whole post, read once before it is cut. A part of it is shown alone, so what holds for the whole document (definitions
/// of links, footnotes, instructions to the pilot's generator) is settled here: changed into what it meant, or told with its line.
/// </summary>
public sealed class PostMarkup
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    private static readonly MarkdownPipeline ShownPipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    private readonly List<MarkupChange> changes = [];
    private readonly List<ImportProblem> told = [];
    private readonly string file;
    private readonly FrontMatter matter;
    private readonly string read;
    private readonly List<SourceSpan> verbatim;
    private readonly List<int> lineStarts = [0];

    private PostMarkup(string file, FrontMatter matter)
    {
        (this.file, this.matter) = (file, matter);
        lineStarts.AddRange(Enumerable.Range(1, Body.Length).Where(at => Body[at - 1] == '\n'));
        Document = Markdown.Parse(Body, Pipeline);
        verbatim = VerbatimOf(Document);
        var hidden = Body.ToCharArray();
        GeneratorMarkup.Hide(this, hidden);
        FootnoteMarkup.Hide(this, hidden);
        read = new string(hidden);
        if (!read.Equals(Body, StringComparison.Ordinal))
        {
            // Lines that only the generator understands would else run into the definitions beside them. Every place stays where it was.
            Document = Markdown.Parse(read, Pipeline);
            verbatim = VerbatimOf(Document);
        }

        Shown = Markdown.Parse(read, ShownPipeline);
    }

    /// <summary>The whole post.</summary>
    public MarkdownDocument Document { get; }

    /// <summary>The whole post with what pages show beyond plain Markdown: tables.</summary>
    public MarkdownDocument Shown { get; }

    /// <summary>The headings that someone wrote.</summary>
    public IEnumerable<HeadingBlock> Headings => Document.Descendants<HeadingBlock>().Where(h => read[h.Span.Start] == Body[h.Span.Start]);

    /// <summary>Its text as it was written.</summary>
    public string Body => matter.Body;

    /// <summary>Reads a post; what cannot be kept as it was shown is added to the notes. Null, with a problem added, when it cannot be read.</summary>
    public static PostMarkup? Read(string file, FrontMatter matter, ICollection<ImportProblem> problems, ICollection<ImportProblem> notes)
    {
        PostMarkup markup;
        try
        {
            markup = new PostMarkup(file, matter);
        }
        catch (ArgumentException exception) when (exception.GetType() == typeof(ArgumentException))
        {
            // The one text that Markdig gives up on: lists and quotations inside one another beyond its limit.
            problems.Add(new ImportProblem(file, matter.BodyLine, OpportunitiesText.Import_TooDeep));
            return null;
        }

        HtmlMarkup.Settle(markup);
        GeneratorMarkup.Settle(markup);
        LinkMarkup.Settle(markup);
        FootnoteMarkup.Settle(markup);
        KramdownMarkup.Settle(markup);
        foreach (var note in markup.told.Distinct().OrderBy(note => note.Line))
        {
            notes.Add(note);
        }

        return markup;
    }

    /// <summary>The text between two places, settled. Of changes that overlap, the one that begins first counts.</summary>
    public string Text(int start, int end) => TextAndLines(start, end).Text;

    /// <summary>The text between two places, settled, and the line in the file of each of its lines.</summary>
    public (string Text, List<int> Lines) TextAndLines(int start, int end)
    {
        var text = new StringBuilder();
        var lines = new List<int> { LineOf(start) };
        var at = start;
        foreach (var change in changes.Where(c => c.Start >= start && c.End <= end).OrderBy(c => c.Start).ThenByDescending(c => c.End))
        {
            if (change.Start >= at)
            {
                Keep(change.Start);
                text.Append(change.Text);
                lines.AddRange(Enumerable.Repeat(LineOf(change.Start), change.Text.Count(c => c == '\n')));
                at = change.End;
            }
        }

        Keep(end);
        return (text.ToString(), lines);

        void Keep(int until)
        {
            text.Append(Body, at, until - at);
            lines.AddRange(Enumerable.Range(at, until - at).Where(place => Body[place] == '\n').Select(place => LineOf(place + 1)));
        }
    }

    /// <summary>Whether a place is in code or in HTML, where Markdown has no meaning.</summary>
    public bool IsVerbatim(int at) => verbatim.Exists(span => span.Start <= at && at <= span.End);

    /// <summary>Whether a backslash takes the meaning of the sign at a place.</summary>
    public bool IsEscaped(int at) => (at - Body.AsSpan(0, at).TrimEnd('\\').Length) % 2 == 1;

    /// <summary>The line of a place in the file.</summary>
    public int LineOf(int at)
    {
        var line = lineStarts.BinarySearch(at);
        return matter.BodyLine + (line >= 0 ? line : ~line - 1);
    }

    /// <summary>Lets another text stand in a place.</summary>
    public void Change(int start, int end, string text) => changes.Add(new MarkupChange(start, end, text));

    /// <summary>Tells what cannot be kept as it was shown.</summary>
    public void Tell(int at, string text, string what) => told.Add(new ImportProblem(file, LineOf(at), text.With(Abridged(what))));

    /// <summary>The beginning of a text, on one line: enough to find it.</summary>
    public static string Abridged(string text)
    {
        const int Enough = 100;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Enough ? line : line[..(char.IsHighSurrogate(line[Enough - 1]) ? Enough - 1 : Enough)] + "…";
    }

    private static List<SourceSpan> VerbatimOf(MarkdownDocument document) =>
        [.. document.Descendants().Where(one => one is CodeBlock or CodeInline or HtmlBlock or HtmlInline).Select(one => one.Span)];
}
