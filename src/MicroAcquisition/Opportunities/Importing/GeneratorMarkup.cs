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

        var comments = new List<Match>();
        Each(markup, CommentForm(), comments.Add);
        comments.ForEach(comment => Drop(markup, comment));
        Each(markup, AttributesForm(), attributes =>
        {
            if (!comments.Exists(comment => comment.Index <= attributes.Index && attributes.Index < comment.Index + comment.Length))
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
        foreach (Match liquid in LiquidForm().Matches(markup.Body))
        {
            markup.Tell(liquid.Index, OpportunitiesText.Import_Liquid, liquid.Value);
        }
    }

    /// <summary>Hides, behind spaces, the comments, the abbreviations and the attribute lists that have lines of their own.</summary>
    public static void Hide(PostMarkup markup, char[] text)
    {
        foreach (var form in new[] { CommentForm(), AbbreviationForm(), AttributesLineForm() })
        {
            Each(markup, form, hidden =>
            {
                foreach (var at in Enumerable.Range(hidden.Index, hidden.Length).Where(at => text[at] != '\n'))
                {
                    text[at] = ' ';
                }
            });
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

    [GeneratedRegex(@"\{::comment\}.*?\{:/(comment)?\}", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommentForm();

    [GeneratedRegex(@"\{:[^{}\n]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AttributesForm();

    [GeneratedRegex(@"^[ \t]*\{:[^{}\n]*\}[ \t]*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AttributesLineForm();

    [GeneratedRegex(@"^ {0,3}\*\[(?<name>[^\[\]\n]+)\]:[^\n]*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AbbreviationForm();

    [GeneratedRegex(@"\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LiquidForm();
}
