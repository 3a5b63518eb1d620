using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Tests.Acquisitions;

/// <summary>The hand-written table of who may do what (tests/access.csv), tried over HTTP: every step but the operator's, every role, allow and deny.</summary>
public sealed class AccessTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    /// <summary>Step, role and whether it is allowed.</summary>
    public static TheoryData<string, string, bool> Table()
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "access.csv")).Select(line => line.Split(',')).ToList();
        var rows = lines[1..].ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);
        var table = new TheoryData<string, string, bool>();
        foreach (var step in Journey.Steps.Where(step => step.Doer != Doer.Operator))
        {
            foreach (var (role, n) in lines[0][1..].Select((role, n) => (role, n)).Where(r => r.role != nameof(Doer.Operator)))
            {
                if (role == nameof(Doer.PublicServant) && step.Doer == Doer.Supplier)
                {
                    continue; // A public servant without a seat applies as a supplier, which is that column.
                }

                table.Add(step.Name, role, rows[step.Name][n] == "allow");
            }
        }

        return table;
    }

    [Theory, MemberData(nameof(Table))]
    public async Task A_step_is_open_to_whom_the_table_allows_and_to_nobody_else(string step, string role, bool allowed)
    {
        var program = await site.Data.ProgramAsync();
        var person = await PersonAsync(role, program);
        var browser = person is null ? site.Visitor() : await site.SignedInAsync(person);
        var path = await PathAsync(Journey.Steps.Single(s => s.Name == step), program, owner: allowed ? person : null);

        var page = await browser.GoAsync(path);

        if (allowed)
        {
            Assert.Equal((HttpStatusCode.OK, path), (page.Status, page.Path));
            return;
        }

        // To anyone but its supplier an application does not exist.
        Assert.True(
            page.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound || page.Path == PeopleAddresses.SignIn.Of(Language.English),
            $"{role} reached {page.Path}: {page.Status}");
    }

    [Fact]
    public async Task A_forbidden_step_says_who_can_do_it_in_the_reader_s_language()
    {
        var program = await site.Data.ProgramAsync();
        var request = await site.Data.SubmittedRequestAsync(program);
        var browser = await site.SignedInAsync(await SeatedOutsideAsync(Role.FinanceOfficer, program));

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

    /// <summary>The step's page, for a file at which the step waits and, where the page is an application's, one of this supplier or of anyone.</summary>
    private async Task<string> PathAsync(Step step, TestProgram program, TestPerson? owner)
    {
        var address = StepLinks.PageOf(step);
        var file = step.WaitsAt switch
        {
            null => null,
            Stage.Request => await site.Data.SubmittedRequestAsync(program),
            Stage.Draft => await site.Data.ScreenedInRequestAsync(program),
            Stage.Open => await site.Data.OpenOpportunityAsync(program),
            var stage => throw new NotSupportedException($"{step.Name} waits at {stage}: say here how a file gets there."),
        };
        var values = new List<object?>();
        foreach (var place in address.Places())
        {
            values.Add(place switch
            {
                "number" => file!.Number,
                "reference" => await site.Data.SubmittedApplicationAsync(owner ?? await site.Data.PersonAsync(), file!),
                _ => throw new NotSupportedException($"The page of {step.Name} asks for {place}: say here what that is."),
            });
        }

        return address.Of(Language.English, [.. values]);
    }

    private async Task<TestPerson?> PersonAsync(string role, TestProgram program) => role switch
    {
        "Visitor" => null,
        nameof(Doer.Supplier) => await site.Data.PersonAsync(),
        nameof(Doer.PublicServant) => await site.Data.ClientAsync(program),
        _ => await SeatedOutsideAsync(Enum.Parse<Role>(role), program),
    };

    // The seat alone is tried, not the address: one in a listed domain would open requests to everyone here.
    private async Task<TestPerson> SeatedOutsideAsync(Role role, TestProgram program)
    {
        var person = await site.Data.PersonAsync();
        await site.Data.SeatAsync(person, role, program);
        return person;
    }
}
