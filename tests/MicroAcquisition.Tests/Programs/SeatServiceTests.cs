using System.Text;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Programs;

public sealed class SeatServiceTests
{
    [Theory, BothEngines]
    public async Task Someone_new_gets_an_account_with_the_seat(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);

        await host.ActAsync((SeatService s) => s.GrantAsync(actor, new SeatGrant(" New@Canada.ca ", Role.Translator, program.Id, program.DepartmentId), Language.French));

        var seat = Assert.Single((await SeatsAsync(host, program)).Lines, l => l.Role == Role.Translator);
        Assert.Equal(("new@canada.ca", program.DepartmentId), (seat.Email, seat.DepartmentId));
        await AssertRefusedAsync(
            nameof(SeatRules.ASeatIsHeldOnce),
            () => host.ActAsync((SeatService s) => s.GrantAsync(actor, new SeatGrant("new@canada.ca", Role.Translator, program.Id, program.DepartmentId), Language.French)));
    }

    [Theory, BothEngines]
    public async Task Two_programs_that_grant_a_role_to_the_same_new_address_at_once_both_do(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var other = host.AnotherNode();
        var (first, second) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);

        for (var round = 0; round < 20; round++)
        {
            var email = $"new.{round}@canada.ca";
            await Task.WhenAll(GrantAsync(host, first, email), GrantAsync(other, second, email));

            var person = await host.ActAsync((Records records) => records.Set<Person>().SingleAsync(Person.HasAddress(email)));
            Assert.Equal(2, await host.ActAsync((Records records) => records.Set<Seat>().CountAsync(seat => seat.PersonId == person.Id)));
        }

        Task GrantAsync(TestHost node, TestProgram program, string email) =>
            node.ActAsync((SeatService s) => s.GrantAsync(actor, new SeatGrant(email, Role.Translator, program.Id), Language.French));
    }

    [Theory, BothEngines]
    public async Task A_role_of_a_program_is_told_in_its_log_and_to_whoever_gets_or_loses_it(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (program, another) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var actor = Actor.Person((await host.Data.HolderAsync(program, Role.Administrator)).Id);

        var seat = await host.ActAsync((SeatService s) => s.GrantAsync(actor, new SeatGrant("new@canada.ca", Role.Translator, program.Id, program.DepartmentId), Language.French));
        await host.DeliverLettersAsync();
        var granted = host.Mail.LastTo("new@canada.ca");
        await host.ActAsync((SeatService s) => s.EndAsync(actor, seat));
        await host.ActAsync((SeatService s) => s.EndAsync(actor, seat)); // Once more: nobody is told again.
        await host.DeliverLettersAsync();

        Assert.Contains("traduction", granted.Subject, StringComparison.Ordinal);
        Assert.Contains("Ministère des Essais", granted.Text, StringComparison.Ordinal);
        Assert.Equal(2, host.Mail.To("new@canada.ca").Count);
        Assert.Contains("pris fin", host.Mail.LastTo("new@canada.ca").Subject, StringComparison.Ordinal);
        Assert.Equal(["seat-ended", "seat-granted"], await KindsAsync(program));
        Assert.Empty(await KindsAsync(another));

        async Task<IEnumerable<string>> KindsAsync(TestProgram of) =>
            (await host.ActAsync((AdministrationJournal journal) => journal.ReadAsync(of.Id, withSite: false, 1))).Lines.Select(line => line.Kind);
    }

    [Fact]
    public async Task An_administrator_makes_nobody_evaluator_of_a_whole_program()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var program = await host.Data.ProgramAsync();
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);

        await AssertRefusedAsync(
            nameof(SeatRules.AnEvaluatorIsNamedOnAFile),
            () => host.ActAsync((SeatService s) => s.GrantAsync(actor, new SeatGrant("new@canada.ca", Role.Evaluator, program.Id, null), Language.French)));

        Assert.DoesNotContain(Web.Pages.Programs.SettingsWords.Roles(), item => item.Value == nameof(Role.Evaluator));
    }

    [Theory, BothEngines]
    public async Task An_ended_seat_refuses_the_next_verb_at_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);
        var file = await host.Data.SubmittedRequestAsync(program);
        var seat = (await SeatsAsync(host, program)).Lines.Single(l => l.Role == Role.ProgramOfficer);
        var before = await VersionAsync();

        Assert.True(await host.ActAsync((SeatService s) => s.EndAsync(actor, seat.Id)));

        var found = await host.Data.AcquisitionAsync(file);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.ActAsync((RequestService r) => r.ScreenInAsync(officer.Id, found, "")));
        Assert.True(Assert.Single(refused.Refusals).IsForbidden);
        Assert.Equal(before + 1, await VersionAsync());
        Assert.True(await host.ActAsync((SeatService s) => s.EndAsync(actor, seat.Id)), "Ending it again changes nothing.");
        Assert.False(await host.ActAsync((SeatService s) => s.EndAsync(actor, Guid.CreateVersion7())), "A seat that is not there is not ended.");

        Task<int> VersionAsync() => host.ActAsync((Records r) => r.Set<Person>().Where(p => p.Id == officer.Id).Select(p => p.Version).SingleAsync());
    }

    [Theory, BothEngines]
    public async Task Nobody_ends_their_own_last_administrator_seat(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (site, own) = (await host.Data.AdministratorAsync(), await host.Data.HolderAsync(program, Role.Administrator));
        var seats = (await SeatsAsync(host, program)).Lines;
        var (siteSeat, ownSeat) = (seats.Single(l => l.Email == site.Email), seats.Single(l => l.Email == own.Email));

        const string Rule = nameof(SeatRules.NobodyEndsTheirOwnLastAdministratorSeat);
        await AssertRefusedAsync(Rule, () => host.ActAsync((SeatService s) => s.EndAsync(Actor.Person(site.Id), siteSeat.Id)));
        await AssertRefusedAsync(Rule, () => host.ActAsync((SeatService s) => s.EndAsync(Actor.Person(own.Id), ownSeat.Id)));
        await AssertRefusedAsync(
            nameof(AdministrationRules.TheSiteBelongsToItsAdministrators), () => host.ActAsync((SeatService s) => s.EndAsync(Actor.Person(own.Id), siteSeat.Id)));
        Assert.True(await host.ActAsync((SeatService s) => s.EndAsync(Actor.Person(site.Id), ownSeat.Id)));
    }

    [Theory, BothEngines]
    public async Task Two_administrators_who_end_each_other_leave_one(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (first, second) = (await host.Data.AdministratorAsync(), await host.Data.AdministratorAsync());
        var seats = (await SeatsAsync(host, program)).Lines;
        Guid SeatOf(TestPerson person) => seats.Single(l => l.Email == person.Email).Id;

        var both = await Task.WhenAll(EndAsync(first, second), EndAsync(second, first));

        Assert.Equal(1, both.Count(ended => ended));
        Assert.Equal(1, (await SeatsAsync(host, program)).Total);

        async Task<bool> EndAsync(TestPerson by, TestPerson of)
        {
            try
            {
                return await host.ActAsync((SeatService s) => s.EndAsync(Actor.Person(by.Id), SeatOf(of)));
            }
            catch (RefusedException refused) when (refused.Refusals[0].IsForbidden)
            {
                return false;
            }
        }
    }

    [Theory, BothEngines]
    public async Task A_suspended_account_does_nothing_until_it_is_restored(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (site, own) = (await host.Data.AdministratorAsync(), await host.Data.HolderAsync(program, Role.Administrator));
        var (actor, suspended) = (Actor.Person(site.Id), Actor.Person(own.Id));
        var grant = new SeatGrant("x@canada.ca", Role.Client, program.Id);

        await AssertRefusedAsync(nameof(SeatRules.NobodySuspendsTheirOwnAccount), () => host.ActAsync((SeatService s) => s.SuspendAsync(actor, site.Id)));
        await AssertRefusedAsync(
            nameof(AdministrationRules.TheSiteBelongsToItsAdministrators), () => host.ActAsync((SeatService s) => s.SuspendAsync(suspended, site.Id)));
        await host.ActAsync((SeatService s) => s.SuspendAsync(actor, own.Id));
        await AssertRefusedAsync(nameof(TurnRules.TheAccountIsInGoodStanding), () => host.ActAsync((SeatService s) => s.GrantAsync(suspended, grant, Language.English)));
        await AssertRefusedAsync(
            nameof(SeatRules.ASuspendedAccountGetsNoSeat),
            () => host.ActAsync((SeatService s) => s.GrantAsync(actor, new SeatGrant(own.Email, Role.Client, program.Id), Language.English)));
        await host.ActAsync((SeatService s) => s.RestoreAsync(actor, own.Id));
        await host.ActAsync((SeatService s) => s.GrantAsync(suspended, grant, Language.English));
    }

    [Theory, BothEngines]
    public async Task Only_an_administrator_covers_the_site_and_never_one_department(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (program, other) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);
        Task<Refusal> Refused(string rule, SeatGrant grant) =>
            AssertRefusedAsync(rule, () => host.ActAsync((SeatService s) => s.GrantAsync(actor, grant, Language.English)));

        await Refused(nameof(SeatRules.OnlyAdministratorsCoverTheWholeSite), new SeatGrant("x@y.ca", Role.Client, null));
        await Refused(nameof(SeatRules.AnAdministratorCoversAWholeProgram), new SeatGrant("x@y.ca", Role.Administrator, program.Id, program.DepartmentId));
        await Refused(nameof(SeatRules.TheDepartmentIsOfTheProgram), new SeatGrant("x@y.ca", Role.Client, program.Id, other.DepartmentId));
        await Refused(nameof(SeatRules.ARoleIsChosen), new SeatGrant("x@y.ca", null, program.Id));
    }

    [Theory, BothEngines]
    public async Task The_journal_says_what_administrators_did_and_names_nobody(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var site = await host.Data.AdministratorAsync();
        await host.ActAsync((SeatService s) => s.GrantAsync(Actor.Person(site.Id), new SeatGrant("secret.person@canada.ca", Role.Client, program.Id), Language.English));
        var account = (await host.ActAsync((SeatQueries q) => q.AccountsAsync("secret", 1))).Lines.Single();
        await host.ActAsync((SeatService s) => s.SuspendAsync(Actor.Person(site.Id), account.Id));

        var payloads = (await host.ActAsync((Records r) => r.Set<JournalEntry>().AsNoTracking().ToListAsync())).Select(e => Encoding.UTF8.GetString(e.Payload));
        var lines = await host.ActAsync((AdministrationJournal j) => j.ReadAsync(program.Id, withSite: true, 1));

        Assert.DoesNotContain(payloads, p => p.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(["account-suspended", "seat-granted"], lines.Lines.Select(l => l.Kind).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(lines.Lines, l => Assert.Contains("secret.person@canada.ca", l.Subject, StringComparison.Ordinal));
        Assert.Equal("seat-granted", Assert.Single((await host.ActAsync((AdministrationJournal j) => j.ReadAsync(program.Id, withSite: false, 1))).Lines).Kind); // An account is the site's.
    }

    private static Task<ListPage<SeatLine>> SeatsAsync(TestHost host, TestProgram program) =>
        host.ActAsync((SeatQueries q) => q.SeatsAsync(program.Id, ended: false, 1));

    private static async Task<Refusal> AssertRefusedAsync(string rule, Func<Task> verb)
    {
        var refusal = (await Assert.ThrowsAsync<RefusedException>(verb)).Refusals[0];
        Assert.Equal(rule, refusal.Rule);
        return refusal;
    }
}
