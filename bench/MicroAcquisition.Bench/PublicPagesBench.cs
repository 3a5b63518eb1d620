using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.Bench;

/// <summary>
/// The public pages as visitors get them, from the cache, beside nginx serving the same bytes, at 100 and at 10,000
/// opportunities. The cache asks the database once a second, whichever engine it is.
/// </summary>
public sealed partial class PublicPagesBench(string site)
{
    private const int Seconds = 3;
    private const int Rounds = 3;
    private const string Browsers = "gzip, deflate, br";

    /// <summary>Measures on an engine.</summary>
    public async Task RunAsync(Engine engine, Table table)
    {
        await using var nginx = new Nginx();
        foreach (var count in new[] { 100, 10_000 })
        {
            await using var ground = await Ground.PrepareAsync(engine);
            var program = await ground.Data.ProgramAsync();
            var numbers = await ManyFiles.PublishAsync(ground, program, count);
            await using var running = await ground.StartSiteAsync(site);
            await MeasureAsync($"{Table.Count(count)} opportunities, {engine}", running, nginx, numbers, table);
        }
    }

    private static async Task MeasureAsync(string what, SiteProcess running, Nginx nginx, IReadOnlyList<string> numbers, Table table)
    {
        using var client = running.Client(1);
        var list = OpportunityAddresses.List.Of(Language.English);
        var opportunity = await WhereItLeadsAsync(client, OpportunityAddresses.Opportunity.Of(Language.English, numbers[0]));

        table.Begin(what + ": served from the cache, wrk with 16 connections", "Page", "Bytes", "Site, requests/s", "p99", "nginx, same bytes", "p99", "Ratio");
        await CompareAsync("list", list, encoding: null);
        await CompareAsync("list, as browsers ask (compressed)", list, Browsers);
        await CompareAsync("search", list + "?q=export+map", encoding: null);
        await CompareAsync("one opportunity", opportunity, encoding: null);
        await CompareAsync("one opportunity, as browsers ask", opportunity, Browsers);

        table.Say($"First answer {Table.Milliseconds(running.FirstAnswerAfter.TotalMilliseconds)} after the start of the process; {running.MemoryMiB} MiB held after the load. "
            + $"First visit to the home page: {Table.Count(await FirstVisitAsync(client) / 1024.0)} KB transferred, fonts aside.");

        async Task CompareAsync(string name, string path, string? encoding)
        {
            var address = new Uri(running.Address, path);
            var bytes = await BytesAsync(client, path, encoding);
            var file = await nginx.ServeAsync(name.Replace(' ', '-') + ".html", bytes);
            await Wrk.RunAsync(address, 2, encoding: encoding); // Warm.
            List<Measured> ours = [], theirs = [];
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(await Wrk.RunAsync(address, Seconds, encoding: encoding));
                theirs.Add(await Wrk.RunAsync(file, Seconds));
            }

            var (mine, other) = (Median(ours, name), Median(theirs, name));
            table.Row(
                name, Table.Count(bytes.Length), Table.Count(mine.RequestsPerSecond), Table.Milliseconds(mine.P99Milliseconds), Table.Count(other.RequestsPerSecond),
                Table.Milliseconds(other.P99Milliseconds), Table.Ratio(mine.RequestsPerSecond / other.RequestsPerSecond));
        }
    }

    private static Measured Median(List<Measured> runs, string name)
    {
        runs.ForEach(run => run.HasNoErrors(name));
        return runs.OrderBy(run => run.RequestsPerSecond).ElementAt(runs.Count / 2);
    }

    private static async Task<string> WhereItLeadsAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.Headers.Location?.OriginalString ?? path;
    }

    private static async Task<byte[]> BytesAsync(HttpClient client, string path, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (encoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        }

        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        if (encoding is not null && answer.Content.Headers.ContentEncoding.Count == 0)
        {
            throw new InvalidOperationException($"{path} was not compressed.");
        }

        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<long> FirstVisitAsync(HttpClient client)
    {
        var home = HomeAddresses.Home.Of(Language.English);
        var text = await client.GetStringAsync(new Uri(home, UriKind.Relative));
        var parts = Parts().Matches(text).Select(m => m.Groups["part"].Value).Where(p => p.StartsWith('/') && !p.Contains("font", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        long sum = (await BytesAsync(client, home, Browsers)).Length;
        foreach (var part in parts)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(part, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Accept-Encoding", Browsers);
            using var answer = await client.SendAsync(request);
            sum += (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
        }

        return sum;
    }

    [GeneratedRegex("""(?:<link rel="(?:stylesheet|icon)"[^>]*href|<script[^>]*src|<img[^>]*src)="(?<part>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}
