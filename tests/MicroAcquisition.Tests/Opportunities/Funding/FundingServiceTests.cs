using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Opportunities.Funding;

public sealed class FundingServiceTests
{
    [Theory, BothEngines]
    public async Task Signing_commits_the_total_of_the_version_in_force_and_tells_no_text(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ApprovedStatementAsync(await host.Data.ProgramAsync());

        await host.Data.SignPurchaseFormAsync(file, change: form => form with { Coding = "SECRET-CODING" });

        var form = await FormAsync(host, file);
        var price = form!.Taxed.Price;
        Assert.Equal((1, 1, TaxRates.AtMost(price, "ON", form.DeliverBy).Total, "SECRET-CODING"), (form.Number, form.Version, form.Total, form.Facts.Coding));
        Assert.NotNull((await host.Data.AcquisitionAsync(file)).CommittedAt);
        var told = Assert.Single(await ToldAsync<PurchaseFormSigned>(host, file));
        Assert.Equal((price, form.Total, 2026, FundingRoute.OwnBudget), (told.Price, told.Total, told.FiscalYear, told.Route));
        Assert.DoesNotContain(
            await host.ActAsync((Records records) => records.Set<JournalEntry>().Select(e => e.Payload).ToListAsync()),
            payload => System.Text.Encoding.UTF8.GetString(payload).Contains("SECRET", StringComparison.Ordinal));
    }

    [Theory, BothEngines]
    public async Task Of_two_managers_who_sign_at_once_one_commits(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ApprovedStatementAsync(program);
        var managers = new[] { await host.Data.ManagerAsync(program), await host.Data.ManagerAsync(program) };

        var refused = await AtOnceAsync(managers.Select(manager => host.Data.SignAsync(file, manager)));

        Assert.Equal([nameof(JourneyRules.TheStepWaitsOnThisFile)], refused);
        Assert.Equal(1, await host.ActAsync((Records records) => records.Set<PurchaseForm>().CountAsync()));
    }

    [Theory, BothEngines]
    public async Task A_form_made_for_another_version_or_total_signs_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ApprovedStatementAsync(program);
        var (manager, acquisition) = (await host.Data.ManagerAsync(program), await host.Data.AcquisitionAsync(file));
        var estimate = (await host.ActAsync((FundingQueries funding) => funding.EstimateAsync(acquisition)))!;

        var version = await RefusedAsync(() => host.ActAsync((FundingService funding) => funding.SignAsync(manager.Id, acquisition, estimate.Version + 1, estimate.Total, TestData.PurchaseForm)));
        var total = await RefusedAsync(() => host.ActAsync((FundingService funding) => funding.SignAsync(manager.Id, acquisition, estimate.Version, estimate.Price, TestData.PurchaseForm)));

        Assert.Equal((nameof(PurchaseFormRules.TheVersionShownIsTheOneInForce), nameof(PurchaseFormRules.TheTotalShownIsTheOneSigned)), (version.Single().Rule, total.Single().Rule));
        Assert.True(version.Concat(total).All(refusal => refusal.IsConflict));
        Assert.Null(await FormAsync(host, file));
    }

    [Theory, BothEngines]
    public async Task A_signature_needs_a_delegation_in_force_for_cost_centre_and_total(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ApprovedStatementAsync(program);
        var (without, acting) = (await host.Data.HolderAsync(program, Role.DelegatedManager), await host.Data.HolderAsync(program, Role.DelegatedManager));
        var holder = await host.Data.HolderAsync(program, Role.DelegatedManager);
        async Task<string> RuleAsync(TestPerson who, string centre = "4120") =>
            (await RefusedAsync(() => host.Data.SignAsync(file, who, form => form with { CostCentre = centre }))).Single().Rule;

        Assert.Equal(nameof(SignatoryRules.ADelegationCovers), await RuleAsync(without));
        await host.Data.DelegationAsync(program, holder, ceiling: 1_000);
        Assert.Equal(nameof(SignatoryRules.ADelegationCovers), await RuleAsync(holder));
        var delegation = await host.Data.DelegationAsync(program, holder, acting: acting);
        Assert.Equal(nameof(SignatoryRules.TheSignerHoldsADelegationThatCovers), await RuleAsync(without));
        Assert.Equal(nameof(SignatoryRules.ADelegationCovers), await RuleAsync(holder, "5120"));
        await host.ActAsync((AuthorityService authorities) => authorities.EndDelegationAsync(Actor.Operator, program.Id, delegation));
        Assert.Equal(nameof(SignatoryRules.ADelegationCovers), await RuleAsync(acting));
        await host.Data.DelegationAsync(program, holder, acting: acting, position: "Acting director");
        await host.Data.SignAsync(file, acting);

        Assert.Equal("Acting director", (await FormAsync(host, file))!.Position);
    }

    [Theory, BothEngines]
    public async Task Everything_that_is_wrong_is_told_at_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ApprovedStatementAsync(program);
        var manager = await host.Data.ManagerAsync(program);

        var refusals = await RefusedAsync(() => host.Data.SignAsync(file, manager, _ => new PurchaseFormFacts("", "4100-4199", Route: null, FeesInWriting: new string('x', 2001))));

        Assert.Equal(["Coding", "CostCentre", "Route", "Fees", "FeesInWriting"], refusals.Select(refusal => refusal.Field));
    }

    [Theory, BothEngines]
    public async Task A_seed_fund_is_used_up_by_what_is_committed_and_freed_by_what_is_let_go(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        static PurchaseFormFacts Seed(PurchaseFormFacts form) => form with { Route = FundingRoute.SeedFund };
        var (one, two) = (await host.Data.ApprovedStatementAsync(program), await host.Data.ApprovedStatementAsync(program));
        var total = (await host.ActAsync(async (FundingQueries funding) => await funding.EstimateAsync(await host.Data.AcquisitionAsync(one))))!.Total;
        await host.ActAsync((SeedFundService fund) => fund.SetAsync(Actor.Operator, program.Id, new FiscalYear(2026), total));

        await host.Data.ReserveFundsAsync(await host.Data.SignPurchaseFormAsync(one, change: Seed));
        var refusal = (await RefusedAsync(() => host.Data.SignPurchaseFormAsync(two, change: Seed))).Single();
        var used = await host.ActAsync((FundingQueries funding) => funding.SeedFundAsync(program.Id, new FiscalYear(2026)));
        await host.Data.EndAsync(one, Ending.Cancelled);
        await host.Data.ReleaseFundsAsync(one);
        await host.Data.SignPurchaseFormAsync(two, change: Seed);

        Assert.Equal((nameof(PurchaseFormRules.TheSeedFundCoversTheCommitment), "Route"), (refusal.Rule, refusal.Field));
        Assert.Equal(new SeedFundBalance(total, total), used);
        Assert.Equal(FundingRoute.SeedFund, (await FormAsync(host, two))!.Facts.Route);
        Assert.Null(await host.ActAsync((FundingQueries funding) => funding.SeedFundAsync(program.Id, new FiscalYear(2027))));
    }

    [Theory, BothEngines]
    public async Task Two_files_that_share_what_is_left_of_the_seed_fund_do_not_overdraw_it(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var files = new[] { await host.Data.ApprovedStatementAsync(program), await host.Data.ApprovedStatementAsync(program) };
        var manager = await host.Data.ManagerAsync(program);
        await host.ActAsync((SeedFundService fund) => fund.SetAsync(Actor.Operator, program.Id, new FiscalYear(2026), Cad.FromDollars(10_000)));

        var refused = await AtOnceAsync(files.Select(file => host.Data.SignAsync(file, manager, form => form with { Route = FundingRoute.SeedFund })));

        Assert.Equal([nameof(PurchaseFormRules.TheSeedFundCoversTheCommitment)], refused);
    }

    [Theory, BothEngines]
    public async Task Only_an_administrator_sets_the_seed_fund_and_the_same_amount_is_told_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (administrator, officer) = (await host.Data.HolderAsync(program, Role.Administrator), await host.Data.OfficerAsync(program));
        Task SetAsync(TestPerson who, Cad? amount) => host.ActAsync((SeedFundService fund) => fund.SetAsync(Actor.Person(who.Id), program.Id, new FiscalYear(2026), amount));

        Assert.True((await RefusedAsync(() => SetAsync(officer, Cad.FromDollars(1)))).Single().IsForbidden);
        Assert.Equal(nameof(ReservationRules.ASeedFundHasAnAmount), (await RefusedAsync(() => SetAsync(administrator, null))).Single().Rule);
        Assert.Equal("Year", (await RefusedAsync(() => host.ActAsync((SeedFundService fund) => fund.SetAsync(Actor.Operator, program.Id, new FiscalYear(2025), Cad.FromDollars(1))))).Single().Field);
        await SetAsync(administrator, Cad.FromDollars(1));
        await SetAsync(administrator, Cad.FromDollars(1));
        await SetAsync(administrator, Cad.FromDollars(2));

        Assert.Equal(2, await host.ActAsync((Records records) => records.Set<JournalEntry>().CountAsync(e => e.Kind == "seed-fund-set")));
    }

    [Theory, BothEngines]
    public async Task A_reservation_that_lives_is_confirmed_again_for_the_new_total_and_not_doubled(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ReserveFundsAsync(await host.Data.SignPurchaseFormAsync(await host.Data.ApprovedStatementAsync(program)));
        var before = await ReservationAsync(host, file);
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Data.ReturnPurchaseFormAsync(file);
        var returned = await host.Data.AcquisitionAsync(file);
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Data.SignPurchaseFormAsync(file, change: form => form with { Coding = "2" });
        Assert.True(Journey.ReserveFunds.WaitsOn(await host.Data.AcquisitionAsync(file), host.Now));
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Data.ReserveFundsAsync(file);

        var (after, form) = (await ReservationAsync(host, file), await FormAsync(host, file));
        Assert.Equal((null, true), (returned.CommittedAt, returned.FundsReservedAt is not null));
        Assert.Equal((1, 2, form!.Total), (after!.Number, form.Number, after.Amount));
        Assert.Equal(before!.Reference, after.Reference);
        Assert.Equal(Stage.Funded, (await host.Data.AcquisitionAsync(file)).At(host.Now));
        Assert.Equal([false, true], (await ToldAsync<FundsReserved>(host, file)).Select(told => told.IsConfirmed));
        Assert.Equal(["The coding is of last year."], await host.ActAsync((Records records) => records.Set<PurchaseForm>().Where(f => f.VoidedAt != null).Select(f => f.ReturnWords).ToListAsync()));
    }

    [Theory, BothEngines]
    public async Task Two_who_reserve_at_once_reserve_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.SignPurchaseFormAsync(await host.Data.ApprovedStatementAsync(program));
        var officers = new[] { await host.Data.HolderAsync(program, Role.FinanceOfficer), await host.Data.HolderAsync(program, Role.FinanceOfficer) };

        var refused = await AtOnceAsync(officers.Select((officer, n) => host.Data.ReserveFundsAsync(file, officer, "FR-" + n)));

        Assert.Equal([nameof(JourneyRules.TheStepWaitsOnThisFile)], refused);
        Assert.Equal(1, await host.ActAsync((Records records) => records.Set<Reservation>().CountAsync()));
    }

    [Theory, BothEngines]
    public async Task A_number_stands_once_in_a_program_however_it_is_written(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (program, elsewhere) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var files = new List<TestFile>();
        foreach (var of in new[] { program, program, elsewhere })
        {
            files.Add(await host.Data.SignPurchaseFormAsync(await host.Data.ApprovedStatementAsync(of)));
        }

        var refused = await AtOnceAsync([host.Data.ReserveFundsAsync(files[0], reference: " fr-77"), host.Data.ReserveFundsAsync(files[1], reference: "FR-77")]);
        await host.Data.ReserveFundsAsync(files[2], reference: "FR-77");

        Assert.Equal([nameof(ReservationRules.AReferenceIsOfOneFile)], refused);
    }

    [Theory, BothEngines]
    public async Task What_names_another_form_than_the_one_that_lives_does_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.SignPurchaseFormAsync(await host.Data.ApprovedStatementAsync(program));
        var (officer, acquisition) = (await host.Data.HolderAsync(program, Role.FinanceOfficer), await host.Data.AcquisitionAsync(file));

        foreach (var act in new Func<FundingService, Task>[]
        {
            funding => funding.ReserveAsync(officer.Id, acquisition, 2, "FR-1"), funding => funding.ReturnAsync(officer.Id, acquisition, 2, "No."),
        })
        {
            var refusal = (await RefusedAsync(() => host.ActAsync(act))).Single();
            Assert.Equal((nameof(ReservationRules.TheFormShownIsTheOneThatLives), true), (refusal.Rule, refusal.IsConflict));
        }
    }

    [Theory, BothEngines]
    public async Task A_statement_sent_back_keeps_its_reservation_and_the_next_form_takes_the_place_of_the_old(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ReserveFundsAsync(await host.Data.SignPurchaseFormAsync(await host.Data.ApprovedStatementAsync(program)));
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Data.DoAsync(Journey.AskChanges, program, file);
        var (sentBack, left) = (await host.Data.AcquisitionAsync(file), await FormAsync(host, file));
        await ApproveAgainAsync(host, program, file);
        await host.Data.SignPurchaseFormAsync(file);

        Assert.Equal((null, 1), (sentBack.CommittedAt, left!.Number));
        Assert.Null((await ReservationAsync(host, file))!.ReleasedAt);
        var form = await FormAsync(host, file);
        Assert.Equal((2, 2), (form!.Number, form.Version));
        Assert.True(Journey.ReserveFunds.WaitsOn(await host.Data.AcquisitionAsync(file), host.Now));
    }

    [Theory, BothEngines]
    public async Task Money_of_an_ended_file_is_released_once_and_then_the_file_rests(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.EndedWithMoneyAsync(program);
        var officers = new[] { await host.Data.HolderAsync(program, Role.FinanceOfficer), await host.Data.HolderAsync(program, Role.FinanceOfficer) };
        Assert.False((await host.Data.AcquisitionAsync(file)).AtRest);

        var refused = await AtOnceAsync(officers.Select(officer => host.Data.ReleaseFundsAsync(file, officer)));

        Assert.Equal([nameof(JourneyRules.TheStepWaitsOnThisFile)], refused);
        Assert.True((await host.Data.AcquisitionAsync(file)).AtRest);
        var reservation = await ReservationAsync(host, file);
        Assert.Equal([new FundsReleased(reservation!.Number, reservation.Amount)], await ToldAsync<FundsReleased>(host, file));
        Assert.NotNull(reservation.ReleasedAt);
    }

    /// <summary>Drafts, submits and has both approve again.</summary>
    internal static async Task ApproveAgainAsync(TestHost host, TestProgram program, TestFile file)
    {
        foreach (var step in new[] { Journey.SubmitStatement, Journey.ReviewForProgram, Journey.ReviewForProcurement })
        {
            await host.Data.DoAsync(step, program, file);
        }
    }

    /// <summary>Does all at once; the rules that refused.</summary>
    private static async Task<List<string>> AtOnceAsync(IEnumerable<Task> acts)
    {
        var refused = new List<string>();
        foreach (var act in acts.ToList())
        {
            try
            {
                await act;
            }
            catch (RefusedException exception)
            {
                refused.AddRange(exception.Refusals.Select(refusal => refusal.Rule));
            }
        }

        return refused;
    }

    private static async Task<IReadOnlyList<Refusal>> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusals;

    private static Task<SignedForm?> FormAsync(TestHost host, TestFile file) => host.ActAsync((FundingQueries funding) => funding.FormAsync(file.Id));

    private static Task<ReservationLine?> ReservationAsync(TestHost host, TestFile file) => host.ActAsync((FundingQueries funding) => funding.ReservationAsync(file.Id));

    private static Task<List<T>> ToldAsync<T>(TestHost host, TestFile file) where T : class, IJournalEvent
    {
        var kind = EventCatalogue.NameOf<T>();
        return host.ActAsync(async (Records records) =>
            (await records.Set<JournalEntry>().AsNoTracking().Where(e => e.AcquisitionId == file.Id && e.Kind == kind).OrderBy(e => e.Position).ToListAsync())
                .ConvertAll(entry => EventCatalogue.Read<T>(entry)!));
    }
}
