using System.Net;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.People;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.People;

/// <summary>An address is one address, however it is written, wherever it is typed.</summary>
public sealed class AddressWritingTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const Language English = Language.English;

    [Theory]
    [InlineData("\u200Bpasted1@example.org", "pasted1@example.org")]
    [InlineData("\uFEFFpasted2@example.org", "pasted2@example.org")]
    [InlineData("\u202Apasted3@example.org\u202C", "pasted3@example.org")]
    [InlineData("pas\u00ADted4@exam\u00ADple.org", "pasted4@example.org")]
    [InlineData("pasted5\u2060@example.org", "pasted5@example.org")]
    [InlineData("pasted6\u200D@example.org", "pasted6@example.org")]
    public async Task A_letter_to_a_pasted_address_arrives(string pasted, string address)
    {
        var ask = await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(English));

        var wait = await ask.Form().With("Email", pasted).SubmitAsync();
        await site.DeliverLettersAsync();

        var arrived = await wait.Form().With("Code", site.Mail.LastTo(address).Code).SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, arrived.Status);
        Assert.Equal(1, await CountAsync(address));
    }

    [Fact]
    public async Task Both_writings_of_an_international_domain_let_one_person_in()
    {
        await site.SignedInAsync("zoe@café.example");
        foreach (var typed in new[] { "zoe@xn--caf-dma.example", "Zoe@CAFÉ.example", "zoe@XN--CAF-DMA.example", "zoe@cafe\u0301.example" })
        {
            var wait = await (await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(English))).Form().With("Email", typed).SubmitAsync();
            Assert.Equal(HttpStatusCode.OK, wait.Status);
            await site.DeliverLettersAsync();
            Assert.Equal(HttpStatusCode.OK, (await wait.Form().With("Code", site.Mail.LastTo("zoe@café.example").Code).SubmitAsync()).Status);
            site.Time.Advance(TimeSpan.FromMinutes(16));
        }

        Assert.Equal((1, 0), (await CountAsync("zoe@xn--caf-dma.example"), await CountAsync("zoe@café.example")));
    }

    [Theory]
    [InlineData("ana@café-1.example")]
    [InlineData("ana@cafe\u0301-2.example")] // As some keyboards type it.
    public async Task Somebody_stored_in_letters_still_signs_in_to_the_same_account(string stored)
    {
        var person = await site.Data.PersonAsync();
        await site.ActAsync((TurnKeeper turns) => turns.KeepAsync(records => records.Set<Person>().Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, stored))));

        var browser = await site.SignedInAsync(stored.Normalize());

        Assert.Equal($"Person {person.Email["person".Length..].Split('@')[0]}", (await browser.GoAsync(PeopleAddresses.Account.Of(English))).Form("form:has([name=Name])").Value("Name"));
    }

    [Fact]
    public async Task A_domain_listed_in_letters_lists_its_addresses()
    {
        var program = await site.Data.ProgramAsync();
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));

        var page = await (await browser.GoAsync(ProgramAddresses.Clocks.Of(English, program.Id))).Form().With("Domains", "thé.example\nCanada.ca").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["canada.ca", "xn--th-cja.example"], await site.ActAsync((SettingsQueries settings) => settings.DomainsAsync(program.Id)));
        foreach (var address in new[] { "a@xn--th-cja.example", "a@thé.example", "a@vert.thé.example" })
        {
            Assert.True(await site.ActAsync((ProgramQueries programs) => programs.IsListedAsync(address)), address);
        }
    }

    [Fact]
    public async Task Administrators_and_businesses_name_people_in_any_writing()
    {
        var program = await site.Data.ProgramAsync();
        var (administrator, founder, second) = (await site.Data.AdministratorAsync(), await site.Data.PersonAsync(), await site.Data.PersonAsync());
        var business = await site.Data.BusinessAsync(founder, second, await site.Data.OpenOpportunityAsync(program));
        var (desk, shop) = (await site.SignedInAsync(administrator), await site.SignedInAsync(founder));

        var granted = await (await desk.GoAsync(ProgramAddresses.GrantSeat.Of(English, program.Id))).Form()
            .With("Email", "lea@\u200Bcrème.example").With("Role", nameof(Role.ProgramOfficer)).SubmitAsync();
        var invited = await (await shop.GoAsync(ApplicationAddresses.Business.Of(English, business))).Form().With("Email", "lea@xn--crme-6oa.example").SubmitAsync();
        var facts = await (await desk.GoAsync(ProgramAddresses.Facts.Of(English, program.Id))).Form().With("Form.ContactEmail", "\u2060info@crème.example").SubmitAsync();
        var found = await desk.GoAsync(ProgramAddresses.Accounts.Of(English) + "?q=" + Uri.EscapeDataString("crème"));

        Assert.All([granted, invited, facts], page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal(1, await site.ActAsync((Records records) => records.Set<Person>().CountAsync(p => p.Email.StartsWith("lea@"))));
        Assert.Equal("info@xn--crme-6oa.example", (await site.ActAsync((ProgramQueries programs) => programs.ProgramsAsync())).Single(p => p.Id == program.Id).ContactEmail);
        Assert.Contains("lea@xn--crme-6oa.example", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zoe@xn--\u0301.example")]
    [InlineData("zoe@a_é.example")]
    [InlineData("zoe@\u200B")]
    [InlineData("\u00ADzoe")]
    [InlineData("zo e@example.org")]
    public async Task What_is_no_address_is_refused_with_a_sentence(string typed)
    {
        var ask = await site.Visitor().GoAsync(PeopleAddresses.SignIn.Of(English));

        var page = await ask.Form().With("Email", typed).SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, 1), (page.Status, page.Document.QuerySelectorAll(".errors li").Length));
    }

    private Task<int> CountAsync(string address) => site.ActAsync((Records records) => records.Set<Person>().CountAsync(p => p.Email == address));
}
