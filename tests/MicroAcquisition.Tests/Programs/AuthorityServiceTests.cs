using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Programs;

public sealed class AuthorityServiceTests
{
    [Theory, BothEngines]
    public async Task A_delegation_is_recorded_for_someone_of_the_program_and_ended(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (holder, outsider) = (await host.Data.HolderAsync(program, Role.DelegatedManager), await host.Data.PersonAsync());
        var actor = Actor.Person((await host.Data.HolderAsync(program, Role.Administrator)).Id);
        var facts = new DelegationFacts("Director", DelegatedAuthority.Commitment, "4120", Cad.FromDollars(10_000), holder.Id, null, Eastern.DateOf(host.Now), null);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            host.ActAsync((AuthorityService a) => a.RecordDelegationAsync(actor, program.Id, facts with { HolderId = outsider.Id })));
        Assert.Equal(nameof(DelegationRules.AHolderHasASeatInTheProgram), Assert.Single(refused.Refusals).Rule);

        var id = await host.ActAsync((AuthorityService a) => a.RecordDelegationAsync(actor, program.Id, facts));
        Assert.Equal(Validity.InForce, (await DelegationAsync()).Validity);
        Assert.True(await host.ActAsync((AuthorityService a) => a.EndDelegationAsync(actor, program.Id, id)));
        Assert.Equal(Validity.Ended, (await DelegationAsync()).Validity);
        Assert.Equal("Director", (await DelegationAsync()).Position);

        async Task<DelegationLine> DelegationAsync() => Assert.Single(await host.ActAsync((AuthorityQueries q) => q.DelegationsAsync(program.Id)));
    }

    [Theory, BothEngines]
    public async Task A_delegation_counts_for_the_cost_centres_that_an_administrator_typed_and_no_other(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var holder = await host.Data.HolderAsync(program, Role.DelegatedManager);
        var actor = Actor.Person((await host.Data.HolderAsync(program, Role.Administrator)).Id);
        const string Typed = "4120; 0123\n1000 to 1999, 1000-1999\r\n4120";
        var facts = new DelegationFacts("Director", DelegatedAuthority.Commitment, Typed, Cad.FromDollars(10_000), holder.Id, null, Eastern.DateOf(host.Now), null);

        var id = await host.ActAsync((AuthorityService a) => a.RecordDelegationAsync(actor, program.Id, facts));

        Assert.Equal("4120; 0123\n1000 to 1999, 1000-1999\n4120", Assert.Single(await host.ActAsync((AuthorityQueries q) => q.DelegationsAsync(program.Id))).CostCentres);
        foreach (var (costCentre, counts) in new[] { ("4120", true), ("0123", true), ("1000", true), ("1500", true), ("123", false), ("2000", false), ("15000", false) })
        {
            Assert.Equal(counts, await CoversAsync(id, costCentre));
        }

        Assert.False(await CoversAsync(Guid.CreateVersion7(), "4120"), "There is no such delegation.");

        Task<bool> CoversAsync(Guid delegation, string costCentre) => host.ActAsync((Records records) => AuthorityQueries.CoversAsync(records, delegation, costCentre));
    }

    [Theory, BothEngines]
    public async Task A_written_authority_lapses_after_its_last_day(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (program, other) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var actor = Actor.Person((await host.Data.AdministratorAsync()).Id);
        var today = Eastern.DateOf(host.Now);

        var id = await host.ActAsync((AuthorityService a) =>
            a.RecordAuthorityAsync(actor, program.Id, new AuthorityFacts(AuthorityMatter.PayPal, "Director, Finance", today, "GCdocs 1", today)));

        Assert.Equal(Validity.InForce, (await AuthorityAsync()).Validity);
        host.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Validity.Ended, (await AuthorityAsync()).Validity);
        Assert.False(await host.ActAsync((AuthorityService a) => a.EndAuthorityAsync(actor, other.Id, id)), "It is not of the other program.");

        async Task<AuthorityLine> AuthorityAsync() => Assert.Single(await host.ActAsync((AuthorityQueries q) => q.AuthoritiesAsync(program.Id)));
    }
}
