using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Tests.Acquisitions;

/// <summary>The hand-written table of who may do what (tests/access.csv), tried over HTTP: every step but the operator's, every role, allow and deny, and every separation both ways.</summary>
public sealed class AccessTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    /// <summary>Every step but the operator's.</summary>
    public static TheoryData<string> Steps() => [.. AccessTable.Lines.Where(line => !line.Gives(nameof(Part.Operator))).Select(line => line.Step)];

    /// <summary>Step and separation: each that the table names.</summary>
    public static TheoryData<string, string> Separations()
    {
        var table = new TheoryData<string, string>();
        foreach (var line in AccessTable.Lines)
        {
            foreach (var never in line.Never)
            {
                table.Add(line.Step, never);
            }
        }

        return table;
    }

    [Theory, MemberData(nameof(Steps))]
    public async Task A_step_is_open_to_whom_the_table_allows_and_to_nobody_else(string name)
    {
        var (step, program, line) = (Journey.Named(name), await site.Data.ProgramAsync(), AccessTable.Of(Journey.Named(name)));
        var people = new Dictionary<string, TestPerson?>(StringComparer.Ordinal);
        // A public servant without a seat applies as a supplier, which is that part.
        foreach (var doer in AccessTable.Everyone.Where(doer => doer != nameof(Part.Operator) && !(doer == nameof(Part.PublicServant) && line.Gives(nameof(Part.Supplier)))))
        {
            people[doer] = await PersonAsync(doer, program);
        }

        var file = await site.Data.WalkToAsync(step, program);
        if (step.Doers.Contains(Doer.Awardee))
        {
            people[nameof(Part.Awardee)] = await site.Data.AwardeeAsync(file!);
        }

        var wrong = new List<string>();
        foreach (var (doer, person) in people)
        {
            var isAllowed = line.Gives(doer);
            var path = await PathAsync(step, file, owner: isAllowed ? person! : await site.Data.PersonAsync());
            var page = await (person is null ? site.Visitor() : await site.SignedInAsync(person)).GoAsync(path);

            // To anyone but its supplier an application does not exist.
            var isAsTheTableSays = isAllowed
                ? page.Status == HttpStatusCode.OK && page.Path == path
                : page.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound || page.Path == PeopleAddresses.SignIn.Of(Language.English);
            if (!isAsTheTableSays)
            {
                wrong.Add($"{doer}, who {(isAllowed ? "may" : "may not")}: {page.Status} at {page.Path}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Separations))]
    public async Task A_separation_keeps_one_from_a_step_that_another_of_the_same_role_does(string name, string never)
    {
        var (step, program) = (Journey.Named(name), await site.Data.ProgramAsync());
        var line = AccessTable.Of(step);
        var doer = line.Must.Concat(line.May).First();
        var before = never.Split(':') is [nameof(SeparationKind.WhoDid), var did] && Journey.Steps.ToList().IndexOf(Journey.Named(did)) < Journey.Steps.ToList().IndexOf(step) && step.Reaches != Milestone.ApprovedByProcurement
            ? Journey.Named(did) : null;
        var separated = await HolderAsync(before is null ? doer : before.Doers[0].Name, program);
        var file = before is not null
            ? await DoneByAsync(before, separated, step, doer, program)
            : await site.Data.WalkToAsync(step, program, requester: never == nameof(SeparationKind.Requester) ? separated : null);
        var other = await HolderAsync(doer, program);
        var (theirs, others) = (await PathAsync(step, file, separated), await PathAsync(step, file, other));
        if (before is null)
        {
            await SeparateAsync(separated, never, program, file!);
        }

        Assert.True(await DoesAsync(other, others, step));
        Assert.False(await DoesAsync(separated, theirs, step));
    }

    [Fact]
    public async Task A_forbidden_step_says_who_can_do_it_in_the_reader_s_language()
    {
        var program = await site.Data.ProgramAsync();
        var request = await site.Data.SubmittedRequestAsync(program);
        var browser = await site.SignedInAsync(await HolderAsync(nameof(Role.FinanceOfficer), program, inDomain: false));

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

    /// <summary>A file on which a person did a step, then got the role of a later one that waits now: they could not hold both when they did the first.</summary>
    private async Task<TestFile> DoneByAsync(Step before, TestPerson person, Step step, string doer, TestProgram program)
    {
        var differ = step == Journey.SettleDifferences; // To which agreeing evaluators do not lead.
        var needsMoney = Journey.Steps.ToList().IndexOf(step) >= Journey.Steps.ToList().IndexOf(Journey.MakeOffer); // To which an imported file does not come.
        var file = differ ? await site.Data.DifferingAsync(program, person) : (await site.Data.WalkToAsync(before, program, needsMoney ? await site.Data.ClientAsync(program) : null))!;
        if (!differ)
        {
            await site.Data.DoAsync(before, program, file, person);
        }

        await site.Data.SeatAsync(person, Enum.Parse<Role>(doer), program);
        Assert.True(differ || await site.Data.WalkOnAsync(file, step));
        return file;
    }

    /// <summary>Brings about what separates a person from a step, where walking to it did not.</summary>
    private async Task SeparateAsync(TestPerson person, string never, TestProgram program, TestFile file)
    {
        switch (never.Split(':'))
        {
            case [nameof(SeparationKind.Requester)]:
                break; // They requested the file.
            case [nameof(SeparationKind.StaffOnTheFile)]:
                await site.Data.SeatAsync(person, Role.Translator, program);
                break;
            case [nameof(SeparationKind.Holds), var role]:
                await site.Data.SeatAsync(person, Enum.Parse<Role>(role), program);
                break;
            case [nameof(SeparationKind.WhoDid), var other]:
                await site.Data.SeatAsync(person, Journey.Named(other).Doers.Select(doer => doer.Role).OfType<Role>().First(), program);
                await site.Data.DoAsync(Journey.Named(other), program, file, person);
                break;
            default:
                throw new NotSupportedException($"Say here how {never} comes about.");
        }
    }

    /// <summary>True when the step's page opens with its form: one's own receipt stays open, without the button that changes the application.</summary>
    private async Task<bool> DoesAsync(TestPerson person, string path, Step step)
    {
        var page = await (await site.SignedInAsync(person)).GoAsync(path);
        return page.Status == HttpStatusCode.OK && page.Document.QuerySelector("main form[method=post]") is not null
            && (step != Journey.ChangeApplication || page.Document.QuerySelectorAll("main form[method=post] button").Any(button => button.TextContent.Contains("Change", StringComparison.Ordinal)));
    }

    /// <summary>The address of the step's page for a file and, where it is an application's, for one of this supplier.</summary>
    private async Task<string> PathAsync(Step step, TestFile? file, TestPerson owner)
    {
        var address = StepLinks.PageOf(step);
        var values = new List<object?>();
        foreach (var place in address.Places())
        {
            values.Add(place switch
            {
                "number" => file!.Number,
                "reference" => await site.Data.SubmittedApplicationAsync(owner, file!),
                _ => throw new NotSupportedException($"The page of {step.Name} asks for {place}: say here what that is."),
            });
        }

        return address.Of(Language.English, [.. values]);
    }

    private async Task<TestPerson?> PersonAsync(string doer, TestProgram program) => doer == "Visitor" ? null : await HolderAsync(doer, program, inDomain: false);

    // Where the seat alone is tried, without an address in a listed domain: that would open requests to everyone here.
    private async Task<TestPerson> HolderAsync(string doer, TestProgram program, bool inDomain = true)
    {
        if (doer == nameof(Part.Supplier))
        {
            return await site.Data.PersonAsync();
        }

        var person = inDomain || doer == nameof(Part.PublicServant) ? await site.Data.ClientAsync(program) : await site.Data.PersonAsync();
        if (Enum.TryParse<Role>(doer, out var role))
        {
            await site.Data.SeatAsync(person, role, program);
        }

        return person;
    }
}
