using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>What waits for whom, tried with steps of rooms to come as well.</summary>
public sealed class AttentionTests
{
    private static readonly Step Draft = new("Drafting", [Role.Client], "Draft") { Reaches = Milestone.StatementSubmitted, LeadsTo = "" };
    private static readonly Step Cancel = new("Publishing", [Role.ProgramOfficer], "Cancel") { May = true, And = (file, now) => file.ScreenedInAt != null, LeadsTo = "" };
    private static readonly Step Release = new("Funding", [Role.FinanceOfficer], "Release") { Lasts = While.Ended, Reaches = Milestone.Released, And = (file, now) => file.SettledAt == null, LeadsTo = "" };
    private static readonly Step Answer = new("Awards", [Doer.Awardee], "Answer") { Reaches = Milestone.Confirmed, LeadsTo = "" };
    private static readonly Step Unseal = new("Evaluations", [Role.ProgramOfficer], "Unseal") { Reaches = Milestone.StatementsReleased, And = (file, now) => file.ClosesAt <= now, LeadsTo = "" };
    private static readonly Step Second = new("Approvals", [Role.ProgramOfficer], "Second") { Reaches = Milestone.StatementSubmitted, Not = [Separation.WhoDid(nameof(Journey.ScreenRequest))], LeadsTo = "" };
    private static readonly Step Mark = new("Evaluations", [Role.ProgramOfficer], nameof(Journey.ScreenRequest)) { Reaches = Milestone.StatementSubmitted, Each = true, LeadsTo = "" };

    [Theory, BothEngines]
    public async Task A_seat_shows_the_files_of_its_program_department_or_file_and_no_others(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (program, other) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var (here, there) = (await host.Data.SubmittedRequestAsync(program), await host.Data.SubmittedRequestAsync(other));
        var outside = await host.Data.SubmittedRequestAsync(program, answers => (answers.DepartmentId, answers.OtherDepartment) = (null, "Elsewhere"));

        Assert.Equal([here.Number, outside.Number], await WaitingAsync(host, await host.Data.OfficerAsync(program)));
        Assert.Equal([here.Number], await WaitingAsync(host, await host.Data.HolderAsync(program, Role.ProgramOfficer, program.DepartmentId)));
        Assert.Equal([there.Number], await WaitingAsync(host, await SeatedOnAsync(host, Role.ProgramOfficer, there)));
        Assert.Empty(await WaitingAsync(host, await SeatedOnAsync(host, Role.Client, there)));

        // The seats of one role alone: an officer there who is a client here sees none of the officer's steps here.
        var both = await host.Data.OfficerAsync(other);
        await host.Data.SeatAsync(both, Role.Client, program);
        Assert.Equal([there.Number], await WaitingAsync(host, both));
    }

    [Theory, BothEngines]
    public async Task A_client_finds_their_own_step_and_is_named_as_its_holder(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (file, another) = (await host.Data.ScreenedInRequestAsync(program), await host.Data.ScreenedInRequestAsync(program));

        Assert.Equal([file.Number], await WaitingAsync(host, file.Requester!, Draft));
        var acquisition = await host.Data.AcquisitionAsync(file);
        Assert.Single(await host.ActAsync((FileQueries files) => files.HoldersAsync(Draft, acquisition)));
        Assert.Equal([another.Number], await WaitingAsync(host, another.Requester!, Draft));
    }

    [Theory, BothEngines]
    public async Task The_requester_holds_no_step_that_excludes_them(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var client = await host.Data.ClientAsync(program);
        await host.Data.SeatAsync(client, Role.ProgramOfficer, program);
        var file = await host.Data.SubmittedRequestAsync(program, client: client);

        Assert.Empty(await WaitingAsync(host, client));
        var acquisition = await host.Data.AcquisitionAsync(file);
        Assert.Empty(await host.ActAsync((FileQueries files) => files.HoldersAsync(Journey.ScreenRequest, acquisition)));
    }

    [Theory, BothEngines]
    public async Task What_may_be_done_waits_for_nobody_and_what_an_ended_file_owes_still_does(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ScreenedInRequestAsync(program);
        await host.Data.ReachAsync(file, Milestone.FundsReserved);
        var finance = await host.Data.HolderAsync(program, Role.FinanceOfficer);

        Assert.Empty(await WaitingAsync(host, await host.Data.OfficerAsync(program), Cancel));
        Assert.Empty(await WaitingAsync(host, finance, Release));
        await host.Data.EndAsync(file, Ending.Cancelled);
        Assert.Equal([file.Number], await WaitingAsync(host, finance, Release));
        await host.Data.ReachAsync(file, Milestone.Released);
        Assert.Empty(await WaitingAsync(host, finance, Release));
        Assert.True((await host.Data.AcquisitionAsync(file)).AtRest);
    }

    [Theory, BothEngines]
    public async Task The_supplier_of_the_award_in_hand_finds_their_step_and_no_other_supplier_does(Engine engine)
    {
        var awardees = new Awardees();
        await using var host = await TestHost.StartAsync(engine, services => services.AddSingleton<IAwardees>(awardees));
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.OpenOpportunityAsync(program);
        var (winner, other) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        await host.Data.SubmittedApplicationAsync(winner, file);
        await host.Data.SubmittedApplicationAsync(other, file);
        await host.Data.ReachAsync(file, Milestone.Offered);

        Assert.Empty(await WaitingAsync(host, winner, Answer)); // Not before the room says that the award is theirs.
        awardees.Of[winner.Id] = file.Id;
        Assert.Equal([file.Number], await WaitingAsync(host, winner, Answer));
        Assert.Empty(await WaitingAsync(host, other, Answer));
        Assert.Empty(await WaitingAsync(host, await host.Data.OfficerAsync(program), Answer));
        Assert.Null(await RefusalAsync(host, Answer, file, winner));
        Assert.Equal(nameof(JourneyRules.TheStepBelongsToItsRole), await RefusalAsync(host, Answer, file, other));
    }

    [Theory, BothEngines]
    public async Task Whoever_applied_or_acts_for_who_did_does_no_step_of_the_staff_once_the_seal_breaks_and_is_told_nothing_before(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.OpenOpportunityAsync(program, closingInDays: 1);
        var (founder, colleague, officer) = (await host.Data.PersonAsync(), await host.Data.PersonAsync(), await host.Data.OfficerAsync(program));
        await host.Data.BusinessAsync(founder, colleague, file);
        await host.Data.SeatAsync(founder, Role.ProgramOfficer, program);
        await host.Data.SeatAsync(colleague, Role.ProgramOfficer, program);
        var anyTime = new Step("Publishing", [Role.ProgramOfficer], "AnyTime") { And = (row, now) => row.PublishedAt != null, LeadsTo = "" };

        foreach (var person in new[] { founder, colleague, officer })
        {
            Assert.Equal([file.Number], await WaitingAsync(host, person, anyTime));
            Assert.Null(await RefusalAsync(host, anyTime, file, person));
        }

        host.Time.SetUtcNow((await host.Data.AcquisitionAsync(file)).ClosesAt!.Value + Stages.SealAfterClosing);
        foreach (var person in new[] { founder, colleague })
        {
            Assert.Empty(await WaitingAsync(host, person, Unseal));
            Assert.Equal(nameof(JourneyRules.NobodyActsOnAFileToWhichTheyApplied), await RefusalAsync(host, Unseal, file, person));
        }

        Assert.Equal([file.Number], await WaitingAsync(host, officer, Unseal));
        Assert.Null(await RefusalAsync(host, Unseal, file, officer));

        // Who holds the step is shown to colleagues: one who was missing there would be known to have applied.
        var row = await host.Data.AcquisitionAsync(file);
        Assert.Equal(3, (await host.ActAsync((FileQueries files) => files.HoldersAsync(Unseal, row))).Count);
    }

    [Theory, BothEngines]
    public async Task Whoever_did_a_step_that_is_separate_or_did_their_part_does_it_not_again(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (first, second) = (await host.Data.OfficerAsync(program), await host.Data.OfficerAsync(program));
        var file = await host.Data.ScreenedInRequestAsync(program, officer: first);

        Assert.Empty(await WaitingAsync(host, first, Second));
        Assert.Equal([file.Number], await WaitingAsync(host, second, Second));
        var row = await host.Data.AcquisitionAsync(file);
        Assert.Single(await host.ActAsync((FileQueries files) => files.HoldersAsync(Second, row))); // The second alone holds it.
        Assert.Equal(nameof(JourneyRules.NobodyDoesBoth), await RefusalAsync(host, Second, file, first));
        Assert.Null(await RefusalAsync(host, Second, file, second));

        Assert.Empty(await WaitingAsync(host, first, Mark)); // They screened it after it began to wait, so their part is done.
        Assert.Equal(nameof(JourneyRules.NobodyDoesTheirPartTwice), await RefusalAsync(host, Mark, file, first));
        Assert.Equal([file.Number], await WaitingAsync(host, second, Mark));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Data.ReachAsync(file, Milestone.ScreenedIn); // It begins to wait anew.
        Assert.Equal([file.Number], await WaitingAsync(host, first, Mark));
    }

    [Theory, BothEngines]
    public async Task A_form_made_for_an_earlier_award_is_a_conflict(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);
        var file = await host.Data.AcquisitionAsync(await host.Data.SubmittedRequestAsync(program));

        var refusal = await host.ActAsync(async (IServiceProvider services) =>
            await services.Get<StepGuard>().RefusalOfAsync(Journey.ScreenRequest, file, await services.Get<Viewers>().OfAsync(officer.Id), award: file.AwardNumber + 1));

        Assert.Equal((nameof(JourneyRules.TheAwardIsTheOneInHand), true), (refusal!.Rule, refusal.IsConflict));
    }

    [Theory, BothEngines]
    public async Task A_turn_that_was_granted_a_step_tells_of_the_file_only_what_the_step_tells(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);
        var file = await host.Data.SubmittedRequestAsync(program);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.ActAsync((TurnKeeper turns) => turns.RunAsync(program.Id, Actor.Person(officer.Id), async turn =>
        {
            var acquisition = (await turn.FindFileAsync(file.Id))!;
            await turn.DemandAsync(Journey.ScreenRequest, acquisition);
            await turn.JournalAsync(acquisition, new OpportunityClosedElsewhere(turn.Now), nameof(Role.ProgramOfficer));
        })));

        Assert.Contains(nameof(Journey.ScreenRequest), failure.Message, StringComparison.Ordinal);
        Assert.Equal(Ending.None, (await host.Data.AcquisitionAsync(file)).Ended);
    }

    private static async Task<TestPerson> SeatedOnAsync(TestHost host, Role role, TestFile file)
    {
        var person = await host.Data.PersonAsync();
        await host.ActAsync((TurnKeeper turns) => turns.KeepAsync(async records =>
            records.Add(Seat.GrantOnFile(person.Id, role, await records.Set<Acquisition>().SingleAsync(a => a.Id == file.Id), by: null, host.Now))));
        return person;
    }

    private static Task<IReadOnlyList<string>> WaitingAsync(TestHost host, TestPerson person, params Step[] table) => host.ActAsync<IServiceProvider, IReadOnlyList<string>>(async services =>
    {
        var viewer = await services.Get<Viewers>().OfAsync(person.Id);
        var waiting = await services.Get<Attention>().OfAsync(viewer, table.Length == 0 ? Journey.Steps : table, CancellationToken.None);
        return [.. waiting.Select(w => w.File.Number)];
    });

    private static Task<string?> RefusalAsync(TestHost host, Step step, TestFile file, TestPerson person) => host.ActAsync(async (IServiceProvider services) =>
        (await services.Get<StepGuard>().RefusalOfAsync(step, await host.Data.AcquisitionAsync(file), await services.Get<Viewers>().OfAsync(person.Id)))?.Rule);

    /// <summary>What the room of awards will answer.</summary>
    private sealed class Awardees : IAwardees
    {
        public Dictionary<Guid, Guid> Of { get; } = [];

        public Task<IReadOnlySet<Guid>> FilesOfAsync(Records records, Guid personId, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlySet<Guid>>(Of.TryGetValue(personId, out var file) ? new HashSet<Guid> { file } : []);

        public IQueryable<Guid> PeopleOf(Records records, Guid acquisitionId)
        {
            var people = Of.Where(of => of.Value == acquisitionId).Select(of => of.Key).ToList();
            return records.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => p.Id);
        }
    }
}
