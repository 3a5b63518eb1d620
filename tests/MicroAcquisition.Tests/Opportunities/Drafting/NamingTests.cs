using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Opportunities.Drafting;

/// <summary>Who is named on a file, by whom, and how they lose it.</summary>
public sealed class NamingTests
{
    [Theory, BothEngines]
    public async Task Somebody_named_has_a_seat_on_the_file_and_an_account_even_if_nobody_knew_them(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());

        await NameAsync(host, file, file.Requester!, new($"New.Person@{file.Program.Domain}", Role.Evaluator, ReadsEnglish: false, ReadsFrench: true));

        var named = Assert.Single(await PeopleAsync(host, file));
        Assert.Equal((Role.Evaluator, $"new.person@{file.Program.Domain}", false, true), (named.As, named.Email.ToLowerInvariant(), named.ReadsEnglish, named.ReadsFrench));
        Assert.True(await MayReadAsync(host, named.PersonId, file));
        Assert.False(await MayReadAsync(host, named.PersonId, await host.Data.ScreenedInRequestAsync(file.Program)));
    }

    [Theory, BothEngines]
    public async Task An_address_outside_the_program_s_listed_domains_is_not_named(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, other) = (await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync()), await host.Data.ProgramAsync());
        var people = await CountAsync(host);

        foreach (var address in new[] { "someone@example.org", $"someone@{other.Domain}", $"someone@sub{file.Program.Domain}" })
        {
            Assert.Equal(
                nameof(PeopleRules.TheyWorkForTheGovernment), await Refused.RulesOfAsync(() => NameAsync(host, file, file.Requester!, new(address, Role.Evaluator, ReadsEnglish: true, ReadsFrench: true))));
        }

        Assert.Empty(await PeopleAsync(host, file));
        Assert.Equal(people, await CountAsync(host)); // Nobody got an account.
    }

    [Theory, BothEngines]
    public async Task A_form_that_is_not_filled_in_is_told_all_that_it_lacks(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());

        Assert.Equal("TheAddressIsAnEmail, APartIsChosen", await Refused.RulesOfAsync(() => NameAsync(host, file, file.Requester!, new(null, null, ReadsEnglish: false, ReadsFrench: false))));
        Assert.Equal("TheAddressIsAnEmail, APartIsChosen", await Refused.RulesOfAsync(() => NameAsync(host, file, file.Requester!, new("someone", Role.Administrator, ReadsEnglish: false, ReadsFrench: false))));
        Assert.Empty(await PeopleAsync(host, file));
    }

    [Theory, BothEngines]
    public async Task Each_is_named_once_and_one_maintains(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        var person = await host.Data.ClientAsync(file.Program);

        var both = await Task.WhenAll(Refused.RulesOfAsync(() => host.Data.NamedAsync(file, Role.Evaluator, person)), Refused.RulesOfAsync(() => node.Data.NamedAsync(file, Role.Evaluator, person)));
        Assert.Equal(["", nameof(PeopleRules.APersonIsNamedOnce)], both.Order(StringComparer.Ordinal));
        await host.Data.NamedAsync(file, Role.ReviewerMaintainer, person);
        Assert.Equal(nameof(PeopleRules.OneMaintainerIsNamed), await Refused.RulesOfAsync(() => host.Data.NamedAsync(file, Role.ReviewerMaintainer)));

        Assert.Equal(new[] { Role.Evaluator, Role.ReviewerMaintainer }.Order(), (await PeopleAsync(host, file)).Select(p => p.As).Order()); // Named in one instant.
    }

    [Theory, BothEngines]
    public async Task A_suspended_account_is_not_named(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        var person = await host.Data.ClientAsync(file.Program);
        await host.Data.SuspendAsync(person);

        Assert.Equal(nameof(PeopleRules.TheAccountIsInGoodStanding), await Refused.RulesOfAsync(() => host.Data.NamedAsync(file, Role.Evaluator, person)));
    }

    [Theory, BothEngines]
    public async Task Somebody_replaced_loses_the_right_at_once_and_another_takes_their_place(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        var maintainer = await host.Data.NamedAsync(file, Role.ReviewerMaintainer);
        var (seat, version) = ((await PeopleAsync(host, file))[0].Seat, await VersionAsync(host, maintainer));
        Assert.True(await MayReadAsync(host, maintainer.Id, file));

        await ReplaceAsync(host, file, file.Requester!, seat);

        Assert.False(await MayReadAsync(host, maintainer.Id, file));
        Assert.Equal(version + 1, await VersionAsync(host, maintainer)); // What their sessions know is out of date.
        Assert.Empty(await PeopleAsync(host, file));
        var next = await host.Data.NamedAsync(file, Role.ReviewerMaintainer);
        await ReplaceAsync(host, file, file.Requester!, seat); // Again, by a page that is out of date: nothing more happens.
        Assert.Equal([next.Id], (await PeopleAsync(host, file)).Select(p => p.PersonId));
    }

    [Theory, BothEngines]
    public async Task The_client_and_the_officer_name_and_nobody_else_does(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        var (officer, evaluator) = (await host.Data.OfficerAsync(file.Program), await host.Data.NamedAsync(file, Role.Evaluator));
        await host.Data.NamedAsync(file, Role.ReviewerMaintainer, by: officer);
        var seats = (await PeopleAsync(host, file)).Select(p => p.Seat).ToList();

        foreach (var other in new[] { evaluator, await host.Data.HolderAsync(file.Program, Role.ProcurementAdvisor), await host.Data.PersonAsync() })
        {
            Assert.Equal(nameof(JourneyRules.TheStepBelongsToItsRole), await Refused.RulesOfAsync(() => host.Data.NamedAsync(file, Role.Evaluator, by: other)));
            Assert.Equal(nameof(JourneyRules.TheStepBelongsToItsRole), await Refused.RulesOfAsync(() => ReplaceAsync(host, file, other, seats[0])));
        }

        Assert.Equal(2, (await PeopleAsync(host, file)).Count);
    }

    [Theory, BothEngines]
    public async Task A_seat_that_nobody_named_is_not_taken_back_here(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        var client = await host.ActAsync((Records records) => records.Set<Seat>().AsNoTracking().SingleAsync(s => s.AcquisitionId == file.Id && s.Role == Role.Client));
        var elsewhere = await host.Data.ScreenedInRequestAsync(file.Program);
        await host.Data.NamedAsync(elsewhere, Role.Evaluator);
        var theirs = (await PeopleAsync(host, elsewhere))[0].Seat;

        await ReplaceAsync(host, file, file.Requester!, client.Id);
        await ReplaceAsync(host, file, file.Requester!, theirs);

        Assert.True(await MayReadAsync(host, file.Requester!.Id, file));
        Assert.Single(await PeopleAsync(host, elsewhere));
    }

    [Theory, BothEngines]
    public async Task What_was_submitted_keeps_its_people_who_are_replaced_in_one_act(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ApprovedStatementAsync(await host.Data.ProgramAsync());
        var people = await PeopleAsync(host, file);
        var maintainer = people.Single(p => p.As == Role.ReviewerMaintainer);
        var evaluators = people.Where(p => p.As == Role.Evaluator).ToList();
        PersonToName Successor(Role role, Guid? insteadOf) => new($"{Guid.CreateVersion7():N}@{file.Program.Domain}", role, ReadsEnglish: true, ReadsFrench: true, insteadOf);

        Assert.Equal(nameof(PeopleRules.WhatWasSubmittedKeepsItsPeople), await Refused.RulesOfAsync(() => ReplaceAsync(host, file, file.Requester!, maintainer.Seat)));
        Assert.Equal(nameof(PeopleRules.WhoeverIsReplacedHoldsThatPart), await Refused.RulesOfAsync(() => NameAsync(host, file, file.Requester!, Successor(Role.Evaluator, maintainer.Seat))));
        await NameAsync(host, file, file.Requester!, Successor(Role.ReviewerMaintainer, maintainer.Seat));
        await NameAsync(host, file, file.Requester!, Successor(Role.Evaluator, insteadOf: null));
        await ReplaceAsync(host, file, file.Requester!, evaluators[0].Seat); // Another reads both languages now.

        var after = await PeopleAsync(host, file);
        Assert.Equal(evaluators.Count, after.Count(p => p.As == Role.Evaluator));
        Assert.NotEqual(maintainer.PersonId, after.Single(p => p.As == Role.ReviewerMaintainer).PersonId);
        Assert.False(await MayReadAsync(host, maintainer.PersonId, file));
    }

    [Theory, BothEngines]
    public async Task From_the_release_of_the_statements_on_one_is_only_replaced(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ApprovedStatementAsync(await host.Data.ProgramAsync());
        await host.Data.ReachAsync(file, Milestone.Published, Milestone.StatementsReleased);
        var evaluator = (await PeopleAsync(host, file)).First(p => p.As == Role.Evaluator);
        PersonToName Another(Guid? insteadOf) => new($"{Guid.CreateVersion7():N}@{file.Program.Domain}", Role.Evaluator, ReadsEnglish: true, ReadsFrench: true, insteadOf);

        Assert.Equal(nameof(PeopleRules.OnceStatementsAreReleasedOneIsOnlyReplaced), await Refused.RulesOfAsync(() => NameAsync(host, file, file.Requester!, Another(insteadOf: null))));
        Assert.Equal(nameof(PeopleRules.WhatWasSubmittedKeepsItsPeople), await Refused.RulesOfAsync(() => ReplaceAsync(host, file, file.Requester!, evaluator.Seat)));
        await NameAsync(host, file, file.Requester!, Another(evaluator.Seat));

        Assert.DoesNotContain(evaluator.Seat, (await PeopleAsync(host, file)).Select(p => p.Seat));
    }

    [Theory, BothEngines]
    public async Task A_maintainer_is_named_after_the_release_where_there_is_none(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync()); // Imported: nobody was named.
        await host.Data.ReachAsync(file, Milestone.StatementsReleased);
        var officer = await host.Data.OfficerAsync(file.Program);

        await NameAsync(host, file, officer, new($"maintainer@{file.Program.Domain}", Role.ReviewerMaintainer, ReadsEnglish: false, ReadsFrench: false));

        Assert.Equal($"maintainer@{file.Program.Domain}", (await PeopleAsync(host, file)).Single(p => p.As == Role.ReviewerMaintainer).Email);
    }

    [Theory, BothEngines]
    public async Task The_only_one_who_releases_or_confirms_does_not_evaluate(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.ScreenedInRequestAsync(program);
        var officer = await host.Data.OfficerAsync(program);
        foreach (var other in await host.ActAsync((Records records) => records.Set<Seat>().Where(s => s.ProgramId == program.Id && s.Role == Role.ProgramOfficer && s.PersonId != officer.Id).ToListAsync()))
        {
            await host.ActAsync((MicroAcquisition.Programs.SeatService seats) => seats.EndAsync(Actor.Operator, other.Id));
        }

        PersonToName Officer() => new(officer.Email, Role.Evaluator, ReadsEnglish: true, ReadsFrench: true);
        Assert.Equal(nameof(PeopleRules.SomebodyElseReleasesAndConfirms), await Refused.RulesOfAsync(() => NameAsync(host, file, file.Requester!, Officer())));
        await host.Data.OfficerAsync(program);
        await NameAsync(host, file, file.Requester!, Officer());

        Assert.Single(await PeopleAsync(host, file));
    }

    private static async Task NameAsync(TestHost host, TestFile file, TestPerson by, PersonToName named)
    {
        var found = await host.Data.AcquisitionAsync(file);
        await host.ActAsync((NamingService naming) => naming.NameAsync(by.Id, found, named));
    }

    private static async Task ReplaceAsync(TestHost host, TestFile file, TestPerson by, Guid seat)
    {
        var found = await host.Data.AcquisitionAsync(file);
        await host.ActAsync((NamingService naming) => naming.ReplaceAsync(by.Id, found, seat));
    }

    private static Task<IReadOnlyList<NamedPerson>> PeopleAsync(TestHost host, TestFile file) => host.ActAsync((DraftQueries drafts) => drafts.PeopleAsync(file.Id));

    private static Task<int> CountAsync(TestHost host) => host.ActAsync((Records records) => records.Set<Person>().CountAsync());

    private static Task<int> VersionAsync(TestHost host, TestPerson person) =>
        host.ActAsync((Records records) => records.Set<Person>().Where(p => p.Id == person.Id).Select(p => p.Version).SingleAsync());

    private static async Task<bool> MayReadAsync(TestHost host, Guid person, TestFile file)
    {
        var found = await host.Data.AcquisitionAsync(file);
        return (await host.ActAsync((Viewers viewers) => viewers.OfAsync(person))).MayRead(found);
    }
}
