using System.Globalization;
using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using Markdig;
using Markdig.Syntax;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>The parts of a statement that a post's headings name.</summary>
public enum PostSection
{
    /// <summary>Who they work for, what exists; also what stands before any other part.</summary>
    Background,

    /// <summary>Deliverables.</summary>
    Work,

    /// <summary>What Canada provides.</summary>
    Provided,

    /// <summary>What an application must show.</summary>
    Criteria,

    /// <summary>What the work must do.</summary>
    Acceptance,
}

/// <summary>Cuts a post's Markdown into the parts of a statement, by its headings of the first three levels; deeper ones stay in the text.</summary>
public sealed partial class PostSections
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    private static readonly Dictionary<string, PostSection> English = new(StringComparer.Ordinal)
    {
        ["description"] = PostSection.Background,
        ["background"] = PostSection.Background,
        ["the work"] = PostSection.Work,
        ["work"] = PostSection.Work,
        ["what canada provides"] = PostSection.Provided,
        ["application evaluation"] = PostSection.Criteria,
        ["application evaluation criteria"] = PostSection.Criteria,
        ["work acceptance criteria"] = PostSection.Acceptance,
        ["acceptance criteria"] = PostSection.Acceptance,
    };

    private static readonly Dictionary<string, PostSection> French = new(StringComparer.Ordinal)
    {
        ["description"] = PostSection.Background,
        ["contexte"] = PostSection.Background,
        ["le travail"] = PostSection.Work,
        ["les travaux"] = PostSection.Work,
        ["ce que le canada fournit"] = PostSection.Provided,
        ["evaluation de la demande"] = PostSection.Criteria,
        ["criteres d evaluation de la demande"] = PostSection.Criteria,
        ["criteres d acceptation"] = PostSection.Acceptance,
        ["criteres d acceptation de travail"] = PostSection.Acceptance,
        ["criteres d acceptation du travail"] = PostSection.Acceptance,
        ["criteres d acceptation des travaux"] = PostSection.Acceptance,
    };

    private readonly Dictionary<PostSection, List<Piece>> texts = [];
    private readonly Dictionary<PostSection, int> lines = [];
    private readonly string file;
    private readonly int firstLine;

    private PostSections(string file, int firstLine) => (this.file, this.firstLine) = (file, firstLine);

    /// <summary>Cuts the body of a post; a heading that names no part is a problem, what cannot be kept as it was shown is a note.</summary>
    public static PostSections Cut(string file, FrontMatter matter, Language language, ICollection<ImportProblem> problems, ICollection<ImportProblem> notes)
    {
        var sections = new PostSections(file, matter.BodyLine);
        if (PostMarkup.Read(file, matter, problems, notes) is not { } markup)
        {
            return sections;
        }

        var names = language.Of(English, French);
        var (section, start, line) = (PostSection.Background, 0, matter.BodyLine);
        foreach (var heading in markup.Headings.Where(h => h is { Level: <= 3, Parent: MarkdownDocument }))
        {
            sections.Add(section, markup.TextAndLines(start, heading.Span.Start), line);
            (start, line) = (heading.Span.End + 1, matter.BodyLine + heading.Line);
            var title = markup.Text(heading.Span.Start, heading.Span.End + 1).Trim('#', ' ', '-', '=', '\n');
            if (names.TryGetValue(Words.Fold(title), out var named))
            {
                section = named;
            }
            else
            {
                problems.Add(new ImportProblem(file, line, OpportunitiesText.Import_UnknownSection.With(title)));
            }
        }

        sections.Add(section, markup.TextAndLines(start, markup.Body.Length), line);
        return sections;
    }

    /// <summary>The Markdown of a part; empty when the post lacks it.</summary>
    public string Text(PostSection section) => string.Join("\n\n", texts.GetValueOrDefault(section, []).Select(piece => PostIndent.Whole(piece.Text)));

    /// <summary>
    /// The items of the numbered list of criteria, which a text between them does not end if the numbers go on after it. A note names each
    /// text that stands before, between or after them and is not kept.
    /// </summary>
    public IReadOnlyList<ApplicationCriterion> Criteria(ICollection<ImportProblem> notes)
    {
        var pieces = texts.GetValueOrDefault(PostSection.Criteria, []);
        var text = string.Join("\n\n", pieces.Select(piece => piece.Text));
        var textLines = pieces.SelectMany(piece => piece.Lines.Append(piece.Lines[^1])).ToList(); // One more for the empty line between pieces.
        var criteria = new List<ApplicationCriterion>();
        var beside = new List<Block>();
        var next = 0;
        foreach (var block in Markdown.Parse(text, Pipeline).Where(block => block is not (ThematicBreakBlock or LinkReferenceDefinitionGroup)))
        {
            if (block is ListBlock { IsOrdered: true } list && (criteria.Count == 0 || list.OrderedStart == next.ToString(CultureInfo.InvariantCulture)))
            {
                criteria.AddRange(list.OfType<ListItemBlock>().Where(item => item.Count > 0).Select(item => Criterion(text, item)));
                next = list.OfType<ListItemBlock>().Max(item => item.Order) + 1;
            }
            else
            {
                beside.Add(block);
            }
        }

        foreach (var block in beside.Where(_ => criteria.Count > 0))
        {
            var words = PostMarkup.Abridged(text[block.Span.Start..(block.Span.End + 1)]);
            notes.Add(new ImportProblem(file, textLines[Math.Min(block.Line, textLines.Count - 1)], OpportunitiesText.Import_BesideCriteria.With(words)));
        }

        return criteria;
    }

    /// <summary>The line of a part's heading.</summary>
    public int LineOf(PostSection section) => lines.GetValueOrDefault(section, firstLine);

    /// <summary>A criterion and, from the block inside it that begins with "Example:" or "Exemple :", its passing example.</summary>
    private static ApplicationCriterion Criterion(string text, ListItemBlock item)
    {
        var criterion = PostIndent.OfItem(text, item);
        var example = Markdown.Parse(criterion, Pipeline).Skip(1).Select(block => block.Span.Start).Where(at => ExampleForm().IsMatch(criterion[at..])).FirstOrDefault(criterion.Length);
        return new ApplicationCriterion(PostIndent.Whole(criterion[..example]), PostIndent.Whole(ExampleForm().Replace(criterion[example..], "")));
    }

    [GeneratedRegex(@"^(Example|Exemple)\s*:[^\S\n]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExampleForm();

    private void Add(PostSection section, (string Text, List<int> Lines) settled, int line)
    {
        lines.TryAdd(section, line);
        if (!Words.AreNone(settled.Text))
        {
            var (text, empty) = PostIndent.WithoutEmptyLines(settled.Text);
            texts.TryAdd(section, []);
            texts[section].Add(new Piece(text, [.. settled.Lines.Skip(empty).Take(text.Count(c => c == '\n') + 1)]));
        }
    }

    /// <summary>What stands under one heading, and the line in the file of each of its lines.</summary>
    private sealed record Piece(string Text, List<int> Lines);
}
