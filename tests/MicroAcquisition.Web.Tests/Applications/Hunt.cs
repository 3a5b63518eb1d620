using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Web.Tests.Applications;

/// <summary>One page as one reader got it, after the place to which it leads if it does.</summary>
internal sealed partial record HuntedPage(string Reader, string Path, HttpStatusCode Status, string Content)
{
    /// <summary>Status and bytes, to compare two readings: without the antiforgery token and the form's key, which differ at each.</summary>
    public string Answer => (int)Status + " " + Token().Replace(Content, "");

    /// <summary>Its bytes with the signs for which HTML has names.</summary>
    public string Text => Content.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(Content) : Content;

    [GeneratedRegex("""<input[^>]*(__RequestVerificationToken|__form|"Writing")[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

/// <summary>Reads a site as many readers, page by page, for hunts of what some of them must not learn. Nobody follows a redirect: where it leads is part of what was read.</summary>
internal sealed class Hunt(SiteFactory site)
{
    private readonly List<(string Name, TestPerson? Person)> readers = [];
    private readonly Dictionary<string, Browser> browsers = new(StringComparer.Ordinal);

    /// <summary>Adds a reader; a visitor where there is no person.</summary>
    public void Add(string name, TestPerson? person) => readers.Add((name, person));

    /// <summary>Whose account a reader has; null for a visitor.</summary>
    public TestPerson? PersonOf(string reader) => readers.Single(r => r.Name == reader).Person;

    /// <summary>Everybody signs in, or some of them do, again where the clock has left their session behind.</summary>
    public async Task SignInAsync(Func<string, bool>? who = null)
    {
        foreach (var (name, person) in readers.Where(reader => who?.Invoke(reader.Name) ?? true))
        {
            browsers[name] = person is null ? site.Visitor() : await site.SignedInAsync(person);
        }
    }

    /// <summary>Every address of the site in a language, a file's number and its program in their places, and the addresses of its health.</summary>
    public IReadOnlyList<string> PathsOf(TestFile file, Language language, Func<Address, bool>? wanted = null)
    {
        var pages = site.Services.GetRequiredService<AddressBook>().All.Where(address => wanted?.Invoke(address) ?? true).SelectMany(address => Filled(address, file, language));
        var health = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !path.Contains('{', StringComparison.Ordinal) && path.Contains("health", StringComparison.Ordinal));
        return [.. pages.Concat(health).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Everybody reads these pages, a reader at a time in the order in which they came or the other way round.</summary>
    public async Task<IReadOnlyList<HuntedPage>> ReadAsync(IReadOnlyList<string> paths, bool isReversed = false)
    {
        var read = new List<HuntedPage>();
        foreach (var (name, _) in isReversed ? Enumerable.Reverse(readers) : readers)
        {
            read.AddRange(await ReadAsAsync(name, paths));
        }

        return read;
    }

    /// <summary>Everybody, or some of them, read these pages, several readers at once.</summary>
    public async Task<IReadOnlyList<HuntedPage>> ReadAtOnceAsync(IReadOnlyList<string> paths, Func<string, bool>? who = null)
    {
        var read = new ConcurrentBag<HuntedPage>();
        await Parallel.ForEachAsync(readers.Where(reader => who?.Invoke(reader.Name) ?? true), async (reader, _) =>
        {
            foreach (var page in await ReadAsAsync(reader.Name, paths))
            {
                read.Add(page);
            }
        });
        return [.. read];
    }

    /// <summary>One reader reads these pages.</summary>
    public async Task<IReadOnlyList<HuntedPage>> ReadAsAsync(string reader, IReadOnlyList<string> paths)
    {
        var (browser, read) = (browsers[reader], new List<HuntedPage>());
        foreach (var path in paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, browser.AddressOf(path));
            using var answer = await browser.SendOnceAsync(request);
            read.Add(new HuntedPage(reader, path, answer.StatusCode, answer.Headers.Location + "\n" + await answer.Content.ReadAsStringAsync()));
        }

        return read;
    }

    // The first four numbers of applications and rounds, where an address has one: a page that there is not is read as well.
    private static IEnumerable<string> Filled(Address address, TestFile file, Language language) =>
        Enumerable.Range(1, address.Places().Contains("candidate", StringComparer.Ordinal) ? 4 : 1)
            .Select(number => address.Of(language, [.. address.Places().Select(place => Value(place, file, number))]));

    private static string Value(string place, TestFile file, int number) => place switch
    {
        "number" => file.Number,
        "status" => "404",
        "candidate" => number.ToString(CultureInfo.InvariantCulture),
        "criterion" or "version" or "invoice" => "1",
        "slug" => "",
        "reference" => "0000-0000-0",
        "program" => file.Program.Id.ToString(),
        "department" => file.Program.DepartmentId.ToString(),
        _ => "00000000-0000-0000-0000-000000000000",
    };
}
