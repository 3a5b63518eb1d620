using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>The table against what was written by hand, against its events, and against itself.</summary>
public sealed class JourneyTests
{
    [Fact]
    public void The_journeys_page_says_what_the_table_says() => Document.IsUpToDate("journey.md", JourneyDocument.Journey());

    [Fact]
    public void The_events_page_says_what_the_code_says() => Document.IsUpToDate("events.md", JourneyDocument.Events());

    [Fact]
    public void The_table_gives_every_step_to_those_whom_the_domain_names() => Assert.Equal(
        AccessTable.Lines.Select(line => $"{line.Step}: must {string.Join(' ', line.Must)}, may {string.Join(' ', line.May)}, never {string.Join(' ', line.Never)}"),
        Journey.Steps.Select(step => $"{step}: must {Doers(step, may: false)}, may {Doers(step, may: true)}, never {string.Join(' ', step.Not)}"));

    [Theory, BothEngines]
    public async Task The_guard_lets_a_role_do_what_the_table_gives_it_and_nothing_else(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();

        foreach (var step in Journey.Steps.Where(step => !step.MakesTheFile))
        {
            var file = await host.Data.AcquisitionAsync((await host.Data.WalkToAsync(step, program))!);
            foreach (var role in Enum.GetValues<Role>())
            {
                var person = await host.Data.HolderAsync(program, role);
                // A supplier's step from which no role keeps anyone away is guarded by whose the application is: the table says what a role alone gives.
                var isTold = AccessTable.Of(step) is var told
                    && (told.Gives(role.ToString()) || (told.Gives(nameof(Part.Supplier)) && told.Never.Count == 0));
                Assert.Equal((step.Name, role, isTold), (step.Name, role, await RefusalAsync(host, step, file, person) is null));
            }
        }
    }

    [Theory, BothEngines]
    public async Task A_seat_gives_its_steps_on_the_files_that_it_covers_alone(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (program, other) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var file = await host.Data.AcquisitionAsync((await host.Data.WalkToAsync(Journey.ScreenRequest, program))!);

        Assert.Null(await RefusalAsync(host, Journey.ScreenRequest, file, await host.Data.HolderAsync(program, Role.ProgramOfficer, program.DepartmentId)));
        Assert.NotNull(await RefusalAsync(host, Journey.ScreenRequest, file, await host.Data.HolderAsync(other, Role.ProgramOfficer)));
        Assert.NotNull(await RefusalAsync(host, Journey.ScreenRequest, file, await host.Data.HolderAsync(program, Role.ProgramOfficer, other.DepartmentId)));
    }

    [Fact]
    public void A_step_that_reaches_a_milestone_tells_an_event_that_does() => Assert.All(
        Journey.Steps.Where(step => step.Reaches != Milestone.None),
        step => Assert.Contains(EventCatalogue.All, kind => kind.Facts.Of.Contains(step.Name) && kind.Facts.Reaches == step.Reaches));

    [Fact]
    public void An_event_that_moves_a_file_is_of_a_step_and_every_step_that_it_names_exists()
    {
        Assert.All(EventCatalogue.All, kind => Assert.All(kind.Facts.Of, step => Assert.NotNull(Journey.Named(step))));
        Assert.All(
            EventCatalogue.All.Where(kind => kind.Facts is not { Reaches: Milestone.None, Undoes: Milestone.None, Ends: Ending.None }),
            kind => Assert.NotEmpty(kind.Facts.Of));
    }

    [Fact]
    public void An_event_reaches_no_wait_since_those_are_set_from_their_items() =>
        Assert.All(EventCatalogue.All.Where(kind => kind.Facts.Reaches != Milestone.None), kind => Assert.False(Milestones.IsSince(kind.Facts.Reaches), kind.Kind));

    [Fact]
    public void A_step_that_must_be_done_on_a_file_says_when_it_waits_and_one_that_may_has_no_clock() => Assert.All(Journey.Steps, step =>
    {
        Assert.True(step.MakesTheFile || step.Reaches != Milestone.None || step.And is not null, step.Name);
        Assert.False(step.May && step.Clock is not null, step.Name);
    });

    private static Task<Refusal?> RefusalAsync(TestHost host, Step step, Acquisition file, TestPerson person) =>
        host.ActAsync(async (IServiceProvider services) => await services.Get<StepGuard>().RefusalOfAsync(step, file, await services.Get<Viewers>().OfAsync(person.Id)));

    private static string Doers(Step step, bool may) => step.May == may ? string.Join(' ', step.Doers.Select(doer => doer.Name)) : "";
}
