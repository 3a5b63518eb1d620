using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace MicroAcquisition.TestKit;

/// <summary>
/// Whether a page is HTML as the standard writes it: what a parser finds wrong (HTML standard §13.2), and the rules of content that
/// pages made of parts break first. Every page that a <see cref="Browser"/> gets is looked at.
/// </summary>
public static class HtmlValidity
{
    /// <summary>What of its parents an element may only stand in.</summary>
    private static readonly (string Part, string Outside)[] Misplaced =
    [
        ("a a, a button, a input:not([type=hidden]), a select, a textarea, button a, button button, button input, label label, form form", "inside another one that is used by itself"),
        ("p p, p div, p ul, p ol, p dl, p table, p h1, p h2, p h3, span div, span p", "inside a phrase"),
        ("ul > :not(li):not(template), ol > :not(li):not(template)", "in a list without being an item"),
        ("dl > :not(div):not(dt):not(dd)", "in a list of names and values"),
        ("ul:not(:has(> li)), ol:not(:has(> li)), dl:not(:has(dt)), table:not(:has(tr)), select:not(:has(option))", "empty"),
        ("h1:empty, h2:empty, h3:empty, h4:empty, th:empty, button:empty:not([hidden]), a[href]:empty, legend:empty, caption:empty", "without words"),
    ];

    /// <summary>What is wrong, each with where it stands; empty when nothing is.</summary>
    public static IReadOnlyList<string> Of(string html)
    {
        var wrong = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = true });
        parser.Error += (_, found) => wrong.Add(found is HtmlErrorEvent error ? $"{error.Message} at line {error.Position.Line}, column {error.Position.Column}" : "unreadable");
        using var page = parser.ParseDocument(html);
        wrong.AddRange(Misplaced.SelectMany(rule => page.QuerySelectorAll(rule.Part).Select(part => $"{rule.Outside}: {Excerpt(part)}")));
        wrong.AddRange(page.All.Where(part => part.HasAttribute("id")).GroupBy(part => part.Id, StringComparer.Ordinal).Where(parts => parts.Count() > 1 || parts.Key is null or "" || parts.Key.Any(char.IsWhiteSpace))
            .Select(parts => $"the id “{parts.Key}” of: {string.Join(", ", parts.Select(Excerpt))}"));
        foreach (var (name, of) in new[] { ("for", "label"), ("aria-describedby", "*"), ("aria-labelledby", "*"), ("form", "button, input, select, textarea"), ("list", "input"), ("headers", "td") })
        {
            wrong.AddRange(page.QuerySelectorAll(of).Where(part => part.HasAttribute(name)).SelectMany(part => part.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(id => page.GetElementById(id) is null).Select(id => $"{name} names “{id}”, which is nowhere: {Excerpt(part)}")));
        }

        wrong.AddRange(page.QuerySelectorAll<IHtmlFormElement>("form[method=post]").Where(form => !form.Elements.Any(e => e is IHtmlButtonElement { Type: "submit" })).Select(form => $"nothing sends: {Excerpt(form)}"));
        // What is typed goes along into the other language; a code, which is typed in seconds and works once, does not.
        if (page.QuerySelector("main form[method=post] :is(textarea, input:not([type]), input[type=text], input[type=email], input[type=date]):not([autocomplete=one-time-code])") is { } typed
            && page.QuerySelector("form#typed") is null)
        {
            wrong.Add($"the way into the other language leaves what is typed behind: {Excerpt(typed)}");
        }

        return wrong;
    }

    private static string Excerpt(IElement part) => part.OuterHtml is { Length: > 160 } html ? html[..160] + "…" : part.OuterHtml;
}
