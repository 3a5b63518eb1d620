using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>The rows to come against the table of today, their deeds, and each other.</summary>
public sealed class WholeJourneyTests
{
    [Fact]
    public void A_row_that_is_built_has_left_those_to_come() => Expect.None(WholeJourney.ToCome.Select(step => step.Name).Intersect(Journey.Steps.Select(step => step.Name), StringComparer.Ordinal));

    [Fact]
    public void A_deed_that_is_told_has_left_those_to_come() => Expect.None(Deeds.ToCome.Select(deed => deed.Kind.Split(':')[0]).Intersect(EventCatalogue.All.Select(kind => kind.Kind), StringComparer.Ordinal));

    [Fact]
    public void Every_row_to_come_is_in_the_table_once() => Assert.Equal(
        typeof(WholeJourney).GetFields().Where(field => field.FieldType == typeof(Step)).Select(field => field.Name).Order(StringComparer.Ordinal),
        WholeJourney.ToCome.Select(step => step.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_row_to_come_moves_a_file_or_is_named_as_one_that_does_not()
    {
        var moving = Deeds.ToCome.SelectMany(deed => deed.Of).Concat(Deeds.MoveNothing).ToHashSet(StringComparer.Ordinal);
        moving.ExceptWith(Journey.Steps.Select(step => step.Name)); // What a step of today will tell besides, once another room is there.
        Assert.True(moving.SetEquals(WholeJourney.ToCome.Select(step => step.Name)));
    }

    [Fact]
    public void A_row_that_reaches_a_milestone_has_a_deed_that_does_and_every_milestone_is_reached()
    {
        Expect.None(WholeJourney.ToCome.Where(step => step.Reaches != Milestone.None && step.Name != nameof(WholeJourney.AnswerPercentage)
            && !Deeds.ToCome.Any(deed => deed.Of.Contains(step.Name, StringComparer.Ordinal) && deed.Reaches == step.Reaches)).Select(step => step.Name));
        Assert.Equal(Milestones.All.Where(m => !Milestones.IsSince(m)), Deeds.All.Select(deed => deed.Reaches).Where(m => m != Milestone.None).Distinct().Order());
    }

    [Fact]
    public void A_row_that_must_be_done_says_when_it_waits_and_one_that_may_has_no_clock() => Assert.All(WholeJourney.ToCome, step =>
    {
        Assert.True(step.Reaches != Milestone.None || step.And is not null, step.Name);
        Assert.False(step.May && step.Clock is not null, step.Name);
        Assert.NotEmpty(step.Doers);
    });

    [Fact]
    public void A_separation_names_a_step_of_the_journey_and_holds_both_ways_of_two_that_go_side_by_side()
    {
        Assert.All(WholeJourney.Steps.SelectMany(step => step.Not).Select(not => not.Step).OfType<string>(), step => Assert.NotNull(WholeJourney.Named(step)));
        Assert.All(
            from step in WholeJourney.Steps
            from not in step.Not
            where not.Step is not null
            let other = WholeJourney.Named(not.Step!)
            where other.Reaches != Milestone.None && step.Reaches != Milestone.None && other.Reaches != step.Reaches
                && !Milestones.FallingWith(other.Reaches).Contains(step.Reaches)
            select (step, other),
            pair => Assert.Contains(Separation.WhoDid(pair.step.Name), pair.other.Not));
    }

    [Fact]
    public void Clocks_of_one_name_have_one_number_of_days() => Assert.All(
        WholeJourney.Steps.Select(step => step.Clock).OfType<StepClock>().GroupBy(clock => clock.Name, StringComparer.Ordinal), same => Assert.Single(same.Select(clock => clock.Days).Distinct()));

    [Fact]
    public void A_clock_has_begun_wherever_its_step_waits() => Expect.None(
        from file in SampleFiles.Draw(2_000, "0000KeTgE5a1", TestHost.Start, _ => (Guid.Empty, null))
        from step in WholeJourney.Steps
        where step.Clock is { IsStored: false } && step.WaitsOn(file, TestHost.Start) && step.Since(file) is null && step.Reaches == Milestone.None && step != Journey.EndWithoutAward
        select step.Name);

    [Fact]
    public void A_role_kept_from_a_step_keeps_its_holder_from_it_on_that_file_alone()
    {
        var (program, now) = (Guid.CreateVersion7(), TestHost.Start);
        var file = Acquisition.FromRequest(program, null, "26-0001", "", default, now);
        var other = Acquisition.FromRequest(program, null, "26-0002", "", default, now);
        var advisor = Seat.Grant(default, Role.ProcurementAdvisor, program, null, null, now);
        var evaluator = Seat.GrantOnFile(default, Role.Evaluator, file, null, now);

        Assert.Null(JourneyRules.TheStepIsKeptFromARole(Journey.ConfirmEvaluation, file, [advisor]));
        Assert.Null(JourneyRules.TheStepIsKeptFromARole(Journey.ConfirmEvaluation, other, [advisor, evaluator]));
        Assert.Null(JourneyRules.TheStepIsKeptFromARole(Journey.Evaluate, file, [advisor, evaluator]));
        Assert.True(JourneyRules.TheStepIsKeptFromARole(Journey.ConfirmEvaluation, file, [advisor, evaluator])!.IsForbidden);
    }
}
