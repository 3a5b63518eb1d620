using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>What only the pilot's generator (Jekyll with kramdown) understands: attribute lists, abbreviations, comments and Liquid.</summary>
public static partial class GeneratorMarkup
{
    /// <summary>Settles the instructions of a post to its generator.</summary>
    public static void Settle(PostMarkup markup)
    {
        foreach (var heading in markup.Headings)
        {
            // The name of a heading is nothing that readers see.
            Each(markup, HeadingNameForm(), heading.Span.Start, heading.Span.End + 1, name => Drop(markup, name));
        }

        var hidden = new bool[markup.Body.Length];
        foreach (var (start, end) in Comments(markup))
        {
            hidden.AsSpan(start..end).Fill(true);
            markup.Change(start, end, "");
        }

        Each(markup, AttributesForm(), attributes =>
        {
            if (!hidden[attributes.Index])
            {
                Drop(markup, attributes);
                markup.Tell(attributes.Index, OpportunitiesText.Import_Attributes, attributes.Value);
            }
        });
        Each(markup, AbbreviationForm(), abbreviation =>
        {
            Drop(markup, abbreviation);
            markup.Tell(abbreviation.Index, OpportunitiesText.Import_Abbreviation, abbreviation.Groups["name"].Value);
        });

        // Liquid runs before Markdown is read, in code as well.
        foreach (var (start, end) in Enclosed(markup.Body, "{{", "}}").Concat(Enclosed(markup.Body, "{%", "%}")))
        {
            markup.Tell(start, OpportunitiesText.Import_Liquid, markup.Body[start..end]);
        }
    }

    /// <summary>Hides, behind spaces, the comments, the abbreviations and the attribute lists that have lines of their own.</summary>
    public static void Hide(PostMarkup markup, char[] text)
    {
        foreach (var (start, end) in Comments(markup))
        {
            Hide(start, end);
        }

        foreach (var form in new[] { AbbreviationForm(), AttributesLineForm() })
        {
            Each(markup, form, hidden => Hide(hidden.Index, hidden.Index + hidden.Length));
        }

        void Hide(int start, int end)
        {
            foreach (var at in Enumerable.Range(start, end - start).Where(at => text[at] != '\n'))
            {
                text[at] = ' ';
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Comments(PostMarkup markup) =>
        Enclosed(markup.Body, "{::comment}", "{:/comment}", "{:/}").Where(comment => !markup.IsVerbatim(comment.Start) && !markup.IsEscaped(comment.Start));

    /// <summary>What stands between signs, those included. Once an end is missing it is looked for no more: whatever a post repeats, it is read once.</summary>
    internal static IEnumerable<(int Start, int End)> Enclosed(string text, string opening, params string[] closings)
    {
        var at = 0;
        while ((at = text.IndexOf(opening, at, StringComparison.Ordinal)) >= 0)
        {
            var ends = closings.Select(closing => (At: text.IndexOf(closing, at + opening.Length, StringComparison.Ordinal), closing.Length)).Where(end => end.At >= 0).ToList();
            if (ends.Count == 0)
            {
                yield break;
            }

            var (nearest, length) = ends.MinBy(end => end.At);
            yield return (at, nearest + length);
            at = nearest + length;
        }
    }

    private static void Each(PostMarkup markup, Regex form, Action<Match> settle) => Each(markup, form, 0, markup.Body.Length, settle);

    private static void Each(PostMarkup markup, Regex form, int start, int end, Action<Match> settle)
    {
        foreach (var match in form.Matches(markup.Body).Where(m => m.Index >= start && m.Index + m.Length <= end && !markup.IsVerbatim(Mark(m)) && !markup.IsEscaped(m.Index)))
        {
            settle(match);
        }
    }

    /// <summary>Where the first sign of a match is.</summary>
    private static int Mark(Match match) => match.Index + match.Length - match.Value.TrimStart().Length;

    private static void Drop(PostMarkup markup, Match match) => markup.Change(match.Index, match.Index + match.Length, "");

    [GeneratedRegex(@"[ \t]+\{#[\w:.-]+\}(?=[ \t#]*$)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadingNameForm();

    [GeneratedRegex(@"\{:[^{}\n]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AttributesForm();

    [GeneratedRegex(@"^[ \t]*\{:[^{}\n]*\}[ \t]*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AttributesLineForm();

    [GeneratedRegex(@"^ {0,3}\*\[(?<name>[^\[\]\n]+)\]:[^\n]*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AbbreviationForm();
}
