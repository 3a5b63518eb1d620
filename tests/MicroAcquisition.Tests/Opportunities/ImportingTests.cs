using MicroAcquisition.Acquisitions;
using MicroAcquisition.Cli;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Opportunities.Importing;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.Tests.Opportunities;

public sealed class ImportingTests
{
    [Theory, BothEngines]
    public async Task An_import_makes_a_closed_opportunity_with_its_real_dates(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();

        var imported = Assert.Single(await ImportAsync(host, program, PilotFolder.Good()));

        var view = await FindAsync(host, imported.Number, Language.French);
        Assert.True(imported.IsNew);
        Assert.Equal(Stage.Elsewhere, view.File.At(host.Now));
        Assert.True(view.File.AtRest);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 5, 0, 0, TimeSpan.Zero), view.File.OpensAt); // Midnight Eastern, standard time.
        Assert.Equal(new DateTimeOffset(2026, 3, 17, 4, 0, 0, TimeSpan.Zero), view.File.ClosesAt); // Midnight Eastern, daylight time.
        Assert.Equal((Cad.FromDollars(4_000), "Apache-2.0", 1), (view.Terms.Price, view.Terms.Licence, view.Terms.AgreementVersion));
        Assert.Equal("Exporter les horaires en données ouvertes", view.Statement.Title);
        Assert.Equal(2, view.Statement.Criteria.Count);
    }

    [Theory, BothEngines]
    public async Task A_second_import_changes_nothing_and_says_so(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var first = Assert.Single(await ImportAsync(host, program, PilotFolder.Good()));
        var before = await LogsAsync(host);

        var second = Assert.Single(await ImportAsync(host, program, PilotFolder.Good()));

        Assert.False(second.IsNew);
        Assert.Equal(first.Number, second.Number);
        Assert.Equal(before, await LogsAsync(host));
    }

    [Theory, BothEngines]
    public async Task A_rehearsal_opens_now_and_gets_new_dates(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        await ImportAsync(host, program, PilotFolder.Good());

        var imported = Assert.Single(await ImportAsync(host, program, PilotFolder.Good(), openUntil: new DateOnly(2026, 12, 4)));

        var view = await FindAsync(host, imported.Number, Language.English);
        Assert.True(imported.IsNew);
        Assert.True(view.IsOpen);
        Assert.Equal(host.Now, view.File.OpensAt);
        Assert.Equal(new DateTimeOffset(2026, 12, 5, 5, 0, 0, TimeSpan.Zero), view.File.ClosesAt);
        Assert.Equal(new DateOnly(2026, 12, 8), view.Terms.SelectionBy);
        Assert.Equal(new DateOnly(2027, 1, 20), view.Terms.DeliverBy); // 43 days, as in the posts.
        host.Time.Advance(TimeSpan.FromDays(11));
        Assert.False((await FindAsync(host, imported.Number, Language.English)).IsOpen);
    }

    [Theory, BothEngines]
    public async Task A_rehearsal_that_would_be_closed_already_is_refused(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();

        await Assert.ThrowsAsync<ImportFailedException>(() => ImportAsync(host, program, PilotFolder.Good(), openUntil: new DateOnly(2026, 11, 23)));
    }

    [Theory, BothEngines]
    public async Task One_refused_opportunity_refuses_all_and_leaves_no_trace(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (english, french) = ("en-2026-05-04-other.md", "fr-2026-05-04-autre.md");
        var folder = PilotFolder.Good().Copy(PilotFolder.English, english).Copy(PilotFolder.French, french)
            .With(english, "ref: timetables", "ref: other").With(french, "ref: timetables", "ref: other")
            .With(english, "$4,000", "$9,000").With(french, "4 000$", "9 000$");
        var before = await LogsAsync(host);

        var failed = await Assert.ThrowsAsync<ImportFailedException>(() => ImportAsync(host, program, folder));

        // The name says May, the closing is in March: both problems, with their lines.
        Assert.Equal([(english, 7), (english, 8)], failed.Problems.Select(p => (p.File, p.Line)));
        Assert.Equal(before, await LogsAsync(host));
        var list = await host.ActAsync((OpportunityQueries queries) => queries.ListAsync(new OpportunityFilter(null, null, OpportunityOrder.Closing, 1), Language.English));
        Assert.Empty(list.Lines);
    }

    [Theory, BothEngines]
    public async Task The_ceiling_of_the_program_and_the_province_of_the_department_set_the_highest_price(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync(facts => facts with { Ceiling = Cad.FromDollars(4_550) });
        var plan = new ImportPlan(program.Id, DepartmentId: null, OpenUntil: null);
        var pairs = await PilotFolder.Good().ReadAsync();

        // 4,000 with 15 % is 4,600, with Ontario's 13 % it is 4,520.
        await Assert.ThrowsAsync<ImportFailedException>(() => host.ActAsync((OpportunityImportService service) => service.ImportAsync(pairs, plan)));
        Assert.Single(await host.ActAsync((OpportunityImportService service) => service.ImportAsync(pairs, plan with { DepartmentId = program.DepartmentId })));
    }

    [Fact]
    public void The_command_line_prints_the_addresses_of_the_site() => Assert.Equal(
        $"{OpportunityAddresses.Opportunity.Of(Language.English, "26-0001")} and {OpportunityAddresses.Opportunity.Of(Language.French, "26-0001")}",
        ImportPilotPosts.AddressesOf("26-0001"));

    private static async Task<IReadOnlyList<ImportedOpportunity>> ImportAsync(TestHost host, TestProgram program, PilotFolder folder, DateOnly? openUntil = null)
    {
        var pairs = await folder.ReadAsync();
        return await host.ActAsync((OpportunityImportService service) => service.ImportAsync(pairs, new ImportPlan(program.Id, program.DepartmentId, openUntil)));
    }

    private static async Task<OpportunityView> FindAsync(TestHost host, string number, Language language) =>
        Assert.IsType<OpportunityView>(await host.ActAsync((OpportunityQueries queries) => queries.FindAsync(number, language)));

    private static Task<List<JournalReport>> LogsAsync(TestHost host) =>
        host.ActAsync(async (JournalVerifier verifier) => await verifier.VerifyAsync().ToListAsync());
}
