using System.Globalization;
using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>One place of a part: an item of a list by its numbers (1.4.2), or, with an empty path, all that is in no list.</summary>
public sealed record StatementPlace(string Path, string Text);

/// <summary>One part of a statement in one language, taken apart so that it can be laid beside the other language.</summary>
public sealed partial class StatementPart
{
    private StatementPart(Language language, string markdown)
    {
        var document = Markdown.Parse(markdown);
        Headings = document.Descendants<HeadingBlock>().Count();
        Links = document.Descendants<LinkInline>().Count() + document.Descendants<AutolinkInline>().Count();
        var prose = document.Where(block => block is not ListBlock).OfType<LeafBlock>().Select(TextOf);
        Places = [new StatementPlace("", string.Join('\n', prose)), .. document.OfType<ListBlock>().SelectMany(list => Items(list, ""))];
        this.language = language;
    }

    private readonly Language language;

    /// <summary>How many headings.</summary>
    public int Headings { get; }

    /// <summary>How many links.</summary>
    public int Links { get; }

    /// <summary>Its places; the first is what is in no list.</summary>
    public IReadOnlyList<StatementPlace> Places { get; }

    /// <summary>Everything between quotation marks of any kind.</summary>
    public IReadOnlyList<string> Quotes =>
        [.. Places.SelectMany(place => QuoteForm().Matches(place.Text)).Select(m => string.Join(' ', m.Groups["text"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.Ordinal)];

    /// <summary>Takes a part apart.</summary>
    public static StatementPart Of(Language language, string markdown) => new(language, markdown);

    /// <summary>The numbers of a place, written alike for both languages, in rising order; ordinals (3rd, 2e) are words.</summary>
    public IReadOnlyList<string> NumbersOf(StatementPlace place) =>
        [.. NumberForm().Matches(OrdinalForm().Replace(place.Text, " ")).Select(m => Alike(m.Value)).Order(StringComparer.Ordinal)];

    /// <summary>The first six letters of each longer word of a place: what an English word and its French cousin often share.</summary>
    public static IReadOnlySet<string> StemsOf(StatementPlace place) =>
        StemForm().Matches(Words.Fold(place.Text)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<StatementPlace> Items(ListBlock list, string path)
    {
        var number = 0;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var here = path + (++number).ToString(CultureInfo.InvariantCulture);
            yield return new StatementPlace(here, string.Join('\n', item.OfType<LeafBlock>().Select(TextOf)));
            foreach (var inner in item.OfType<ListBlock>().SelectMany(l => Items(l, here + ".")))
            {
                yield return inner;
            }
        }
    }

    /// <summary>The words of a block as they are read: without markup and without the addresses of links.</summary>
    private static string TextOf(LeafBlock block) => block.Inline is { } inlines
        ? string.Concat(inlines.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline => "\n",
            _ => "",
        }))
        : block.Lines.ToString();

    private string Alike(string number)
    {
        var plain = new string(number.Where(c => !char.IsWhiteSpace(c)).ToArray());
        plain = language == Language.French ? plain.Replace(',', '.') : GroupForm().Replace(plain, "");
        return plain.Contains('.', StringComparison.Ordinal) ? plain.TrimEnd('0').TrimEnd('.') : plain;
    }

    [GeneratedRegex("“(?<text>[^”]+)”|«(?<text>[^»]+)»|\"(?<text>[^\"”]+)[\"”]|‘(?<text>[^’]+)’", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuoteForm();

    [GeneratedRegex(@"\d{1,3}([ \u00A0\u202F]\d{3})+(,\d+)?|\d+([.,]\d+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"\b\d+(st|nd|rd|th|er|re|ère|e|ième)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OrdinalForm();

    [GeneratedRegex(@"\b[a-z]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StemForm();

    [GeneratedRegex(@",(?=\d{3})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GroupForm();
}
