using System.Reflection;
using System.Text.RegularExpressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MicroAcquisition.Tests.Walls;

/// <summary>The walls of the site, each as a list of what breaks it.</summary>
public static partial class PageRules
{
    /// <summary>Folders of pages that belong to no room of the library.</summary>
    private static readonly string[] WithoutRoom = ["Home", "Errors", "Shared"];

    /// <summary>Every folder of pages has a room of the same name.</summary>
    public static IReadOnlyList<string> FoldersAreRooms(IEnumerable<string> folders, IReadOnlyCollection<string> rooms) =>
        [.. folders.Where(folder => !rooms.Contains(folder) && !WithoutRoom.Contains(folder, StringComparer.Ordinal))];

    /// <summary>Every page model says who may open it, and none lets everyone past the policies.</summary>
    public static IReadOnlyList<string> ModelsNameTheirPolicy(IEnumerable<Type> types) =>
        [.. types.Where(t => t.IsAssignableTo(typeof(PageModel)) && !t.IsAbstract && !NamesAPolicy(t)).Select(t => t.Name)];

    /// <summary>Every page model that shows a file says so, so that internal audit's reading is journalled.</summary>
    public static IReadOnlyList<string> PagesOfAFileSaySo(IEnumerable<Type> types) =>
        [.. types.Where(t => t.IsAssignableTo(typeof(PageModel)) && !t.IsAssignableTo(typeof(IFilePage)) && t.GetProperties().Any(p => p.PropertyType == typeof(Acquisition))).Select(t => t.Name)];

    /// <summary>Every Razor page has an address.</summary>
    public static IReadOnlyList<string> PagesHaveAddresses(IEnumerable<string> pages, AddressBook book) => [.. pages.Where(page => book.OfPage(page) is null)];

    /// <summary>No two addresses are the same in a language, and both languages have the same places.</summary>
    public static IReadOnlyList<string> AddressesAreDistinct(IReadOnlyCollection<Address> addresses) =>
    [
        .. OfficialLanguages.All.SelectMany(language => addresses.GroupBy(a => PlacesOnly().Replace(a.Template(language), "{}"), StringComparer.Ordinal))
            .Where(same => same.Count() > 1).Select(same => same.Key),
        .. addresses.Where(a => PlacesOf(a.English) != PlacesOf(a.French)).Select(a => a.Page),
    ];

    /// <summary>What a source says that only the component for Markdown may say: HTML that nothing encodes.</summary>
    public static IReadOnlyList<string> NothingIsRaw(IEnumerable<(string Path, string Text)> sources) =>
        [.. sources.Where(s => RawHtml().Count(s.Text) > (SaysMarkdown().IsMatch(s.Text) ? 1 : 0)).Select(s => s.Path)];

    /// <summary>Pages link and post by addresses, never by a written path, nor by the framework's search for one, which knows no language.</summary>
    public static IReadOnlyList<string> NoAddressIsWritten(IEnumerable<(string Path, string Text)> pages) =>
        [.. pages.Where(page => WrittenAddress().IsMatch(page.Text)).Select(page => page.Path)];

    private static bool NamesAPolicy(Type model) =>
        model.GetCustomAttributes<AuthorizeAttribute>().Any(a => !string.IsNullOrEmpty(a.Policy)) && model.GetCustomAttribute<AllowAnonymousAttribute>() is null;

    private static string PlacesOf(string template) => string.Join(' ', PlacesOnly().Matches(template).Select(m => m.Value));

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex PlacesOnly();

    [GeneratedRegex(@"\bHtmlString\b|\bHtml\.Raw\b|\bAppendHtmlLine\(\s*""", RegexOptions.None, 1000)]
    private static partial Regex RawHtml();

    [GeneratedRegex(@"\bnew HtmlString\(SafeHtml\.FromMarkdown\(", RegexOptions.None, 1000)]
    private static partial Regex SaysMarkdown();

    [GeneratedRegex(@"\b(href|action|formaction)\s*=\s*""/|\basp-(page|route|action|controller|area)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WrittenAddress();
}
