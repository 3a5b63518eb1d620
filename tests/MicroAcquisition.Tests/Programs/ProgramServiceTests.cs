using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Programs;

public sealed class ProgramServiceTests
{
    private static readonly ProgramFacts Facts = new("Lab", "Labo", "lab@canada.ca", Cad.FromDollars(9_000));

    [Theory, BothEngines]
    public async Task The_first_program_has_no_prefix_and_the_second_its_own(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);

        var first = await host.ActAsync((ProgramService p) => p.CreateAsync(actor, Facts, "IGNORED"));
        await AssertRefusedAsync(
            nameof(ProgramRules.ALaterProgramHasItsOwnFilePrefix), () => host.ActAsync((ProgramService p) => p.CreateAsync(actor, Facts)));
        var second = await host.ActAsync((ProgramService p) => p.CreateAsync(actor, Facts, "lab"));

        Assert.Equal("", (await SettingsAsync(host, first)).FilePrefix);
        Assert.Equal("LAB-", (await SettingsAsync(host, second)).FilePrefix);
        Assert.Equal(3, (await host.ActAsync(async (JournalVerifier v) => await v.VerifyAsync().ToListAsync())).Count(r => r.Problem is null));
    }

    [Theory, BothEngines]
    public async Task An_administrator_of_one_program_changes_nothing_in_another(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (own, other) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var actor = Actor.Person((await host.Data.HolderAsync(own, Role.Administrator)).Id);
        var before = await SettingsAsync(host, other.Id);

        const string Rule = nameof(AdministrationRules.SettingsBelongToTheProgramsAdministrators);
        await AssertRefusedAsync(Rule, () => host.ActAsync((ProgramService p) => p.ChangeAsync(actor, other.Id, before.Version, Facts)));
        await AssertRefusedAsync(Rule, () => host.ActAsync((ProgramService p) => p.SetAsync(actor, other.Id, before.Version, Clocks(2), "")));
        await AssertRefusedAsync(Rule, () => host.ActAsync((ProgramService p) => p.AddDepartmentAsync(actor, other.Id, Justice)));
        await AssertRefusedAsync(Rule, () => host.ActAsync((SeatService s) => s.GrantAsync(actor, new SeatGrant("x@y.ca", Role.Client, other.Id), Language.English)));
        await AssertRefusedAsync(Rule, () => host.ActAsync((AuthorityService a) => a.RecordAuthorityAsync(actor, other.Id, new(null, null, null, null, null))));
        await AssertRefusedAsync(
            nameof(AdministrationRules.TheSiteBelongsToItsAdministrators), () => host.ActAsync((ProgramService p) => p.CreateAsync(actor, Facts, "new")));
        await host.ActAsync((ProgramService p) => p.ChangeAsync(actor, own.Id, 1, Facts));

        Assert.Equal(before, await SettingsAsync(host, other.Id));
        Assert.Equal("Lab", (await SettingsAsync(host, own.Id)).NameEnglish);
    }

    [Theory, BothEngines]
    public async Task A_form_older_than_what_is_saved_is_refused_as_a_conflict(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);
        await host.ActAsync((ProgramService p) => p.ChangeAsync(actor, program.Id, 1, Facts));

        var refusal = await AssertRefusedAsync(
            nameof(AdministrationRules.TheFormShowsWhatIsSaved),
            () => host.ActAsync((ProgramService p) => p.ChangeAsync(actor, program.Id, 1, Facts with { NameEnglish = "Mine" })));

        Assert.True(refusal.IsConflict);
        Assert.Equal("Lab", (await SettingsAsync(host, program.Id)).NameEnglish);
    }

    [Theory, BothEngines]
    public async Task A_form_saved_as_it_was_shown_tells_the_journal_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);
        await host.ActAsync((ProgramService p) => p.ChangeAsync(actor, program.Id, 1, Facts));
        await host.ActAsync((ProgramService p) => p.SetAsync(actor, program.Id, 2, Clocks(5), "canada.ca"));
        var department = await host.ActAsync((ProgramService p) => p.AddDepartmentAsync(actor, program.Id, Justice));
        var before = await EntriesAsync();

        await host.ActAsync((ProgramService p) => p.ChangeAsync(actor, program.Id, 3, Facts with { NameEnglish = " " + Facts.NameEnglish }));
        await host.ActAsync((ProgramService p) => p.SetAsync(actor, program.Id, 3, Clocks(5), "canada.ca"));
        await host.ActAsync((ProgramService p) => p.ChangeDepartmentAsync(actor, program.Id, department, 1, Justice));
        Assert.Equal(before, await EntriesAsync());

        await host.ActAsync((ProgramService p) => p.SetAsync(actor, program.Id, 3, Clocks(5), ""));
        await host.ActAsync((ProgramService p) => p.ChangeDepartmentAsync(actor, program.Id, department, 1, Justice with { AccessOffice = "atip@justice.example" }));
        Assert.Equal(before + 2, await EntriesAsync());

        async Task<int> EntriesAsync() => (await host.ActAsync(async (JournalVerifier v) => await v.VerifyAsync().ToListAsync())).Sum(log => (int)log.Size);
    }

    [Theory, BothEngines]
    public async Task Changed_names_make_public_pages_anew_and_changed_clocks_do_not(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);

        await host.ActAsync((ProgramService p) => p.SetAsync(actor, program.Id, 1, Clocks(5), "canada.ca"));
        Assert.Equal(0, await PublicVersionAsync(host, program.Id));
        await host.ActAsync((ProgramService p) => p.ChangeAsync(actor, program.Id, 2, Facts));
        Assert.Equal(1, await PublicVersionAsync(host, program.Id));
    }

    [Theory, BothEngines]
    public async Task Clocks_and_domains_are_set_and_set_again(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var actor = Actor.Person((await host.Data.HolderAsync(program, Role.Administrator)).Id);

        await host.ActAsync((ProgramService p) => p.SetAsync(actor, program.Id, 1, Clocks(5), "canada.ca\ngc.ca"));
        await host.ActAsync((ProgramService p) => p.SetAsync(actor, program.Id, 2, Clocks(7), "gc.ca"));
        await AssertRefusedAsync(
            nameof(ProgramRules.AClockRunsForOneToSixtyBusinessDays),
            () => host.ActAsync((ProgramService p) => p.SetAsync(actor, program.Id, 3, new Dictionary<string, int?>(StringComparer.Ordinal), "")));

        Assert.All((await host.ActAsync((SettingsQueries s) => s.ClocksAsync(program.Id))).Values, days => Assert.Equal(7, days));
        Assert.Equal(["gc.ca"], await host.ActAsync((SettingsQueries s) => s.DomainsAsync(program.Id)));
    }

    [Theory, BothEngines]
    public async Task Every_line_that_is_no_domain_is_refused_by_its_number_and_nothing_is_saved(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var actor = Actor.Person((await host.Data.HolderAsync(program, Role.Administrator)).Id);
        var before = await host.ActAsync((SettingsQueries s) => s.DomainsAsync(program.Id));

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => host.ActAsync((ProgramService p) => p.SetAsync(actor, program.Id, 1, Clocks(5), "canada.ca\nhttps://gc.ca\n\nno host")));

        Assert.Equal(["Line 2, “https://gc.ca”", "Line 4, “no host”"], refused.Refusals.Select(refusal => refusal.Text.Split("”:")[0] + "”"));
        Assert.Equal(before, await host.ActAsync((SettingsQueries s) => s.DomainsAsync(program.Id)));
    }

    [Theory, BothEngines]
    public async Task A_department_is_added_once_and_changed_by_whoever_saw_what_is_saved(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var actor = Actor.Person((await host.Data.HolderAsync(program, Role.Administrator)).Id);

        var id = await host.ActAsync((ProgramService p) => p.AddDepartmentAsync(actor, program.Id, Justice));
        await AssertRefusedAsync(
            nameof(DepartmentRules.ADepartmentIsAddedOnce), () => host.ActAsync((ProgramService p) => p.AddDepartmentAsync(actor, program.Id, Justice)));
        await host.ActAsync((ProgramService p) => p.ChangeDepartmentAsync(actor, program.Id, id, 1, Justice with { Province = "QC" }));
        await AssertRefusedAsync(
            nameof(AdministrationRules.TheFormShowsWhatIsSaved), () => host.ActAsync((ProgramService p) => p.ChangeDepartmentAsync(actor, program.Id, id, 1, Justice)));

        Assert.Equal("QC", (await host.ActAsync((SettingsQueries s) => s.DepartmentsAsync(program.Id))).Single(d => d.Id == id).Province);
    }

    private static DepartmentFacts Justice => new("Justice", "Justice (fr)", "284 Wellington Street", "ON", "", "atip@example.ca");

    private static Dictionary<string, int?> Clocks(int days) => ProgramRules.TimedSteps.ToDictionary(s => s.Clock!.Name, _ => (int?)days, StringComparer.Ordinal);

    private static async Task<ProgramSettings> SettingsAsync(TestHost host, Guid programId) =>
        (await host.ActAsync((SettingsQueries s) => s.FindAsync(programId)))!;

    private static Task<long> PublicVersionAsync(TestHost host, Guid programId) =>
        host.ActAsync((Records r) => r.Set<LogHead>().Where(h => h.LogId == programId).Select(h => h.PublicVersion).SingleAsync());

    private static async Task<Refusal> AssertRefusedAsync(string rule, Func<Task> verb)
    {
        var refusal = (await Assert.ThrowsAsync<RefusedException>(verb)).Refusals[0];
        Assert.Equal(rule, refusal.Rule);
        return refusal;
    }
}
