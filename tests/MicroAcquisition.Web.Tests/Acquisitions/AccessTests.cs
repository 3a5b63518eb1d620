using System.Net;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Tests.Acquisitions;

/// <summary>The hand-written table of who may do what (tests/access.csv), tried over HTTP: every step with a page, every role, allow and deny.</summary>
public sealed class AccessTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    /// <summary>Step, role and whether it is allowed, for the steps that have a page.</summary>
    public static TheoryData<string, string, bool> Table()
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "access.csv"));
        var roles = lines[0].Split(',')[1..];
        var table = new TheoryData<string, string, bool>();
        foreach (var cells in lines[1..].Select(line => line.Split(',')).Where(cells => cells[0] is "SubmitRequest" or "ScreenRequest" or "SubmitApplication"))
        {
            foreach (var (role, n) in roles.Select((role, n) => (role, n)).Where(r => r.role != "Operator"))
            {
                if (role == "PublicServant" && cells[0] == "SubmitApplication")
                {
                    continue; // A public servant without a seat applies as a supplier, which is that column.
                }

                table.Add(cells[0], role, cells[n + 1] == "allow");
            }
        }

        return table;
    }

    [Theory, MemberData(nameof(Table))]
    public async Task A_step_is_open_to_whom_the_table_allows_and_to_nobody_else(string step, string role, bool allowed)
    {
        var program = await site.Data.ProgramAsync();
        var request = await site.Data.SubmittedRequestAsync(program);
        var opportunity = await site.Data.OpenOpportunityAsync(program);
        var browser = await SignedInAsync(role, program);
        var path = step switch
        {
            "SubmitRequest" => RequestAddresses.Start.Of(Language.English),
            "ScreenRequest" => RequestAddresses.Screen.Of(Language.English, request.Number),
            _ => ApplicationAddresses.Apply.Of(Language.English, opportunity.Number),
        };

        var page = await browser.GoAsync(path);

        if (allowed)
        {
            Assert.Equal((HttpStatusCode.OK, path), (page.Status, page.Path));
            return;
        }

        Assert.True(page.Status == HttpStatusCode.Forbidden || page.Path == PeopleAddresses.SignIn.Of(Language.English), $"{role} reached {page.Path}: {page.Status}");
    }

    [Fact]
    public async Task A_forbidden_step_says_who_can_do_it_in_the_reader_s_language()
    {
        var program = await site.Data.ProgramAsync();
        var request = await site.Data.SubmittedRequestAsync(program);
        var browser = await SignedInAsync(nameof(Role.FinanceOfficer), program);

        var page = await browser.GoAsync(RequestAddresses.Screen.Of(Language.French, request.Number));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("responsable du programme", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_closed_to_those_who_do_not_work_on_it()
    {
        var program = await site.Data.ProgramAsync();
        var request = await site.Data.SubmittedRequestAsync(program);
        var elsewhere = await site.SignedInAsync(await site.Data.OfficerAsync(await site.Data.ProgramAsync()));

        var page = await elsewhere.GoAsync(AcquisitionAddresses.File.Of(Language.English, request.Number));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.DoesNotContain("Export the map", page.Text, StringComparison.Ordinal);
    }

    private async Task<Browser> SignedInAsync(string role, TestProgram program) => role switch
    {
        "Visitor" => site.Visitor(),
        "Supplier" => await site.SignedInAsync(await site.Data.PersonAsync()),
        "PublicServant" => await site.SignedInAsync(await site.Data.ClientAsync(program)),
        _ => await site.SignedInAsync(await SeatedOutsideAsync(Enum.Parse<Role>(role), program)),
    };

    // The seat alone is tried, not the address: one in a listed domain would open requests to everyone here.
    private async Task<TestPerson> SeatedOutsideAsync(Role role, TestProgram program)
    {
        var person = await site.Data.PersonAsync();
        await site.Data.SeatAsync(person, role, program);
        return person;
    }
}
