using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Foundation.Turns;

public sealed class TurnTests
{
    [Theory, BothEngines]
    public async Task Nothing_is_saved_outside_a_turn(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.ActAsync((Records records) => records.SaveChangesAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.ActAsync((Records records) => Task.FromResult(records.SaveChanges())));
    }

    [Theory, BothEngines]
    public async Task A_turn_that_fails_halfway_leaves_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var person = await host.Data.ClientAsync(program);

        await Assert.ThrowsAsync<NotSupportedException>(() => host.ActAsync((TurnKeeper turns) => turns.RunAsync(program.Id, Actor.Person(person.Id), async turn =>
        {
            turn.Records.Add(Acquisition.FromRequest(program.Id, null, turn.TakeFileNumber(), "A file", person.Id, turn.Now));
            await turn.JournalAsync(file: null, new ApplicationsClosed(turn.Now), "Clock");
            throw new NotSupportedException();
        })));

        Assert.Equal(0, await host.ActAsync((Records records) => records.Set<Acquisition>().CountAsync()));
        Assert.Equal(0, await host.ActAsync((Records records) => records.Set<JournalEntry>().CountAsync()));
        Assert.Equal("26-0001", (await host.Data.SubmittedRequestAsync(program)).Number); // The number was not used up.
    }

    [Fact]
    public async Task A_writer_that_waits_five_seconds_for_another_machine_is_told_that_the_program_is_busy()
    {
        await using var host = await TestHost.StartAsync(Engine.PostgreSql);
        var program = await host.Data.ProgramAsync();

        var refused = await host.ActAsync(async (Records other) =>
        {
            await using var transaction = await other.Database.BeginTransactionAsync();
            await other.Database.ExecuteSqlAsync($"""SELECT 1 FROM "LogHead" WHERE "LogId" = {program.Id} FOR UPDATE""");
            return await Assert.ThrowsAsync<RefusedException>(() => host.ActAsync((TurnKeeper turns) => turns.RunAsync(program.Id, Actor.Clock, _ => Task.CompletedTask)));
        });

        Assert.Equal(nameof(TurnRules.TheProgramIsNotTooBusy), Assert.Single(refused.Refusals).Rule);
    }

    [Theory, BothEngines]
    public async Task A_commit_more_than_a_minute_after_its_request_is_refused(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();

        Task ActAfterAsync(TimeSpan wait) => host.ActAsync((TurnKeeper turns) => turns.RunAsync(program.Id, Actor.Clock, async turn =>
        {
            await turn.JournalAsync(file: null, new ApplicationsClosed(turn.Now), "Clock");
            host.Time.Advance(wait);
        }));

        await ActAfterAsync(TurnKeeper.LongestRequest);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ActAfterAsync(TurnKeeper.LongestRequest + TimeSpan.FromMilliseconds(1)));

        Assert.Equal(nameof(TurnRules.ACommitFollowsItsRequestWithinAMinute), Assert.Single(refused.Refusals).Rule);
        Assert.Equal(1, await host.ActAsync((Records records) => records.Set<JournalEntry>().CountAsync()));
    }

    [Theory, BothEngines]
    public async Task A_suspended_person_takes_no_turn(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var person = await host.Data.ClientAsync(program);
        await host.ActAsync((TurnKeeper turns) => turns.KeepAsync(async records =>
            (await records.Set<Person>().AsTracking().SingleAsync(p => p.Id == person.Id)).Suspend(host.Now)));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmittedRequestAsync(program, client: person));

        Assert.Equal(nameof(TurnRules.TheAccountIsInGoodStanding), Assert.Single(refused.Refusals).Rule);
    }

    [Theory, BothEngines]
    public async Task A_person_has_one_reference_on_a_file_and_another_on_the_next(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);
        await host.Data.ScreenedInRequestAsync(program, officer: officer);
        await host.Data.ScreenedInRequestAsync(program, officer: officer);

        var references = await host.ActAsync((Records records) => records.Set<ActorReference>().Where(a => a.PersonId == officer.Id).ToListAsync());

        Assert.Equal(2, references.Select(a => a.Reference).Distinct().Count());
        Assert.DoesNotContain(references, a => a.Reference == officer.Id);
    }
}
