using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MicroAcquisition.Tests.Walls;

/// <summary>The walls of the site; each is shown to see a breach.</summary>
public sealed class PageTests
{
    private static readonly System.Reflection.Assembly Site = typeof(Web.Site).Assembly;
    private static readonly System.Reflection.Assembly Demonstration = typeof(Demo.ShiftedTime).Assembly;
    private static readonly AddressBook Book = new([Site, Demonstration]);

    [Fact]
    public void Every_folder_of_pages_is_a_room()
    {
        var rooms = typeof(TurnKeeper).Assembly.GetTypes().Select(t => t.Namespace?.Split('.').ElementAtOrDefault(1)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var folders = Directory.GetDirectories(Repository.PathOf("src", "MicroAcquisition.Web", "Pages")).Select(path => Path.GetFileName(path));

        Expect.None(PageRules.FoldersAreRooms(folders, rooms));
        Assert.Equal(["Invoices"], PageRules.FoldersAreRooms(["Home", "Requests", "Invoices"], rooms));
    }

    [Fact]
    public void Every_page_names_its_policy()
    {
        Expect.None(PageRules.ModelsNameTheirPolicy([.. Site.GetTypes(), .. Demonstration.GetTypes()]));
        Assert.Equal(
            [nameof(Nobody), nameof(Anyone), nameof(WithoutPolicy)], PageRules.ModelsNameTheirPolicy([typeof(Nobody), typeof(Anyone), typeof(WithoutPolicy), typeof(Named)]));
    }

    [Fact]
    public void Every_page_of_a_file_says_so()
    {
        Expect.None(PageRules.PagesOfAFileSaySo([.. Site.GetTypes(), .. Demonstration.GetTypes()]));
        Assert.Equal([nameof(Unlogged)], PageRules.PagesOfAFileSaySo([typeof(Unlogged), typeof(Logged), typeof(Named)]));
    }

    [Fact]
    public void Every_page_has_an_address()
    {
        Expect.None(PageRules.PagesHaveAddresses([.. PagesOf("MicroAcquisition.Web"), .. PagesOf("MicroAcquisition.Demo")], Book));
        Assert.Equal(["/Home/Lost"], PageRules.PagesHaveAddresses(["/Home/Index", "/Home/Lost"], Book));
    }

    [Fact]
    public void Every_address_has_a_page()
    {
        string[] pages = [.. PagesOf("MicroAcquisition.Web"), .. PagesOf("MicroAcquisition.Demo")];

        Expect.None(Book.All.Select(a => a.Page).Except(pages, StringComparer.Ordinal));
    }

    [Fact]
    public void Addresses_are_distinct_and_have_the_same_places_in_both_languages()
    {
        Expect.None(PageRules.AddressesAreDistinct(Book.All));
        Assert.Equal(
            ["en/files/{}", "/B"],
            PageRules.AddressesAreDistinct([new Address("/A", "files/{number}", "dossiers/{number}"), new Address("/B", "files/{id}", "dossiers")]));
    }

    [Fact]
    public void No_page_writes_raw_HTML()
    {
        Expect.None(PageRules.NothingIsRaw(Sources("*.cs", "*.cshtml")));
        Assert.Equal(["a.cs", "b.cshtml"], PageRules.NothingIsRaw(
            [("a.cs", "new HtmlString(x)"), ("b.cshtml", "@Html.Raw(x)"), ("MarkdownTagHelper.cs", "new HtmlString(SafeHtml.FromMarkdown(x))"), ("c.cshtml", "@Model.Words")]));
    }

    [Fact]
    public void No_page_writes_an_address()
    {
        Expect.None(PageRules.NoAddressIsWritten(Sources("*.cshtml")));
        Assert.Equal(["a.cshtml", "c.cshtml"], PageRules.NoAddressIsWritten([("a.cshtml", "<a href=\"/en/files\">"), ("c.cshtml", "<form asp-page-handler=\"X\">"), ("b.cshtml", "<a href=\"@X.Of(l)\"> <link href=\"~/site.css\">")]));
    }

    private static IEnumerable<string> PagesOf(string project)
    {
        var folder = Repository.PathOf("src", project, "Pages");
        return Directory.Exists(folder)
            ? Repository.Files(Path.Combine("src", project, "Pages"), "*.cshtml").Where(file => File.ReadLines(file).First().StartsWith("@page", StringComparison.Ordinal))
                .Select(file => "/" + Path.ChangeExtension(Path.GetRelativePath(folder, file), null))
            : [];
    }

    private static IEnumerable<(string Path, string Text)> Sources(params string[] patterns) =>
        patterns.SelectMany(pattern => Repository.Files("src", pattern)).Select(path => (path, File.ReadAllText(path)));

    private sealed class Nobody : PageModel;

    [AllowAnonymous]
    [Authorize(Web.Access.Policies.Public)]
    private sealed class Anyone : PageModel;

    [Authorize]
    private sealed class WithoutPolicy : PageModel;

    [Authorize(Web.Access.Policies.Public)]
    private sealed class Named : PageModel;

    private sealed class Unlogged : PageModel
    {
        public Acquisition? Acquisition { get; init; }
    }

    private sealed class Logged : PageModel, Web.Pages.IFilePage
    {
        public Acquisition Acquisition => null!;
    }
}
