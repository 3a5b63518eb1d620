using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Programs;
using MicroAcquisition.Web.Pages.Requests;
using MicroAcquisition.Web.Tests.Applications;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.Forms;

/// <summary>A form that one person sends twice, at once through two nodes and once more afterwards, does what it does once, and each answer says so.</summary>
public sealed class IdempotenceTests
{
    private const Language English = Language.English;

    [Theory, BothEngines]
    public async Task Every_verb_sent_three_times_has_one_result_and_one_answer(Engine engine)
    {
        await using var site = await SiteFactory.StartAsync(engine);
        var other = site.AnotherNode();
        var program = await site.Data.ProgramAsync();
        var (supplier, client, officer) = (await site.Data.PersonAsync(), await site.Data.ClientAsync(program), await site.Data.OfficerAsync(program));
        var (shop, team, desk) = (await site.SignedInAsync(supplier), await site.SignedInAsync(client), await site.SignedInAsync(officer));
        var admin = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));
        var file = await site.Data.OpenOpportunityAsync(program);
        await site.Data.DraftRequestAsync(client, program);
        var need = await site.Data.SubmittedRequestAsync(program);

        var check = await Applying.FillInAsync(shop, file);
        var receipt = await TwiceAsync(check.Form(), shop, told: 1);
        var withdraw = await shop.GoAsync(receipt.Path + "/withdraw");
        await TwiceAsync(withdraw.Form(), shop, told: 1);
        await TwiceAsync((await team.GoAsync(RequestAddresses.Check.Of(English))).Form(), team, told: 1);
        await TwiceAsync((await desk.GoAsync(RequestAddresses.Screen.Of(English, need.Number))).Form().With("InScope", "true"), desk, told: 1);
        await TwiceAsync((await admin.GoAsync(ProgramAddresses.GrantSeat.Of(English, program.Id))).Form().With("Email", "new@example.org").With("Role", nameof(Role.ProgramOfficer)), admin, told: 1);
        await TwiceAsync((await admin.GoAsync(ProgramAddresses.Facts.Of(English, program.Id))).Form().With("Form.ContactEmail", "other@example.org"), admin, told: 1);
        await TwiceAsync((await shop.GoAsync(PeopleAddresses.Account.Of(English))).Form("#typed").With("Name", "Another Name"), shop, told: 0);

        async Task<BrowserPage> TwiceAsync(BrowserForm form, Browser browser, int told)
        {
            var before = await CountAsync();
            var (here, there, late) = (browser.At(site), browser.At(other), browser.At(site));
            var both = await Task.WhenAll(form.SubmitAsync(through: here), form.SubmitAsync(through: there));
            var again = await form.SubmitAsync(through: late);

            Assert.All([.. both, again], page => Assert.Equal((HttpStatusCode.OK, both[0].Path, both[0].Text), (page.Status, page.Path, page.Text)));
            Assert.Equal(before + told, await CountAsync());
            return again;
        }

        Task<int> CountAsync() => site.ActAsync((Records records) => records.Set<JournalEntry>().CountAsync());
    }

    [Fact]
    public async Task A_form_without_its_key_is_seen_to_do_its_work_again()
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        var program = await site.Data.ProgramAsync();
        var admin = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));
        var form = (await admin.GoAsync(ProgramAddresses.GrantSeat.Of(English, program.Id))).Form().With("Email", "new@example.org").With("Role", nameof(Role.ProgramOfficer));
        using var repeats = site.EveryFormThrice();

        var seen = await Assert.ThrowsAsync<InvalidOperationException>(() => form.Tampered("__form", "").SubmitAsync());

        Assert.Contains("sent again was answered", seen.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_of_every_page_carries_a_key()
    {
        await using var site = await SiteFactory.StartAsync(Engine.Sqlite);
        var program = await site.Data.ProgramAsync();
        var (client, officer) = (await site.Data.ClientAsync(program), await site.Data.OfficerAsync(program));
        var need = await site.Data.SubmittedRequestAsync(program, client: client);
        var file = await site.Data.OpenOpportunityAsync(program);
        await site.Data.DraftRequestAsync(client, program);
        var shop = await site.SignedInAsync(await site.Data.PersonAsync());
        await Applying.FillInAsync(shop, file);
        Browser[] readers = [site.Visitor(), shop, await site.SignedInAsync(client), await site.SignedInAsync(officer), await site.SignedInAsync(await site.Data.AdministratorAsync())];
        var forms = 0;
        foreach (var address in new Languages.AddressBook([typeof(Site).Assembly]).All)
        {
            var values = address.Places().Select(place => place switch
            {
                "number" => address.Page == RequestAddresses.Screen.Page ? need.Number : file.Number,
                "program" => program.Id.ToString(),
                "department" => program.DepartmentId.ToString(),
                "status" => "404",
                "criterion" or "version" => "1",
                "slug" => "",
                _ => "00000000-0000-0000-0000-000000000000",
            }).ToArray();
            foreach (var reader in readers)
            {
                foreach (var form in (await reader.GoAsync(address.Of(English, values))).Document.QuerySelectorAll<IHtmlFormElement>("form[method=post]"))
                {
                    Assert.True(form.QuerySelectorAll<IHtmlInputElement>("input[name=__form]").Single().Value.Length > 40, address.Page);
                    forms++;
                }
            }
        }

        Assert.True(forms > 50, $"Only {forms} forms were seen.");
    }
}
