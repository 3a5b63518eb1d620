using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Programs;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Web.Tests.Programs;

public sealed class SettingsPagesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const Language English = Language.English;

    public static TheoryData<Language, string> Pages()
    {
        var data = new TheoryData<Language, string>();
        foreach (var language in OfficialLanguages.All)
        {
            foreach (var address in Addresses())
            {
                data.Add(language, address.Page);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_shows_to_its_administrator_in_its_language(Language language, string name)
    {
        var program = await site.Data.ProgramAsync();
        var browser = await site.SignedInAsync(await site.Data.AdministratorAsync());
        var address = Addresses().Single(a => a.Page == name);

        var page = await browser.GoAsync(address.Of(language, address.Places().Any() ? [program.Id] : []));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(language.Code(), page.One("html").GetAttribute("lang"));
        Assert.NotEmpty(page.Heading);
        if (address.Places().Any())
        {
            Assert.Contains(language.Of("Program ", "Programme "), page.Document.Title, StringComparison.Ordinal); // Windows of two programs are told from each other.
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task No_page_shows_to_the_administrator_of_another_program(Language language, string name)
    {
        var (own, other) = (await site.Data.ProgramAsync(), await site.Data.ProgramAsync());
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(own, Role.Administrator));
        var address = Addresses().Single(a => a.Page == name);

        var page = await browser.GoAsync(address.Of(language, address.Places().Any() ? [other.Id] : []));

        // The lists show their own program; everything else is refused.
        Assert.Equal(address == ProgramAddresses.List || address == ProgramAddresses.Letters ? HttpStatusCode.OK : HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task The_menu_leads_administrators_alone_to_their_program()
    {
        var program = await site.Data.ProgramAsync(f => f with { NameEnglish = "Menu program" });
        var administrator = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program));

        var settings = await (await administrator.GoAsync("/en")).FollowAsync("Program");
        Assert.Equal("Menu program", settings.Heading);
        Assert.DoesNotContain("/en/program\"", (await officer.GoAsync("/en")).Content, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GoAsync(ProgramAddresses.List.Of(English))).Status);
    }

    [Fact]
    public async Task Two_administrators_who_write_at_once_get_both_texts()
    {
        var program = await site.Data.ProgramAsync();
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));
        var address = ProgramAddresses.Facts.Of(English, program.Id);
        var (mine, theirs) = (await browser.GoAsync(address), await browser.GoAsync(address));
        await theirs.Form().With("Form.NameEnglish", "Their name").SubmitAsync();

        var conflict = await mine.Form().With("Form.NameEnglish", "My name").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("My name", conflict.One("[name='Form.NameEnglish']").GetAttribute("value"));
        Assert.Contains("Their name", conflict.Text, StringComparison.Ordinal);
        var saved = await conflict.Form().SubmitAsync();
        Assert.Equal("My name", saved.Heading);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_what_is_wrong()
    {
        var program = await site.Data.ProgramAsync();
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));

        var form = await browser.GoAsync(ProgramAddresses.Clocks.Of(Language.French, program.Id));
        var page = await form.Form().With("Days[Screening]", "61").With("Domains", "canada.ca").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("61", page.One("[name='Days[Screening]']").GetAttribute("value"));
        Assert.NotEmpty(page.One(".errors a").TextContent);
        Assert.Equal("Erreur\u00A0: " + form.Document.Title, page.Document.Title);
        var saved = await page.Form().With("Days[Screening]", "3").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal("3", (await browser.GoAsync(ProgramAddresses.Clocks.Of(English, program.Id))).One("[name='Days[Screening]']").GetAttribute("value"));
    }

    [Fact]
    public async Task What_cannot_be_read_hides_no_other_error()
    {
        var program = await site.Data.ProgramAsync();
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));

        var clocks = await (await browser.GoAsync(ProgramAddresses.Clocks.Of(English, program.Id))).Form()
            .With("Days[Screening]", "two").With("Domains", "not a host").SubmitAsync();
        var delegation = await (await browser.GoAsync(ProgramAddresses.RecordDelegation.Of(English, program.Id))).Form()
            .With("From", "tomorrow").With("Ceiling", "plenty").With("CostCentres", "0123").SubmitAsync();
        var authority = await (await browser.GoAsync(ProgramAddresses.RecordAuthority.Of(English, program.Id))).Form()
            .With("GivenOn", "yesterday").With("GivenBy", "The Director").SubmitAsync();

        Assert.Equal(["#Days_Screening_", "#Domains"], Errors(clocks));
        Assert.Equal(["#Position", "#Authority", "#Ceiling", "#HolderId", "#From"], Errors(delegation));
        Assert.Equal(["#Matter", "#GivenOn", "#Document"], Errors(authority));
    }

    [Fact]
    public async Task A_cost_centre_that_cannot_be_read_is_named_at_its_field_in_the_language_of_the_page()
    {
        var program = await site.Data.ProgramAsync();
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));
        foreach (var (language, sentence) in new[] { (English, "Line 1, “1999-1000”:"), (Language.French, "Ligne 1, «\u00A01999-1000\u00A0»\u00A0:") })
        {
            var page = await (await browser.GoAsync(ProgramAddresses.RecordDelegation.Of(language, program.Id))).Form()
                .With("CostCentres", "4120, 1999-1000").SubmitAsync();

            Assert.Contains("#CostCentres", Errors(page));
            Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
            Assert.Equal("4120, 1999-1000", page.One("[name=CostCentres]").TextContent.Trim());
        }
    }

    [Theory]
    [InlineData(Language.English, "10,000", false)]
    [InlineData(Language.English, "10,000.01", true)]
    [InlineData(Language.French, "25 000", true)]
    public async Task A_delegation_above_the_programs_ceiling_is_recorded_with_a_warning(Language language, string ceiling, bool isWarnedOf)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var holder = await site.Data.HolderAsync(program, Role.DelegatedManager);
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator), language);

        var list = await (await browser.GoAsync(ProgramAddresses.RecordDelegation.Of(language, program.Id))).Form()
            .With("Position", "Director, Maps").With("Authority", nameof(DelegatedAuthority.Commitment)).With("CostCentres", "4120").With("Ceiling", ceiling)
            .With("HolderId", holder.Id.ToString()).With("From", "2026-01-01").SubmitAsync();
        var later = await browser.GoAsync(list.Path);

        Assert.Equal((HttpStatusCode.OK, ProgramAddresses.Delegations.Of(language, program.Id)), (list.Status, list.Path));
        Assert.Single(list.Document.QuerySelectorAll(".notice.success"));
        Assert.Equal(isWarnedOf, list.Document.QuerySelector(".notice.warning") is not null);
        Assert.Null(later.Document.QuerySelector(".notice.warning")); // Once; the list tells it quietly.
        Assert.Equal(isWarnedOf, later.Document.QuerySelector("dd .quiet") is not null);
        if (isWarnedOf)
        {
            Assert.Contains(language.Of("Purchases stay within the program’s $10,000.00.", "Aucun achat ne dépassera les 10\u00A0000,00\u00A0$ du programme."), list.One(".notice.warning").TextContent, StringComparison.Ordinal);
        }
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Every_bad_line_of_a_list_is_named_at_once(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator), language);

        var domains = await (await browser.GoAsync(ProgramAddresses.Clocks.Of(language, program.Id))).Form()
            .With("Domains", "canada.ca\nhttps://gc.ca\n\nno host").SubmitAsync();
        var centres = await (await browser.GoAsync(ProgramAddresses.RecordDelegation.Of(language, program.Id))).Form()
            .With("CostCentres", "4120\nall of them\n1999-1000").SubmitAsync();

        Assert.All(new[] { (domains, "#Domains", 2, "https://gc.ca", 4, "no host"), (centres, "#CostCentres", 2, "all of them", 3, "1999-1000") }, told =>
        {
            var (page, field, one, first, two, second) = told;
            var errors = page.Document.QuerySelectorAll(".errors li").Where(error => error.QuerySelector("a")?.GetAttribute("href") == field).Select(error => error.TextContent).ToList();
            Assert.Equal(2, errors.Count);
            Assert.StartsWith(language.Of($"Line {one}, “{first}”:", $"Ligne {one}, «\u00A0{first}\u00A0»\u00A0:"), errors[0], StringComparison.Ordinal);
            Assert.StartsWith(language.Of($"Line {two}, “{second}”:", $"Ligne {two}, «\u00A0{second}\u00A0»\u00A0:"), errors[1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_role_is_granted_and_ended_on_the_pages()
    {
        var program = await site.Data.ProgramAsync();
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));

        var grant = await browser.GoAsync(ProgramAddresses.GrantSeat.Of(English, program.Id));
        var list = await grant.Form().With("Email", "granted@canada.ca").With("Role", nameof(Role.Translator)).With("DepartmentId", program.DepartmentId.ToString()).SubmitAsync();
        Assert.Contains("granted@canada.ca", list.Text, StringComparison.Ordinal);

        var seat = (await site.ActAsync((SeatQueries q) => q.SeatsAsync(program.Id, ended: false, 1))).Lines.Single(l => l.Email == "granted@canada.ca");
        var asked = await browser.GoAsync(ProgramAddresses.Seats.Of(English, program.Id) + "?end=" + seat.Id);
        Assert.Contains("granted@canada.ca", asked.One("main .notice, main [class*=notice]").TextContent, StringComparison.Ordinal);
        Assert.Contains("granted@canada.ca", (await browser.GoAsync(ProgramAddresses.Seats.Of(English, program.Id))).Text, StringComparison.Ordinal); // Asking ends nothing.
        var after = await asked.Form($"form:has([value='{seat.Id}'])").SubmitAsync();
        Assert.DoesNotContain("granted@canada.ca", after.Text, StringComparison.Ordinal);
        Assert.Equal("The role has ended.", after.One("[role=status][autofocus]").TextContent.Trim());
        Assert.Contains("granted@canada.ca", (await after.FollowAsync("Show the roles that have ended")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_account_is_signed_out_at_once()
    {
        var program = await site.Data.ProgramAsync();
        var officer = await site.Data.OfficerAsync(program);
        var (suspended, browser) = (await site.SignedInAsync(officer), await site.SignedInAsync(await site.Data.AdministratorAsync()));

        var accounts = await browser.GoAsync(ProgramAddresses.Accounts.Of(English) + "?q=" + officer.Email);
        await (await accounts.FollowAsync("Suspend the account of " + officer.Email)).Form("main form[method=post]").SubmitAsync();

        Assert.Contains("Sign in", (await suspended.GoAsync("/en")).One("nav.bar .end").TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task What_does_not_arrive_is_listed_marked_and_sent_again(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var refused = await site.Data.HolderAsync(program, Role.ProgramOfficer, language: language);
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator), language);
        var officer = await site.SignedInAsync(refused, language);
        var administrator = await site.SignedInAsync(await site.Data.AdministratorAsync(), language);
        site.Mail.RefusesFor = to => to == refused.Email;
        await site.Data.SubmittedRequestAsync(program);
        await site.DeliverLettersAsync();

        var list = await browser.GoAsync(ProgramAddresses.Letters.Of(language));
        var accounts = await administrator.GoAsync(ProgramAddresses.Accounts.Of(language) + "?q=" + refused.Email);
        var own = await officer.GoAsync(PeopleAddresses.Account.Of(language));
        site.Mail.RefusesFor = _ => false;
        var again = await list.Form("main table form").SubmitAsync();
        await site.DeliverLettersAsync();
        var after = await officer.GoAsync(PeopleAddresses.Account.Of(language));

        Assert.Contains(refused.Email, list.Text, StringComparison.Ordinal);
        Assert.Contains("nobody has this mailbox", list.Text, StringComparison.Ordinal);
        Assert.Contains(language.Of("Emails do not arrive since", "Courriels non livrés depuis"), accounts.Text, StringComparison.Ordinal);
        Assert.Contains(language.Of("have not arrived since", "ne vous parviennent plus depuis"), own.Text, StringComparison.Ordinal);
        Assert.Contains(refused.Email, own.Text, StringComparison.Ordinal);
        using var _ = OfficialLanguages.Speak(language);
        Assert.Contains(JourneyWords.Of(Role.ProgramOfficer), own.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(language.Of("on their way again: 1", "de nouveau en route\u00a0: 1"), again.Text, StringComparison.Ordinal);
        Assert.NotEmpty(site.Mail.To(refused.Email));
        Assert.DoesNotContain(language.Of("have not arrived since", "ne vous parviennent plus depuis"), after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_program_says_what_it_lacks_until_it_lacks_nothing()
    {
        var program = await site.Data.ProgramAsync();
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));
        var address = ProgramAddresses.Program.Of(English, program.Id);

        var before = await browser.GoAsync(address);
        foreach (var role in SetupQueries.Needed)
        {
            await site.Data.HolderAsync(program, role);
        }

        var seated = await browser.GoAsync(address);

        Assert.Contains("Grant a role: contracting authority.", before.Text, StringComparison.Ordinal);
        Assert.Contains("Record a delegation:", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Grant a role:", seated.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task The_list_of_programs_says_what_each_has_and_lacks(Language language)
    {
        await using var own = await SiteFactory.StartAsync(Engine.Sqlite);
        var (one, two) = (await own.Data.ProgramAsync(), await own.Data.ProgramAsync());
        await own.Data.ListDomainAsync(two, "also.example.ca");
        foreach (var role in SetupQueries.Needed)
        {
            await own.Data.HolderAsync(two, role);
        }

        var browser = await own.SignedInAsync(await own.Data.AdministratorAsync(), language);

        var list = await browser.GoAsync(ProgramAddresses.List.Of(language));

        string CardOf(TestProgram program) => list.Document.QuerySelectorAll(".card").Single(card => card.QuerySelector($"a[href='{ProgramAddresses.Program.Of(language, program.Id)}']") is not null).TextContent;
        var vacant = language.Of("Grant a role:", "Accordez un rôle\u00A0:");
        Assert.Contains(language.Of("Domains: 1", "Domaines\u00A0: 1"), CardOf(one), StringComparison.Ordinal);
        Assert.Contains(language.Of("Domains: 2", "Domaines\u00A0: 2"), CardOf(two), StringComparison.Ordinal);
        Assert.Contains(vacant, CardOf(one), StringComparison.Ordinal);
        Assert.DoesNotContain(vacant, CardOf(two), StringComparison.Ordinal);
        Assert.All([one, two], program => Assert.Contains(language.Of("On record: 0", "Au dossier\u00A0: 0"), CardOf(program), StringComparison.Ordinal));
        Assert.All([one, two], program => Assert.Contains(language.Of("no amount set", "aucun montant fixé"), CardOf(program), StringComparison.Ordinal));
        Assert.Contains(language.Of("To look at: 0", "À voir\u00A0: 0"), list.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Email_is_an_item_of_what_a_program_needs_and_says_whether_it_works(Language language)
    {
        await using var own = await SiteFactory.StartAsync(Engine.Sqlite);
        var program = await own.Data.ProgramAsync();
        var browser = await own.SignedInAsync(await own.Data.HolderAsync(program, Role.Administrator), language);
        var mail = own.Services.GetRequiredService<MailSettings>();

        var works = await StateAsync();
        mail.Host = "";
        var notSetUp = await StateAsync();

        Assert.Equal(language.Of("Works", "En service"), works.QuerySelector(".tag.success")?.TextContent.Trim());
        Assert.Null(notSetUp.QuerySelector(".tag.success"));
        Assert.Contains("Mail:Host", notSetUp.TextContent, StringComparison.Ordinal);

        async Task<AngleSharp.Dom.IElement> StateAsync() =>
            (await browser.GoAsync(ProgramAddresses.Program.Of(language, program.Id))).Document.QuerySelectorAll(".card")
                .Single(card => card.QuerySelector("a")?.TextContent == language.Of("Email", "Courriel"));
    }

    [Fact]
    public async Task The_first_administrator_of_a_new_site_is_led_to_create_a_program()
    {
        await using var empty = await SiteFactory.StartAsync(Engine.Sqlite);
        var browser = await empty.SignedInAsync(await empty.Data.AdministratorAsync());

        var create = await (await browser.GoAsync(ProgramAddresses.List.Of(English))).FollowAsync("Create a program");
        var created = await create.Form().With("Form.NameEnglish", "Lab").With("Form.NameFrench", "Labo").With("Form.ContactEmail", "lab@canada.ca").SubmitAsync();

        Assert.Equal("Lab", created.Heading);
        Assert.Equal(created.Path, (await browser.GoAsync(ProgramAddresses.List.Of(English))).Path);
    }

    private static IEnumerable<string?> Errors(BrowserPage page) => page.Document.QuerySelectorAll(".errors li").Select(error => error.QuerySelector("a")?.GetAttribute("href"));

    private static IEnumerable<Address> Addresses() =>
        typeof(ProgramAddresses).GetFields().Select(f => (Address)f.GetValue(null)!);
}
