using System.Globalization;
using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Web.Tests.Errors;

/// <summary>Bytes that no browser sends, to every page, over a bare connection: what cannot be read is the sender's error, never the site's.</summary>
public sealed partial class OddBytesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly string[] OddQueries =
    [
        "?search=%EF%BF%BE&q=%EF%BF%BF", "?search=%00&page=%00", "?search=%ED%A0%80&k=%ED%BF%BF&returnPath=%ED%A0%80", "?search=%C0%AF%FF%FE&page=%C0%80",
        "?page=99999999999999999999&version=-1&page=2&page=x&status=2147483648", "?handler=%00&handler=a&handler", "?%EF%BF%BE=1&=&&&[]=1&[0].x=2&.=3&a[=1",
        "?returnPath=%EF%BF%BE&k=" + "%F0%9F%98%80%EF%BF%BE", "?search=\xff\xfe&stage=\x80", "?page=2147483647&stage=99&stage=Open%EF%BF%BE&department=x",
    ];

    [Theory, BothEngines]
    public async Task No_page_fails_on_odd_bytes_in_addresses_or_forms(Engine engine)
    {
        await using var own = await SiteFactory.StartAsync(engine);
        var node = own.AnotherNode();
        var program = await own.Data.ProgramAsync();
        var file = await own.Data.OpenOpportunityAsync(program);
        var administrator = await own.Data.AdministratorAsync();
        await own.Data.SeatAsync(administrator, Foundation.Access.Role.ProgramOfficer, program);
        var failed = new List<string>();
        var asked = 0;
        foreach (var browser in new[] { own.Visitor(), await own.SignedInAsync(await own.Data.PersonAsync()), await own.SignedInAsync(administrator) })
        {
            var token = TokenOf(await browser.GoAsync((browser.Cookies.ContainsKey("session") ? PeopleAddresses.Account : PeopleAddresses.SignIn).Of(Language.English)));
            foreach (var path in Paths(file).Distinct(StringComparer.Ordinal))
            {
                var requests = OddQueries.Select(query => RawRequest.Head("GET", path + query, browser)).Concat(OddBodies(token).Select(body =>
                    RawRequest.Head("POST", path, browser, $"Content-Type: {body.Type}", $"Content-Length: {body.Text.Length.ToString(CultureInfo.InvariantCulture)}") + body.Text));
                await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (bytes, _) =>
                {
                    using var request = await RawRequest.ToAsync(node);
                    await request.SendAsync(bytes);
                    var answer = await request.AnswerAsync();
                    Interlocked.Increment(ref asked);
                    if (!Fine().IsMatch(answer))
                    {
                        lock (failed)
                        {
                            failed.Add(answer.Split('\r')[0] + " to " + bytes.Split('\r')[0] + " … " + bytes[Math.Max(0, bytes.Length - 60)..]);
                        }
                    }
                });
            }
        }

        Assert.True(asked > 1_500, "The hunt asks every page.");
        Assert.True(failed.Count == 0, string.Join('\n', failed) + string.Join('\n', node.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal))));
        Assert.DoesNotContain(node.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "Email=a", 100)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\na", 54)]
    [InlineData("application/x-www-form-urlencoded; charset=klingon", "Email=a", 7)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Email=a", 7)]
    [InlineData("application/x-www-form-urlencoded", "Email=%EF%BF%BE%00", 18)]
    [InlineData("multipart/form-data", "rubbish", 7)]
    public async Task What_cannot_be_read_is_answered_with_400_and_noted_in_one_line(string type, string body, int length)
    {
        var node = site.AnotherNode();
        await site.Visitor().GoAsync("/fr"); // It is warm.
        site.Time.Advance(TimeSpan.FromMinutes(1)); // What the others sent is forgotten.
        node.Log.Clear();
        using var request = await RawRequest.ToAsync(node);
        await request.SendAsync(RawRequest.Head("POST", PeopleAddresses.SignIn.Of(Language.French), site.Visitor(), $"Content-Type: {type}", $"Content-Length: {length.ToString(CultureInfo.InvariantCulture)}") + body);
        if (body.Length < length)
        {
            request.End(); // Cut short: nobody is there to answer.
        }

        var answer = await request.AnswerAsync();

        if (body.Length >= length)
        {
            Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
            Assert.Contains("<html lang=\"fr\"", answer, StringComparison.Ordinal);
        }

        for (var waits = 0; waits < 100 && node.Log.Lines.Count == 0; waits++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Single(node.Log.Lines, line => !line.StartsWith("Information Microsoft", StringComparison.Ordinal));
        Assert.DoesNotContain(node.Log.Lines, line => line.Contains("   at ", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_for_what_is_no_character_finds_nothing_and_fails_nowhere()
    {
        var node = site.AnotherNode();
        using var request = await RawRequest.ToAsync(node);
        await request.SendAsync(RawRequest.Head("GET", OpportunityAddresses.List.Of(Language.English) + "?search=%EF%BF%BE", site.Visitor()));

        Assert.Matches("^HTTP/1.1 (200|400) ", await request.AnswerAsync());
    }

    [Fact]
    public async Task A_flood_of_them_is_answered_shortly_and_does_not_fill_the_log()
    {
        await using var own = await SiteFactory.StartAsync(Engine.Sqlite);
        var node = own.AnotherNode();
        var (last, lengths) = ("", new List<int>());
        for (var n = 0; n < 200; n++)
        {
            using var request = await RawRequest.ToAsync(node);
            await request.SendAsync(RawRequest.Head("POST", PeopleAddresses.SignIn.Of(Language.English), own.Visitor(), "Content-Type: multipart/form-data", "Content-Length: 1") + "x");
            last = await request.AnswerAsync();
            lengths.Add(last.Length);
        }

        Assert.StartsWith("HTTP/1.1 429", last, StringComparison.Ordinal);
        Assert.Contains("Retry-After: ", last, StringComparison.Ordinal);
        Assert.True(lengths[^1] < 1_000 && lengths[0] > 1_000);
        Assert.InRange(node.Log.Lines.Count(line => !line.StartsWith("Information Microsoft", StringComparison.Ordinal)), 1, 40);

        own.Time.Advance(TimeSpan.FromMinutes(1));
        using var later = await RawRequest.ToAsync(node);
        await later.SendAsync(RawRequest.Head("POST", PeopleAddresses.SignIn.Of(Language.English), own.Visitor(), "Content-Type: multipart/form-data", "Content-Length: 1") + "x");
        Assert.StartsWith("HTTP/1.1 400", await later.AnswerAsync(), StringComparison.Ordinal);
        Assert.Contains(node.Log.Lines, line => line.Contains("170", StringComparison.Ordinal)); // How many more there were.
    }

    private IEnumerable<string> Paths(TestFile file)
    {
        foreach (var address in site.Services.GetRequiredService<AddressBook>().All)
        {
            yield return address.Of(Language.English, [.. address.Places().Select(place => Value(place, file))]);
            if (address.Places().Any())
            {
                yield return address.Of(Language.French, [.. address.Places().Select(_ => "0")]);
                yield return address.Of(Language.English, [.. address.Places().Select(_ => "0")]).Replace("/0", "/%EF%BF%BE%00", StringComparison.Ordinal);
                yield return address.Of(Language.English, [.. address.Places().Select(_ => "0")]).Replace("/0", "/%ED%A0%80", StringComparison.Ordinal);
            }
        }

        yield return "/health";
        yield return "/";
        yield return "/fr/possibilites/%EF%BF%BE";
    }

    private static IEnumerable<(string Type, string Text)> OddBodies(string token)
    {
        const string Urlencoded = "application/x-www-form-urlencoded";
        var field = "__RequestVerificationToken=" + Uri.EscapeDataString(token);
        yield return (Urlencoded, field + "&Email=%EF%BF%BE%EF%BF%BF&Name=%EF%BF%BE&Statement=%EF%BF%BE&Search=%EF%BF%BE&Words=%EF%BF%BE&Code=%EF%BF%BE&Reference=%EF%BF%BE&Hash=%EF%BF%BE");
        yield return (Urlencoded, field + "&Email=%ED%A0%80&Name=%C0%AF&Statement=%F0%9F&Answers.Title=%ED%BF%BF&Version=99999999999999999999&Letters=7");
        yield return (Urlencoded, field + "&Email=a&Email=b&Name=a&Name=b&Version=1&Version=2&Answers.Language=99&Answers.As=-1&Answers.SupplierId=x&Answers.Departments[999999999]=x");
        yield return (Urlencoded, field + "&Answers[=1&[x]=2&..=3&Answers.=4&handler=x&everywhere=maybe&k=%00&Seat=0&Id=x");
        yield return (Urlencoded, "%00=%00&\xff\xfe=\x80&&&=");
        yield return ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n" + token
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"Name\"; filename=\"a\xff.txt\"\r\n\r\n\xff\xfe\r\n--x\r\nContent-Disposition: form-data; name=Email\r\n\r\n\xef\xbf\xbe\r\n--x--\r\n");
        yield return ("multipart/form-data; boundary=x", "--y\r\n\r\nrubbish\r\n");
        yield return ("multipart/form-data; boundary=" + new string('b', 200), "--b\r\n");
        yield return ("application/json", "{\"a\": \"\\ud800\"");
        yield return ("text/plain; charset=\"\xff\"", "a=1");
        yield return (Urlencoded + "; charset=utf-16", field);
        yield return (";;;", "\0\0\0");
    }

    private static string Value(string place, TestFile file) => place switch
    {
        "number" => file.Number,
        "status" => "404",
        "criterion" or "version" => "1",
        "slug" => "",
        "reference" => "0000-0000-0",
        "program" => file.Program.Id.ToString(),
        "department" => file.Program.DepartmentId.ToString(),
        _ => "00000000-0000-0000-0000-000000000000",
    };

    private static string TokenOf(BrowserPage page) => page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    // The server itself closes the connection on what is no HTTP.
    [GeneratedRegex(@"^(HTTP/1\.1 [234]|\z)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fine();
}
