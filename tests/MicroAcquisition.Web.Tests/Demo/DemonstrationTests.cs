using System.Net;
using MicroAcquisition.Demo;
using MicroAcquisition.Demo.Pages;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Web.Tests.Demo;

public sealed class DemonstrationTests(DemoFactory demo) : IClassFixture<DemoFactory>
{
    public static TheoryData<string, Language> Readers =>
        [.. Personas.All.SelectMany(p => OfficialLanguages.All, (p, language) => new TheoryDataRow<string, Language>(p.Key, language))];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_visitor_continues_as_a_persona_and_reads_their_mail(string key, Language language)
    {
        var persona = Personas.Find(key)!;
        var browser = demo.Visitor();
        var personas = await browser.GoAsync(DemoAddresses.Personas.Of(language));

        var start = await personas.Form($"main form:has([value={key}])").SubmitAsync();
        var mail = await browser.GoAsync(DemoAddresses.Mailbox.Of(language, key));

        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.StartsWith(persona.Start.Of(language), start.Path, StringComparison.Ordinal);
        Assert.Contains(persona.Name, start.One("nav.bar .end").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, mail.Status);
        Assert.NotEmpty(mail.Document.QuerySelectorAll(".letter"));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task Every_page_says_that_it_is_a_demonstration(Language language)
    {
        var page = await demo.Visitor().GoAsync(PeopleAddresses.SignIn.Of(language));

        var banner = page.One("aside.demo");
        Assert.Equal(
            [DemoAddresses.Personas.Of(language), DemoAddresses.Mailbox.Of(language), DemoAddresses.Clock.Of(language), DemoAddresses.Gallery.Of(language)],
            banner.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        foreach (var link in banner.QuerySelectorAll("a"))
        {
            Assert.Equal(HttpStatusCode.OK, (await demo.Visitor().GoAsync(link.GetAttribute("href")!)).Status);
        }
    }

    [Fact]
    public async Task The_officer_finds_the_requests_that_wait()
    {
        var browser = demo.Visitor();
        var personas = await browser.GoAsync(DemoAddresses.Personas.Of(Language.English));

        var work = await personas.Form("main form:has([value=amina])").SubmitAsync();

        Assert.Equal(AcquisitionAddresses.MyWork.Of(Language.English), work.Path);
        Assert.Contains("Check station CSV files before upload", work.Text, StringComparison.Ordinal);
        Assert.Contains("Comparer deux versions d’une mémoire de traduction", work.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_to_an_unknown_address_can_be_read()
    {
        var browser = demo.Visitor();
        var ask = await browser.GoAsync(PeopleAddresses.SignIn.Of(Language.English));
        await ask.Form().With("Email", "someone.new@example.com").SubmitAsync();

        var mail = await UntilAsync(browser, DemoAddresses.Mailbox.Of(Language.English), page => page.Text.Contains("someone.new@example.com", StringComparison.Ordinal));

        Assert.Matches(@"\d{6}", mail.Document.QuerySelector("main h2")!.TextContent);
    }

    [Fact]
    public async Task An_unknown_persona_has_no_mailbox()
    {
        var page = await demo.Visitor().GoAsync(DemoAddresses.Mailbox.Of(Language.French, "nobody"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task A_later_start_keeps_the_data_and_the_clock()
    {
        await using var first = new DemoFactory();
        var clock = await first.Visitor().GoAsync(DemoAddresses.Clock.Of(Language.English));
        await clock.Form().SubmitAsync("Forward 3 days");
        var (files, people, entries) = (first.Count("Acquisition"), first.Count("Person"), first.Count("Application"));
        await first.DisposeAsync();

        await using var second = first.AnotherStart();
        var page = await second.Visitor().GoAsync(DemoAddresses.Clock.Of(Language.English));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.InRange(second.Services.GetRequiredService<ShiftedTime>().Ahead, TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1), TimeSpan.FromDays(3));
        Assert.Equal((files, people, entries), (second.Count("Acquisition"), second.Count("Person"), second.Count("Application")));
    }

    [Fact]
    public async Task The_clock_moves_to_both_sides_of_the_next_closing()
    {
        await using var own = new DemoFactory();
        var browser = own.Visitor();
        var clock = await browser.GoAsync(DemoAddresses.Clock.Of(Language.English));
        var closing = clock.Document.QuerySelectorAll("dl dd")[2].TextContent.Trim();

        var before = await clock.Form().SubmitAsync("Forward to 10 minutes before the next closing");
        Assert.Contains("11:50\u00A0pm", before.One("aside.demo p").TextContent, StringComparison.Ordinal);
        Assert.Equal(closing, before.Document.QuerySelectorAll("dl dd")[2].TextContent.Trim());

        var after = await before.Form().SubmitAsync("Forward to 3 minutes after the next closing");
        Assert.Contains("12:03\u00A0am", after.One("aside.demo p").TextContent, StringComparison.Ordinal);
        Assert.NotEqual(closing, after.Document.QuerySelectorAll("dl dd")[2].TextContent.Trim());
    }

    private static async Task<BrowserPage> UntilAsync(Browser browser, string path, Func<BrowserPage, bool> isSo)
    {
        for (var n = 0; n < 100; n++)
        {
            var page = await browser.GoAsync(path);
            if (isSo(page))
            {
                return page;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException(path + " never showed what was waited for.");
    }
}
