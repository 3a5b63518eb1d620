using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Acquisitions;

public sealed class JourneyTests
{
    private static readonly string[] WithoutRole = ["Visitor", nameof(Doer.PublicServant), nameof(Doer.Supplier), nameof(Doer.Operator)];

    [Fact]
    public void The_journeys_page_says_what_the_table_says() => IsUpToDate("journey.md", JourneyDocument.Journey());

    [Fact]
    public void The_events_page_says_what_the_code_says() => IsUpToDate("events.md", JourneyDocument.Events());

    [Fact]
    public void The_table_gives_every_step_to_those_whom_the_domain_names()
    {
        var (columns, rows) = Access();

        Assert.Equal([.. WithoutRole, .. Enum.GetNames<Role>()], columns);
        Assert.Equal(Journey.Steps.Select(step => step.Name), rows.Select(row => row.Step));
        Assert.All(rows, row => Assert.Equal(columns.Where(column => Gives(Journey.Steps.Single(step => step.Name == row.Step), column)), row.Allowed));
    }

    [Theory, BothEngines]
    public async Task The_guard_lets_a_role_do_what_the_table_gives_it_and_nothing_else(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var waiting = await host.Data.AcquisitionAsync(await host.Data.SubmittedRequestAsync(program));
        var open = await host.Data.AcquisitionAsync(await host.Data.OpenOpportunityAsync(program));
        var (_, rows) = Access();

        foreach (var step in Journey.Steps.Where(step => step.WaitsAt is not null))
        {
            var file = new[] { waiting, open }.Single(f => f.At(host.Now) == step.WaitsAt);
            foreach (var role in Enum.GetValues<Role>())
            {
                var viewer = await host.ActAsync(async (Viewers viewers) => await viewers.OfAsync((await host.Data.HolderAsync(program, role)).Id));
                var isAllowed = JourneyRules.RefusalOf(step, new Moment(file, host.Now), viewer) is null;
                // A supplier's step from which no role keeps anyone away is guarded by whose the application is: the table says what a role alone gives.
                var isTold = rows.Single(row => row.Step == step.Name).Allowed.Contains(role.ToString()) || (step.Doer == Doer.Supplier && step.Separation == Separation.None);
                Assert.Equal((step.Name, role, isTold), (step.Name, role, isAllowed));
            }
        }
    }

    [Fact]
    public void A_step_of_a_seat_names_its_role_and_stage_and_no_other_step_has_a_role() => Assert.All(Journey.Steps, step =>
    {
        Assert.Equal(step.Doer == Doer.Seat, step.Role is not null);
        Assert.True(step.Doer != Doer.Seat || step.WaitsAt is not null, step.Name);
    });

    private static bool Gives(Step step, string column) => step.Doer == Doer.Seat ? step.Role.ToString() == column : step.Doer.ToString() == column;

    /// <summary>tests/access.csv, written by hand from domain §2.</summary>
    private static (IReadOnlyList<string> Columns, IReadOnlyList<(string Step, IReadOnlyList<string> Allowed)> Rows) Access()
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "access.csv")).Select(line => line.Split(',')).ToList();
        var columns = lines[0][1..];
        return (columns, [.. lines.Skip(1).Select(cells => (cells[0], (IReadOnlyList<string>)[.. columns.Where((_, n) => cells[n + 1] switch
        {
            "allow" => true,
            "deny" => false,
            var other => throw new FormatException($"access.csv says \"{other}\" for {cells[0]}."),
        })]))]);
    }

    private static void IsUpToDate(string name, string text)
    {
        var path = Repository.PathOf("docs", name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"docs/{name} is not what the code says: write it anew with UPDATE_DOCS=1 ./test Acquisitions.");
    }
}
