using System.CommandLine;
using MicroAcquisition.Cli;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities;

public sealed class ImportPilotPostsTests
{
    [Theory, BothEngines]
    public async Task The_command_tells_number_addresses_warnings_and_differences_and_a_second_run_changes_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await host.Data.ProgramAsync();
        var folder = PilotFolder.Good().WithBoth("delivery_date: 2026-04-30", "delivery_date: 2026-03-20").With(PilotFolder.French, "1 200 horaires dans", "1 300 horaires dans");

        var (code, output, _) = await RunAsync(host, folder.Path, "--department", "Department of Tests");
        var (again, second, _) = await RunAsync(host, folder.Path, "--department", "Ministère des Essais");

        Assert.Equal((0, 0), (code, again));
        Assert.Contains("Imported timetables as 26-0001: /en/opportunities/26-0001 and /fr/occasions/26-0001", output, StringComparison.Ordinal);
        Assert.Contains($"warning: {PilotFolder.English}:10: The price pays for about 30 hours of work. At 37.5 hours a week, there are only 15 between", output, StringComparison.Ordinal);
        Assert.Contains("the languages differ: Background: numbers: 1200 in English; 1300 in French.", output, StringComparison.Ordinal);
        Assert.Contains("Already imported, nothing changed: timetables is 26-0001", second, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_program_without_written_authorities_and_a_file_without_union_answers_are_warned_of(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);
        var folder = PilotFolder.Good();

        var (_, bare, _) = await RunAsync(host, folder.Path);
        foreach (var matter in Enum.GetValues<AuthorityMatter>())
        {
            var until = matter == AuthorityMatter.Card ? new DateOnly(2027, 1, 10) : (DateOnly?)null;
            var facts = new AuthorityFacts(matter, "Chief financial officer", Eastern.DateOf(host.Now), "GCdocs 1", until);
            await host.ActAsync((AuthorityService a) => a.RecordAuthorityAsync(actor, program.Id, facts));
        }

        var (_, covered, _) = await RunAsync(host, folder.Path);
        var (code, rehearsal, _) = await RunAsync(host, folder.Path, "--open-until", "2026-12-04"); // Its delivery comes after the card's authority ends.

        const string Missing = "There is no written authority in force until the delivery date, ";
        Assert.Contains(Missing + "April\u00A030, 2026, for: payment by acquisition card, one-page agreement, payment by PayPal.", bare, StringComparison.Ordinal);
        Assert.DoesNotContain(Missing, covered, StringComparison.Ordinal);
        Assert.Contains(Missing + "January\u00A020, 2027, for: payment by acquisition card.", rehearsal, StringComparison.Ordinal);
        Assert.All([bare, covered, rehearsal], output => Assert.Contains("The file doesn’t have the answers for the union", output, StringComparison.Ordinal));
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task A_post_that_cannot_be_read_is_told_as_any_other_problem()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        await host.Data.ProgramAsync();
        var folder = PilotFolder.Good();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "en-2026-03-02-gone.md"), Path.Combine(folder.Path, "moved-away"));

        var (code, _, error) = await RunAsync(host, folder.Path);

        Assert.Equal(1, code);
        Assert.StartsWith("en-2026-03-02-gone.md:1: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_that_cannot_be_compared_is_told_with_its_file()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        await host.Data.ProgramAsync();
        var quotes = new string('“', 600_000); // Each opens a quotation that never ends: longer to read than the time given for it.

        var (code, _, error) = await RunAsync(host, PilotFolder.Good().With(PilotFolder.English, "Our team keeps", quotes + " Our team keeps").Path);

        Assert.Equal(1, code);
        Assert.StartsWith($"{PilotFolder.English}:1: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task What_is_malformed_is_told_on_the_standard_error_with_exit_code_1(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await host.Data.ProgramAsync();

        var (code, output, error) = await RunAsync(host, PilotFolder.Good().With(PilotFolder.French, "lang: fr", "lang: xx").Path);

        Assert.Equal(1, code);
        Assert.StartsWith($"{PilotFolder.French}:5: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Imported", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_are_several_programs_one_must_be_named()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        await host.Data.ProgramAsync();
        var second = await host.Data.ProgramAsync();
        var folder = PilotFolder.Good().Path;

        var (code, _, error) = await RunAsync(host, folder);

        Assert.Equal(1, code);
        Assert.Contains("--program", error, StringComparison.Ordinal);
        Assert.Contains("as P2-26-0001", (await RunAsync(host, folder, "--program", "Programme 2")).Output, StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await RunAsync(host, folder, "--program", second.Id.ToString())).Output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(TestHost host, params string[] arguments)
    {
        await using StringWriter output = new(), error = new();
        var root = new RootCommand { ImportPilotPosts.Create() };
        var code = await root.Parse(["import", "pilot-posts", .. arguments, "--database", host.Database.ConnectionString])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
