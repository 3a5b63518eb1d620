using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.TestKit;
using MicroAcquisition.Tests.Opportunities;

namespace MicroAcquisition.Tests.Awards;

/// <summary>Offers, answers and checks, on both engines.</summary>
public sealed class AwardingTests
{
    [Theory, BothEngines]
    public async Task The_only_one_who_passes_is_offered_the_work_and_has_two_business_days(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (chosen, other) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var file = await FundedAsync(host, program);
        await host.Data.OfferableAsync(file, chosen, other);

        await host.Data.OfferAsync(file);

        var row = await host.Data.AcquisitionAsync(file);
        Assert.Equal((Stage.Offered, 1, 0), (row.At(host.Now), row.AwardNumber, row.Left));
        Assert.Equal(Eastern.EndOf(BusinessDays.Add(Eastern.DateOf(host.Now), 2)), row.SupplierDueAt);
        Assert.Equal(chosen.Id, (await host.Data.AwardeeAsync(file)).Id);
        Assert.NotNull(await host.ActAsync((AwardQueries awards) => awards.OwnAsync(chosen.Id, file.Id)));
        Assert.Null(await host.ActAsync((AwardQueries awards) => awards.OwnAsync(other.Id, file.Id)));
        Assert.Equal(nameof(JourneyRules.TheStepBelongsToItsRole), await Refused.RulesOfAsync(() => host.Data.ConfirmOfferAsync(file, who: other)));
    }

    [Fact]
    public void A_step_with_a_stored_date_waits_since_what_it_rests_on_was_reached()
    {
        var file = Acquisition.FromRequest(Guid.CreateVersion7(), null, "26-0001", "", default, TestHost.Start);
        foreach (var milestone in new[] { Milestone.EvaluationConfirmed, Milestone.Offered })
        {
            file.Follow(TestData.Event(milestone), TestHost.Start);
        }

        file.SupplierIsDue(TestHost.Start.AddDays(3));

        Assert.Equal(TestHost.Start, Journey.AnswerOffer.Since(file));
        Assert.Equal(Eastern.DateEndedBy(TestHost.Start.AddDays(3)), Journey.AnswerOffer.Clock!.DueOn(file, days: 60)); // The setting counted when it was stored.
    }

    [Fact]
    public void A_step_that_comes_back_waits_and_counts_its_days_from_then()
    {
        var file = Acquisition.FromRequest(Guid.CreateVersion7(), null, "26-0001", "", default, TestHost.Start);
        foreach (var milestone in new[] { Milestone.ApprovedForProgram, Milestone.ApprovedByProcurement, Milestone.Committed })
        {
            file.Follow(TestData.Event(milestone), TestHost.Start);
        }

        var later = TestHost.Start.AddDays(14);
        file.Follow(new MicroAcquisition.Foundation.Journal.JournalKindAttribute("returned", 1, MicroAcquisition.Foundation.Journal.Audience.File) { Undoes = Milestone.Committed, Means = "" }, later);
        var clock = Journey.SignPurchaseForm.Clock!;

        Assert.Equal(later, Journey.SignPurchaseForm.Since(file));
        Assert.Equal(BusinessDays.Add(Eastern.DateOf(later), 3), clock.DueOn(file, 3, file.WentBackAt));
        file.Follow(TestData.Event(Milestone.Committed), later.AddDays(1));
        Assert.Equal((Milestone.None, null), (file.WentBack, file.WentBackAt));
    }

    [Theory, BothEngines]
    public async Task A_supplier_who_holds_a_role_in_another_program_finds_their_step_too(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.AnswerOffer, await host.Data.ProgramAsync()))!;
        var awardee = await host.Data.AwardeeAsync(file);
        await host.Data.SeatAsync(awardee, Role.Translator, await host.Data.ProgramAsync());

        var viewer = await host.ActAsync((Viewers viewers) => viewers.OfAsync(awardee.Id));
        Assert.Equal([Journey.AnswerOffer], (await host.ActAsync((Attention attention) => attention.OfAsync(viewer))).Select(w => w.Step));
    }

    [Theory, BothEngines]
    public async Task Where_several_pass_nobody_goes_on_before_a_draw(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await FundedAsync(host, await host.Data.ProgramAsync());
        await host.Data.PublishAsync(file);
        await host.Data.SubmittedApplicationAsync(await host.Data.PersonAsync(), file);
        await host.Data.SubmittedApplicationAsync(await host.Data.PersonAsync(), file);
        await host.Data.PassClosingAsync(file);
        await host.Data.ReleaseAsync(file);
        await host.Data.EvaluateAllAsync(file);
        await host.Data.ConfirmEvaluationAsync(file);

        Assert.Equal(nameof(JourneyRules.TheStepWaitsOnThisFile), await Refused.RulesOfAsync(() => host.Data.OfferAsync(file)));
        Assert.Equal(nameof(JourneyRules.TheStepWaitsOnThisFile), await Refused.RulesOfAsync(() => host.Data.EndWithoutAwardAsync(file)));
        Assert.Empty(await host.ActAsync((AwardQueries awards) => awards.OfFileAsync(file.Id)));
    }

    [Theory, BothEngines]
    public async Task An_answer_counts_until_the_lapse_is_recorded_whichever_comes_first(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var late = await host.Data.UnansweredAsync(program);
        await host.Data.ConfirmOfferAsync(late);
        Assert.Equal(nameof(JourneyRules.TheStepWaitsOnThisFile), await Refused.RulesOfAsync(() => host.Data.LetOfferLapseAsync(late)));

        var lapsed = await host.Data.UnansweredAsync(program);
        var awardee = await host.Data.AwardeeAsync(lapsed);
        await host.Data.LetOfferLapseAsync(lapsed);

        Assert.Equal(nameof(JourneyRules.TheStepBelongsToItsRole), await Refused.RulesOfAsync(() => host.Data.ConfirmOfferAsync(lapsed, who: awardee)));
        await host.Data.EndWithoutAwardAsync(lapsed);
        var row = await host.Data.AcquisitionAsync(lapsed);
        Assert.Equal((Ending.NoAward, null, null, false), (row.Ended, row.OfferedAt, row.SupplierDueAt, row.AtRest)); // The money waits for its release.
        await host.Data.ReleaseFundsAsync(lapsed);
        Assert.True((await host.Data.AcquisitionAsync(lapsed)).AtRest);
    }

    [Theory, BothEngines]
    public async Task Of_a_confirmation_and_a_refusal_at_once_one_counts(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var program = await host.Data.ProgramAsync();
        for (var n = 0; n < 3; n++)
        {
            var file = (await host.Data.WalkToAsync(Journey.AnswerOffer, program))!;

            var both = await Task.WhenAll(Refused.RulesOfAsync(() => host.Data.ConfirmOfferAsync(file)), Refused.RulesOfAsync(() => node.Data.DeclineOfferAsync(file)));

            var row = await host.Data.AcquisitionAsync(file);
            var award = Assert.Single(await host.ActAsync((AwardQueries awards) => awards.OfFileAsync(file.Id)));
            Assert.Single(both, rule => rule.Length == 0);
            Assert.Equal(both[0].Length == 0, row.ConfirmedAt is not null && award.Outcome == AwardOutcome.None);
            Assert.Equal(both[1].Length == 0, row.OfferedAt is null && award.Outcome == AwardOutcome.Declined);
        }
    }

    [Theory, BothEngines]
    public async Task A_form_made_for_another_award_does_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.AnswerOffer, await host.Data.ProgramAsync()))!;
        var (awardee, row) = (await host.Data.AwardeeAsync(file), await host.Data.AcquisitionAsync(file));

        var rule = await Refused.RulesOfAsync(() => host.ActAsync((AwardService awards) => awards.ConfirmAsync(awardee.Id, row, award: 2, TestData.UnregisteredAnswer)));

        Assert.Equal(nameof(JourneyRules.TheAwardIsTheOneInHand), rule);
        Assert.Null((await host.Data.AcquisitionAsync(file)).ConfirmedAt);
    }

    [Theory, BothEngines]
    public async Task Nothing_of_a_refused_answer_is_kept(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.AnswerOffer, await host.Data.ProgramAsync()))!;

        var rules = await Refused.RulesOfAsync(() => host.Data.ConfirmOfferAsync(file, written => written with { Street = "4111 1111 1111 1111", PostalCode = "?" }));

        Assert.Equal($"{nameof(AwardRules.APostalCodeHasItsForm)} {nameof(AwardRules.ALineHoldsNoSuchNumber)}", rules.Replace(", ", " ", StringComparison.Ordinal));
        var award = await host.Data.AwardInHandAsync(file);
        Assert.Null(await host.ActAsync((AwardQueries awards) => awards.DetailsAsync(award.Id)));
        Assert.Null((await host.Data.AcquisitionAsync(file)).ConfirmedAt);
    }

    [Theory, BothEngines]
    public async Task A_public_servant_waits_for_both_approvals(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.AnswerOffer, await host.Data.ProgramAsync()))!;
        await host.Data.ConfirmOfferAsync(file, written => written with { IsPublicServant = true, HasPension = true });
        var (advisor, row) = (await host.Data.HolderAsync(file.Program, Role.ProcurementAdvisor), await host.Data.AcquisitionAsync(file));
        Task ApproveAsync(EmploymentApprovalKind kind) =>
            host.ActAsync((AwardService awards) => awards.RecordApprovalAsync(advisor.Id, row, 1, kind, "R. Roy, deputy minister", Eastern.DateOf(host.Now), "EMAIL-1"));

        var none = await Refused.RulesOfAsync(() => host.Data.CheckSupplierAsync(file, advisor));
        await ApproveAsync(EmploymentApprovalKind.DeputyHead);
        var one = await Refused.RulesOfAsync(() => host.Data.CheckSupplierAsync(file, advisor, TestData.NothingAgainstIt with { Pension = "Receives no pension yet." }));
        await ApproveAsync(EmploymentApprovalKind.DirectorGeneral);
        foreach (var isDefended in new[] { true, false })
        {
            var told = await host.ActAsync((FileQueries files) => files.HistoryAsync(row, isDefended));
            Assert.Equal(isDefended, told.Any(line => line.Kind == "employment-approved")); // That somebody is a public servant is personal.
        }

        await host.Data.CheckSupplierAsync(file, advisor, TestData.NothingAgainstIt with { Pension = "Receives no pension yet." });

        Assert.Contains(nameof(AwardRules.APublicServantIsApproved), none, StringComparison.Ordinal);
        Assert.Contains(nameof(AwardRules.APensionIsAttested), none, StringComparison.Ordinal);
        Assert.Equal(nameof(AwardRules.APublicServantIsApproved), one);
        Assert.Equal(Stage.ToSign, (await host.Data.AcquisitionAsync(file)).At(host.Now));
    }

    [Theory, BothEngines]
    public async Task What_looks_like_one_supplier_twice_is_shown_and_explained_or_set_aside(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await FundedAsync(host, await host.Data.ProgramAsync());
        await host.Data.PublishAsync(file);
        var first = await host.Data.PersonAsync();
        await host.Data.SubmittedApplicationAsync(first, file);
        await host.Data.SubmittedApplicationAsync(await host.Data.PersonAsync(), file); // The same resource, as the sample answers say.
        await host.Data.PassClosingAsync(file);
        await host.Data.ReleaseAsync(file);
        var passing = await host.Data.CandidateOfAsync(file, first);
        await host.Data.EvaluateAllAsync(file, (candidate, _) => candidate == passing);
        await host.Data.ConfirmEvaluationAsync(file);
        await host.Data.OfferAsync(file);
        await host.Data.ConfirmOfferAsync(file);
        var award = await host.Data.AwardInHandAsync(file);

        var alike = await host.ActAsync((AwardQueries awards) => awards.LikenessesAsync(award.Id));
        var rules = await Refused.RulesOfAsync(() => host.Data.CheckSupplierAsync(file));
        var (advisor, row) = (await host.Data.HolderAsync(file.Program, Role.ProcurementAdvisor), await host.Data.AcquisitionAsync(file));
        var unheard = await Refused.RulesOfAsync(() => host.ActAsync((AwardService awards) => awards.SetAsideAsync(advisor.Id, row, 1, SetAsideReason.PastPerformance, "Late twice.", heard: "")));
        await host.ActAsync((AwardService awards) => awards.SetAsideAsync(advisor.Id, row, 1, SetAsideReason.EnteredTwice, "One person, two applications.", heard: null));

        Assert.Equal((LikenessKind.Resource, 3 - passing), Assert.Single(alike) is var a ? (a.Kind, a.Candidate) : default);
        Assert.Equal(nameof(AwardRules.LikenessesAreExplained), rules);
        Assert.Equal(nameof(AwardRules.TheSupplierWasHeard), unheard);
        var fallen = Assert.Single(await host.ActAsync((AwardQueries awards) => awards.OfFileAsync(file.Id)));
        Assert.Equal((AwardOutcome.SetAside, SetAsideReason.EnteredTwice, "One person, two applications."), (fallen.Outcome, fallen.SetAside, fallen.Reason));
        Assert.True(Journey.EndWithoutAward.WaitsOn(await host.Data.AcquisitionAsync(file), host.Now));
    }

    [Theory, BothEngines]
    public async Task An_imported_file_without_money_offers_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ClosedAsync(await host.Data.ProgramAsync(), _ => { });
        await host.Data.ReleaseAsync(file);
        await host.Data.EvaluateAllAsync(file);
        await host.Data.ConfirmEvaluationAsync(file);

        Assert.Equal(nameof(AwardRules.TheFundsAreReserved), await Refused.RulesOfAsync(() => host.Data.OfferAsync(file)));
        Assert.Equal(0, (await host.Data.AcquisitionAsync(file)).AwardNumber);
    }

    private static async Task<TestFile> FundedAsync(TestHost host, TestProgram program) => (await host.Data.WalkToAsync(Journey.Publish, program))!;
}
