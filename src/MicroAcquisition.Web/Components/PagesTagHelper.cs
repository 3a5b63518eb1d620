using System.Globalization;
using MicroAcquisition.Foundation.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace MicroAcquisition.Web.Components;

/// <summary>
/// The pages of a list: <c>&lt;ma-pages page="Model.Number" total="Model.Total" page-size="20" address="@XAddresses.List.Of(…)" /&gt;</c>.
/// Links keep the query of the request, or of <c>query="?q=…"</c> when given, with their own page in it. Nothing when one page holds all; an <c>aria-label</c> tells two lists on a page apart.
/// A page model reads the page with <c>[FromQuery(Name = "page")]</c>: Razor Pages keeps the route value of that name for itself.
/// </summary>
[HtmlTargetElement("ma-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTagHelper : TagHelper
{
    /// <summary>The name of the query parameter.</summary>
    public const string Parameter = "page";

    /// <summary>The request's page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many items there are in all.</summary>
    public long Total { get; set; }

    /// <summary>How many items a page holds.</summary>
    public int PageSize { get; set; } = 20;

    /// <summary>The path of the list.</summary>
    public string Address { get; set; } = "";

    /// <summary>The query to keep; the request's own when left out.</summary>
    public string? Query { get; set; }

    private int Last => (int)Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Which page numbers to show around the current one; null where some are left out.</summary>
    public static IReadOnlyList<int?> Numbers(int current, int last)
    {
        var shown = Enumerable.Range(1, last).Where(n => n == 1 || n == last || Math.Abs(n - current) <= 1).ToList();
        var numbers = new List<int?>();
        foreach (var number in shown)
        {
            var before = numbers.Count == 0 ? 0 : numbers[^1]!.Value;
            if (number - before == 2)
            {
                numbers.Add(number - 1); // A gap of one page is no shorter than the page.
            }
            else if (number - before > 2)
            {
                numbers.Add(null);
            }

            numbers.Add(number);
        }

        return numbers;
    }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Last == 1)
        {
            output.SuppressOutput();
            return;
        }

        var current = Math.Clamp(Page, 1, Last);
        output.Become("nav", "pages");
        if (!output.Attributes.ContainsName("aria-label"))
        {
            output.Attributes.SetAttribute("aria-label", ComponentsText.Pagination_Label);
        }

        var list = Markup.Element("ul");
        if (current > 1)
        {
            list.Holding(Markup.Element("li", "step").Holding(Link(current - 1, ComponentsText.Pagination_Previous).With("rel", "prev")));
        }

        list.Holding([.. Numbers(current, Last).Select(number => Item(number, current))]);
        if (current < Last)
        {
            list.Holding(Markup.Element("li", "step").Holding(Link(current + 1, ComponentsText.Pagination_Next).With("rel", "next")));
        }

        output.Content.SetHtmlContent(list);
    }

    private TagBuilder Item(int? number, int current) => number is not { } page
        ? Markup.Element("li", "gap", "…")
        : Markup.Element("li").Holding(Link(page, Formats.Number(page))
            .With("aria-label", ComponentsText.Pagination_Page.With(Formats.Number(page))).With("aria-current", page == current ? "page" : null));

    private TagBuilder Link(int page, string text)
    {
        var kept = QueryHelpers.ParseQuery(Query ?? ViewContext.HttpContext.Request.QueryString.Value);
        kept.Remove(Parameter);
        var address = QueryHelpers.AddQueryString(Address, kept);
        return Markup.Element("a", text: text).With(
            "href", page == 1 ? address : QueryHelpers.AddQueryString(address, Parameter, page.ToString(CultureInfo.InvariantCulture)));
    }
}
