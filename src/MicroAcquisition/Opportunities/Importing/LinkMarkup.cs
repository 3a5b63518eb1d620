using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>Links and images that name a definition elsewhere in the post: each gets its address where it stands, and the definitions go.</summary>
public static partial class LinkMarkup
{
    /// <summary>Settles the links, images and definitions of a post.</summary>
    public static void Settle(PostMarkup markup)
    {
        var links = markup.Document.Descendants<LinkInline>().Where(link => !FootnoteMarkup.IsFootnote(link.Label)).ToList();
        foreach (var link in links)
        {
            AskAddress(markup, link);
            if (link.IsImage)
            {
                SettleImage(markup, link);
            }
            else if (link.Reference is not null)
            {
                SettleReference(markup, link);
            }
        }

        foreach (var autolink in markup.Document.Descendants<AutolinkInline>().Where(one => !one.IsEmail))
        {
            AskScheme(markup, autolink.Span.Start, autolink.Url);
        }

        TellUnread(markup, DropDefinitions(markup));
        TellUndefined(markup, links);
    }

    private static void AskAddress(PostMarkup markup, LinkInline link)
    {
        if (link.IsImage)
        {
            return;
        }

        // A path is an address of a file to some systems.
        if (Uri.TryCreate(link.Url, UriKind.Absolute, out var address) && !address.IsFile)
        {
            AskScheme(markup, link.Span.Start, link.Url!);
        }
        else
        {
            markup.Tell(link.Span.Start, OpportunitiesText.Import_Address, link.Url ?? "");
        }
    }

    /// <summary>Pages link to pages and to email: of any other link they show only the words.</summary>
    private static void AskScheme(PostMarkup markup, int at, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto"))
        {
            markup.Tell(at, OpportunitiesText.Import_NoLink, address);
        }
    }

    /// <summary>The text of a link stays as it is, with all that it holds; only what follows its bracket changes.</summary>
    private static void SettleReference(PostMarkup markup, LinkInline link)
    {
        var (start, end) = (link.Span.Start, link.Span.End + 1);
        if (markup.Body[end - 1] != ']')
        {
            return;
        }

        var label = LastOpening(markup, start, end);
        if (label > start)
        {
            markup.Change(label - 1, end, "](" + Target(link) + ")");
            return;
        }

        // The pilot's generator lets a space stand between the text and the name of its definition.
        var before = SpacedForm().Match(markup.Body[..start]);
        if (before.Success && !IsInLink(link) && !markup.IsEscaped(before.Index) && !markup.IsVerbatim(before.Index))
        {
            markup.Change(before.Groups["end"].Index, end, "](" + Target(link) + ")");
            return;
        }

        markup.Change(end - 1, end, "](" + Target(link) + ")");
    }

    /// <summary>Pages show no images: the words of one become a link to it, or, inside a link, only words.</summary>
    private static void SettleImage(PostMarkup markup, LinkInline image)
    {
        var words = string.Concat(image.Descendants().Select(one => one switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            _ => "",
        })).Trim();
        words = words.Length > 0 ? words : image.Url ?? "";
        var text = EscapedForm().Replace(words, @"\$0");
        markup.Tell(image.Span.Start, OpportunitiesText.Import_Image, words);
        markup.Change(image.Span.Start, image.Span.End + 1, IsInLink(image) ? text : $"[{text}]({Target(image)})");
    }

    private static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the bracket of a link's last pair opens: at its beginning if the text itself is the name of the definition.</summary>
    private static int LastOpening(PostMarkup markup, int start, int end)
    {
        for (var at = end - 2; at > start; at--)
        {
            if (markup.Body[at] == '[' && !markup.IsEscaped(at))
            {
                return at;
            }
        }

        return start;
    }

    private static HashSet<int> DropDefinitions(PostMarkup markup)
    {
        var lines = new HashSet<int>();
        foreach (var definition in markup.Document.Descendants<LinkReferenceDefinition>().Where(d => !FootnoteMarkup.IsFootnote(d.Label)))
        {
            // One whose place is not known to the letter, deep in quotations, stays: nobody sees it.
            var (start, end) = (definition.Span.Start, definition.Span.End + 1);
            if (start >= 0 && end <= markup.Body.Length && start < end && markup.Body[start] == '[' && (end == markup.Body.Length || markup.Body[end] is '\n' or ' ' or '\t'))
            {
                markup.Change(start, end, "");
                lines.Add(markup.LineOf(start));
            }
        }

        return lines;
    }

    /// <summary>A line that looks like a definition and is none, because of a space in its address or of the text just before it, is not lost in silence.</summary>
    private static void TellUnread(PostMarkup markup, HashSet<int> definitions)
    {
        foreach (Match match in UnreadForm().Matches(markup.Body))
        {
            var label = match.Groups["label"];
            if (!markup.IsVerbatim(label.Index) && !definitions.Contains(markup.LineOf(label.Index)))
            {
                markup.Tell(label.Index, OpportunitiesText.Import_UndefinedReference, label.Value);
            }
        }
    }

    private static void TellUndefined(PostMarkup markup, List<LinkInline> links)
    {
        foreach (Match match in UndefinedForm().Matches(markup.Body))
        {
            var label = match.Groups["label"].Value;
            var isLink = links.Exists(link => (link.Span.Start <= match.Index && match.Index <= link.Span.End) || link.Span.Start == match.Index + 1);
            if (!isLink && !FootnoteMarkup.IsFootnote(label) && !markup.IsEscaped(match.Index) && !markup.IsVerbatim(match.Index))
            {
                markup.Tell(match.Index, OpportunitiesText.Import_UndefinedReference, label.Length > 0 ? label : TextBefore(markup, match.Index));
            }
        }
    }

    private static string TextBefore(PostMarkup markup, int end) => markup.Body[(LastOpening(markup, 0, end + 1) + 1)..end];

    private static string Target(LinkInline link)
    {
        var address = TargetForm().Replace(EntityForm().Replace(link.Url ?? "", "&amp;"), @"\$0").Replace("|", "%7C", StringComparison.Ordinal);
        address = address.Length == 0 || address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? $"<{address}>" : address;
        var title = TitleForm().Replace(EntityForm().Replace(link.Title ?? "", "&amp;"), @"\$0").ReplaceLineEndings(" ");
        return title.Length == 0 ? address : $"{address} \"{title}\"";
    }

    [GeneratedRegex(@"(?<!\])\[(?!\^)[^\[\]\n]{2,}(?<end>\]) {1,3}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpacedForm();

    [GeneratedRegex(@"^ {0,3}\[(?!\^)(?<label>[^\[\]\n]+)\]:[ \t]", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnreadForm();

    [GeneratedRegex(@"\]\[(?<label>[^\[\]\n]*)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UndefinedForm();

    [GeneratedRegex(@"[\\\[\]*_<`&!]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapedForm();

    [GeneratedRegex(@"[\\()<>]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TargetForm();

    [GeneratedRegex("[\\\\\"]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitleForm();

    [GeneratedRegex(@"&(?=#?\w+;)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EntityForm();
}
