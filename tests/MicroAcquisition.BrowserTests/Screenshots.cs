using System.Globalization;
using System.Text.RegularExpressions;
using MicroAcquisition.Demo;
using MicroAcquisition.Demo.Pages;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Agreements;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Requests;
using Microsoft.Playwright;

namespace MicroAcquisition.BrowserTests;

/// <summary>
/// Photographs every page of a running demonstration, for a person to look at; <c>eng/screenshots</c> starts both. Each visitor
/// follows the links to pages of a kind not yet seen; the pages that only a form leads to are named here.
/// </summary>
public sealed partial class Screenshots(Chromium chromium)
{
    private readonly HashSet<string> kinds = new(StringComparer.Ordinal);
    private int taken;

    [Theory(Explicit = true)]
    [InlineData(Language.English, 1280)]
    [InlineData(Language.English, 360)]
    [InlineData(Language.French, 1280)]
    [InlineData(Language.French, 360)]
    public async Task Every_page_is_photographed(Language language, int width)
    {
        var site = new Uri(Environment.GetEnvironmentVariable("MICROACQUISITION_DEMO") ?? throw new InvalidOperationException("Run eng/screenshots."));
        var page = await chromium.OpenAsync(site);
        OfficialLanguages.Use(language);
        await page.SetViewportSizeAsync(width, 900);
        var folder = Repository.PathOf("eng", "out", "screenshots", $"{language.Code()}-{width}");
        await page.GotoAsync(OpportunityAddresses.OpenOnes(language));
        var open = FileNumber().Match(await page.Locator(".opportunities a").First.GetAttributeAsync("href") ?? "").Value;

        await TourAsync(page, folder, "visitor",
            [HomeAddresses.Home.Of(language), PeopleAddresses.SignIn.Of(language), PeopleAddresses.Code.Of(language, Guid.Empty), ApplicationAddresses.CheckReceipt.Of(language), $"/{language.Code()}/none"]);
        await StatesAsync(page, folder, OpportunityAddresses.List.Of(language));
        await BecomeAsync(page, Personas.Leo, language);
        await TourAsync(page, folder, Personas.Leo.Key, [.. Applying(language, open)]);
        await BecomeAsync(page, Personas.Weilan, language);
        await TourAsync(page, folder, Personas.Weilan.Key,
            [.. RequestAddresses.Questions.Prepend(RequestAddresses.Start).Append(RequestAddresses.Check).Select(address => address.Of(language))]);
        foreach (var persona in new[] { Personas.Imogen, Personas.Solene, Personas.Nora, Personas.Etienne, Personas.Amina, Personas.Malik, Personas.Priya, Personas.Maelle, Personas.Hector, Personas.Odile, Personas.Kwame, Personas.Ines, Personas.Aurelie, Personas.Bao, Personas.Leo, Personas.Gael, Personas.Rosalind, Personas.Tomas, Personas.Dmitri })
        {
            await BecomeAsync(page, persona, language);
            await TourAsync(page, folder, persona.Key, [persona.Start.Of(language), PeopleAddresses.Account.Of(language)]);
        }
    }

    private static IEnumerable<string> Applying(Language language, string number) =>
    [
        ApplicationAddresses.Apply.Of(language, number), ApplicationAddresses.Who.Of(language, number), ApplicationAddresses.WrittenIn.Of(language, number),
        ApplicationAddresses.Entitlement.Of(language, number), ApplicationAddresses.Criterion.Of(language, number, 1),
        ApplicationAddresses.Terms.Of(language, number), ApplicationAddresses.Check.Of(language, number),
    ];

    private static async Task BecomeAsync(IPage page, Persona persona, Language language)
    {
        await page.GotoAsync(DemoAddresses.Personas.Of(language));
        await page.Locator($"form:has([value='{persona.Key}']) button").ClickAsync();
        // Once it has left: a page may have loaded before anyone waits for that, and the next one is gone to anyway.
        await page.WaitForURLAsync(address => !address.EndsWith(DemoAddresses.Personas.Of(language), StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    private async Task TourAsync(IPage page, string folder, string who, IReadOnlyList<string> starts)
    {
        var waiting = new Queue<string>(starts.Select(start => new Uri(new Uri(page.Url), start).AbsoluteUri));
        var root = new Uri(page.Url).GetLeftPart(UriPartial.Authority) + "/" + Path.GetFileName(folder)[..2];
        while (waiting.TryDequeue(out var address))
        {
            var kind = KindOf(address, who);
            if (!kinds.Add(kind))
            {
                continue;
            }

            await page.GotoAsync(address);
            if (!new Uri(page.Url).AbsolutePath.Equals(new Uri(address).AbsolutePath, StringComparison.Ordinal) && page.Url.Contains("?returnPath", StringComparison.Ordinal))
            {
                kinds.Remove(kind); // Someone who signs in may see it.
                continue;
            }

            await TakeAsync(page, folder, kind, who);
            foreach (var link in await LinksAsync(page, root))
            {
                waiting.Enqueue(link);
            }

            await RefuseAsync(page, folder, kind, who);
            await page.GotoAsync(address);
            if (await GoOnAsync(page))
            {
                await TakeAsync(page, folder, kind + "-then", who);
                foreach (var link in await LinksAsync(page, root))
                {
                    waiting.Enqueue(link);
                }
            }
        }
    }

    // An opportunity in each state that the list shows.
    private async Task StatesAsync(IPage page, string folder, string list)
    {
        await page.GotoAsync(list);
        var addresses = await page.EvaluateAsync<string[]>(
            "() => [...new Map([...document.querySelectorAll('.opportunities > li')].map(line => [line.querySelector('.tag').textContent, line.querySelector('a').href])).values()]");
        foreach (var (address, number) in addresses.Select((address, number) => (address, number + 1)))
        {
            await page.GotoAsync(address);
            await TakeAsync(page, folder, "/opportunity-state-" + number.ToString(CultureInfo.InvariantCulture), "visitor");
        }
    }

    // What comes after a first press that changes nothing for anyone else: evaluators declare no conflict, signatories ask for their code, an end is asked about.
    private static async Task<bool> GoOnAsync(IPage page)
    {
        var declares = page.Locator("main form [name=Declares]");
        var code = page.Locator($"main form button:text-is(\"{AgreementPagesText.Code_Send}\")");
        var asks = page.Locator("main a[href^='?end='], main a[href^='?suspend=']");
        if (await declares.CountAsync() > 0)
        {
            await declares.CheckAsync();
            await page.Locator("main form:has([name=Declares]) button").First.ClickAsync();
        }
        else if (await code.CountAsync() > 0)
        {
            await code.First.ClickAsync();
        }
        else if (await asks.CountAsync() > 0)
        {
            await asks.First.ClickAsync();
        }
        else
        {
            return false;
        }

        await page.WaitForTimeoutAsync(1000);
        return true;
    }

    private static async Task<IEnumerable<string>> LinksAsync(IPage page, string root) =>
        (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]:not([href^=\"?\"])')].map(link => link.href)"))
            .Where(link => link.StartsWith(root, StringComparison.Ordinal)).Select(link => link.Split('#', '?')[0]);

    // Sends a form as it is, where the page then says what is missing.
    private async Task RefuseAsync(IPage page, string folder, string kind, string who)
    {
        var forms = page.Locator("main form[method=post]:has(.field)");
        if (await forms.CountAsync() != 1)
        {
            return;
        }

        await forms.Locator("button").First.ClickAsync();
        await page.WaitForTimeoutAsync(700);
        if (await page.Locator(".errors").CountAsync() > 0)
        {
            await TakeAsync(page, folder, kind + "-refused", who);
        }
    }

    private async Task TakeAsync(IPage page, string folder, string kind, string who)
    {
        taken++;
        var name = $"{taken.ToString("000", CultureInfo.InvariantCulture)}-{who}{kind.Replace('/', '-').Replace("*", "x", StringComparison.Ordinal)}.png";
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name), FullPage = true });
    }

    // A file, and what is someone's own, shows something else to everyone; other pages are the same for all who see them.
    private static string KindOf(string address, string who)
    {
        var path = Variable().Replace(new Uri(address).AbsolutePath, "/*");
        return Own().IsMatch(path) ? $"{path}-{who}" : path;
    }

    [GeneratedRegex(@"\d\d-\d{4}", RegexOptions.None, 1000)]
    private static partial Regex FileNumber();

    [GeneratedRegex("/(?:(?:files|dossiers)/[*]|my-work|mon-travail|my-applications|mes-demandes)$", RegexOptions.None, 1000)]
    private static partial Regex Own();

    // Keys, file numbers with their slugs, references, criteria, mailboxes.
    [GeneratedRegex(@"/(?:[0-9a-f-]{36}|[0-9A-Z]{4}-[^/]+|[1-9]|(?<=(?:mailbox|courrier)/)[a-z]+|(?<=(?:opportunities|occasions)/)\d\d-\d{4}(?:/(?!apply|presenter)[a-z0-9-]+)?|\d\d-\d{4})(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Variable();
}
