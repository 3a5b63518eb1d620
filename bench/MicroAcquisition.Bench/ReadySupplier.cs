using System.Net;
using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;

namespace MicroAcquisition.Bench;

/// <summary>A supplier who is signed in, has answered every question, and has only the last button left to press.</summary>
public sealed partial class ReadySupplier(TestPerson person, string session)
{
    // About two kilobytes, as the applications of the pilot were.
    private static readonly string Statement = string.Join(' ', Enumerable.Repeat("I drew maps for a town in 2024, with tests and in both official languages.", 13));

    /// <summary>Who it is.</summary>
    public TestPerson Person => person;

    /// <summary>The cookies of the browser, for a header; empty until the page was opened.</summary>
    public string Cookies { get; private set; } = "";

    /// <summary>The body of the form that submits; empty until the page was opened.</summary>
    public string Form { get; private set; } = "";

    /// <summary>Makes so many, with their answers saved.</summary>
    public static async Task<IReadOnlyList<ReadySupplier>> PrepareAsync(Ground ground, TestFile file, int count)
    {
        var ready = new List<ReadySupplier>(count);
        for (var n = 0; n < count; n++)
        {
            var person = await ground.Data.PersonAsync();
            await ground.Data.DraftApplicationAsync(person, file, answers => answers.Statements = [Statement, Statement]);
            ready.Add(new ReadySupplier(person, await ground.SessionAsync(person)));
        }

        return ready;
    }

    /// <summary>The address of the page that shows all answers and submits them.</summary>
    public static string PageOf(TestFile file) => ApplicationAddresses.Check.Of(Language.English, file.Number);

    /// <summary>Opens the last page, as the person would; its answer.</summary>
    public async Task<HttpStatusCode> OpenAsync(HttpClient client, TestFile file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(PageOf(file), UriKind.Relative)) { Headers = { { "Cookie", session } } };
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return answer.StatusCode;
        }

        var page = await answer.Content.ReadAsStringAsync();
        Cookies = string.Join("; ", [session, .. answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])]);

        Form = "__RequestVerificationToken=" + Uri.EscapeDataString(Token().Matches(page)[^1].Groups["token"].Value);
        return HttpStatusCode.OK;
    }

    /// <summary>Presses the button; the answer's status, and the receipt's reference if the application was taken.</summary>
    public async Task<(HttpStatusCode Status, string? Reference)> SubmitAsync(HttpClient client, TestFile file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(PageOf(file), UriKind.Relative)) { Headers = { { "Cookie", Cookies } } };
        request.Content = new StringContent(Form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, answer is { StatusCode: HttpStatusCode.Found, Headers.Location: { } receipt } ? Uri.UnescapeDataString(receipt.OriginalString.Split('/')[^1]) : null);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
