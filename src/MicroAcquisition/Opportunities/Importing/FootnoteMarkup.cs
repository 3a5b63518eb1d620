using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>Footnotes: the text of a note goes, in parentheses, where the note is called, because the foot of the post is in one part only.</summary>
public static partial class FootnoteMarkup
{
    /// <summary>Whether the name of a definition is that of a footnote.</summary>
    public static bool IsFootnote(string? label) => label is ['^', ..];

    /// <summary>Settles the footnotes of a post.</summary>
    public static void Settle(PostMarkup markup)
    {
        var notes = Notes(markup);
        var texts = notes.Where(IsOneParagraph)
            .GroupBy(Label, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Groups["text"], StringComparer.OrdinalIgnoreCase);
        var calls = CallForm().Matches(markup.Body)
            .Where(m => !markup.IsVerbatim(m.Index) && !markup.IsEscaped(m.Index) && !notes.Exists(n => n.Groups["label"].Index == m.Groups["label"].Index)).ToList();

        foreach (var text in texts.Values)
        {
            // In a table a bar would begin another cell; elsewhere it is a bar, escaped or not.
            foreach (var bar in Enumerable.Range(text.Index, text.Length).Where(at => markup.Body[at] == '|' && !markup.IsVerbatim(at) && !markup.IsEscaped(at)))
            {
                markup.Change(bar, bar + 1, @"\|");
            }
        }

        // The texts are read before any call is settled: a call inside a note stays as it is written, so that notes never hold one another for ever.
        var shown = texts.ToDictionary(t => t.Key, t => markup.Text(t.Value.Index, t.Value.Index + t.Value.Length), StringComparer.OrdinalIgnoreCase);
        foreach (var call in calls)
        {
            var inNote = notes.Exists(n => n.Index <= call.Index && call.Index < n.Index + n.Length);
            if (!inNote && shown.TryGetValue(Label(call), out var text))
            {
                markup.Change(call.Index, call.Index + call.Length, " (" + string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries)) + ")");
            }

            markup.Tell(call.Index, !inNote && shown.ContainsKey(Label(call)) ? OpportunitiesText.Import_Footnote : OpportunitiesText.Import_FootnoteStays, Label(call));
        }

        foreach (var note in notes.Where(IsOneParagraph))
        {
            markup.Change(note.Index, note.Index + note.Length, "");
        }
    }

    /// <summary>Lets each line of a note be read as one of its own, as the pilot's generator reads it: a heading is the shortest thing that is.</summary>
    public static void Hide(PostMarkup markup, char[] text)
    {
        foreach (var note in Notes(markup).Where(IsOneParagraph))
        {
            var mark = note.Groups["mark"];
            text.AsSpan(mark.Index, mark.Length).Fill(' ');
            text[mark.Index] = '#';
            for (var at = mark.Index; at < note.Index + note.Length - 1; at++)
            {
                if (text[at] == '\n')
                {
                    text[at + 1] = '#';
                }
            }
        }
    }

    private static List<Match> Notes(PostMarkup markup) =>
        [.. DefinitionForm().Matches(markup.Body).Where(m => !markup.IsVerbatim(m.Groups["mark"].Index))];

    private static string Label(Match match) => match.Groups["label"].Value;

    private static bool IsOneParagraph(Match note) => !note.Groups["more"].Success && note.Groups["text"].Value.Trim().Length > 0;

    [GeneratedRegex(
        @"^ {0,3}(?<mark>\[\^(?<label>[^\[\]\n]+)\]:)[ \t]*(?<text>[^\n]*(\n {4}[ \t]*\S[^\n]*)*)(?<more>(\n[ \t]*)*\n( {4}|\t)[ \t]*\S)?",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DefinitionForm();

    [GeneratedRegex(@"\[\^(?<label>[^\[\]\n]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CallForm();
}
