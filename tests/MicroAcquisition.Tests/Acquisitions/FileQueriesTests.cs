using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>Lists, history and who reads.</summary>
public sealed class FileQueriesTests
{
    [Theory, BothEngines]
    public async Task The_list_goes_by_numbers_as_numbers(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);
        await host.ActAsync((TurnKeeper turns) => turns.KeepAsync(records =>
        {
            foreach (var number in new[] { "26-9999", "26-10000", "25-9999", "26-0002" })
            {
                records.Add(Acquisition.FromImport(program.Id, program.DepartmentId, number, "A file", "Un dossier", host.Now, host.Now, host.Now));
            }

            return Task.CompletedTask;
        }));

        var page = await host.ActAsync(async (IServiceProvider services) =>
            await services.Get<FileQueries>().ListAsync(await services.Get<Viewers>().OfAsync(officer.Id), FileFilter.All, page: 1));

        Assert.Equal(["26-10000", "26-9999", "26-0002", "25-9999"], page.Files.Select(file => file.Number));
    }

    [Theory, BothEngines]
    public async Task Each_phase_that_a_file_came_to_has_the_date_on_which_it_began_and_no_other_has(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var whole = await host.Data.AcquisitionAsync((await host.Data.WalkToAsync(Journey.Complete, program))!);
        var called = await host.Data.OpenOpportunityAsync(program);
        await host.Data.CancelAsync(called);
        var cancelled = await host.Data.AcquisitionAsync(called);

        var dates = Enum.GetValues<Phase>().Select(phase => whole.BeganAt(phase, host.Now)).ToList();
        Assert.All(dates, at => Assert.NotNull(at));
        Assert.Equal(dates.Order(), dates);
        Assert.Equal([Phase.Open], Enum.GetValues<Phase>().Where(phase => cancelled.BeganAt(phase, host.Now) is not null)); // Imported, and never evaluated, although its closing is past.
    }

    [Theory, BothEngines]
    public async Task The_history_says_who_was_named_and_as_what(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.SubmittedStatementAsync(await host.Data.ProgramAsync());

        var people = await host.ActAsync((DraftQueries drafts) => drafts.PeopleAsync(file.Id));
        var namings = await host.ActAsync((DraftQueries drafts) => drafts.NamingsAsync(file.Id));

        Assert.NotEmpty(people);
        Assert.Equal(people.Select(person => $"{person.Name} ({JourneyWords.Of(person.As)})").Order(StringComparer.Ordinal), namings.Values.Order(StringComparer.Ordinal));
    }

    [Theory, BothEngines]
    public async Task The_list_narrows_to_the_department_or_the_file_of_a_seat(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var here = await host.Data.SubmittedRequestAsync(program);
        var outside = await host.Data.SubmittedRequestAsync(program, answers => (answers.DepartmentId, answers.OtherDepartment) = (null, "Elsewhere"));
        var ofDepartment = await host.Data.HolderAsync(program, Role.ProgramOfficer, program.DepartmentId);
        var ofFile = await host.Data.PersonAsync();
        await host.ActAsync((TurnKeeper turns) => turns.KeepAsync(async records =>
            records.Add(Seat.GrantOnFile(ofFile.Id, Role.ProgramOfficer, await records.Set<Acquisition>().SingleAsync(a => a.Id == outside.Id), by: null, host.Now))));

        Assert.Equal([here.Number], await NumbersAsync(host, ofDepartment));
        Assert.Equal([outside.Number], await NumbersAsync(host, ofFile));
        Assert.Empty(await NumbersAsync(host, await host.Data.PersonAsync()));
    }

    [Theory, BothEngines]
    public async Task A_file_is_found_by_its_number_the_words_of_its_title_or_its_client(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var client = await host.Data.PersonAsync("zoe.client@" + program.Domain, "Zoé Lavoie");
        var (maps, forms) = (await host.Data.SubmittedRequestAsync(program, answers => answers.Title = "Équipe des Cartes 100% publiques", client), await host.Data.SubmittedRequestAsync(program, answers => answers.Title = "Forms for C++"));
        var (officer, union) = (await host.Data.OfficerAsync(program), await host.Data.HolderAsync(program, Role.UnionObserver));
        foreach (var (typed, found) in new[]
        {
            (maps.Number, new[] { maps.Number }), ("equipe", [maps.Number]), ("CARTES équipe", [maps.Number]), ("cartes forms", []), ("c++", [forms.Number]), ("100%", [maps.Number]), ("_", []),
            ("lavoie", [maps.Number]), ("zoe.client@", [maps.Number]), ("  ", [forms.Number, maps.Number]),
        })
        {
            Assert.Equal(found, await NumbersAsync(host, officer, new FileFilter(Typed: typed)));
        }

        Assert.Equal([maps.Number, forms.Number], await NumbersAsync(host, officer, new FileFilter(Order: FileOrder.Oldest)));
        await host.Data.ReachAsync(maps, Milestone.ApprovedForProgram, Milestone.ApprovedByProcurement);
        Assert.Equal([maps.Number], await NumbersAsync(host, union, new FileFilter(Typed: "cartes")));
        Assert.Empty(await NumbersAsync(host, union, new FileFilter(Typed: "lavoie"))); // Whose request it is, the union does not read.
        await host.Data.SeatAsync(union, Role.ProgramOfficer, program);
        Assert.Equal([maps.Number], await NumbersAsync(host, union, new FileFilter(Typed: "lavoie")));
    }

    [Theory, BothEngines]
    public async Task Files_are_filtered_by_department_and_ordered_by_closing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);
        var request = await host.Data.SubmittedRequestAsync(program, answers => (answers.DepartmentId, answers.OtherDepartment) = (null, "Elsewhere"));
        var (late, soon) = (await host.Data.OpenOpportunityAsync(program, closingInDays: 20), await host.Data.OpenOpportunityAsync(program, closingInDays: 3));

        Assert.Equal([late.Number, soon.Number, request.Number], await NumbersAsync(host, officer, new FileFilter(Order: FileOrder.Closing)));
        Assert.Equal([soon.Number, late.Number], await NumbersAsync(host, officer, new FileFilter(DepartmentId: program.DepartmentId)));
    }

    [Fact]
    public async Task Since_when_a_file_stands_where_it_stands_is_known_at_every_stage_of_a_purchase()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var program = await host.Data.ProgramAsync();
        var completed = (await host.Data.WalkToAsync(Journey.Complete, program))!;
        var seen = new HashSet<Stage>();
        foreach (var step in new[] { Journey.ScreenRequest, Journey.SubmitStatement, Journey.ReviewForProgram, Journey.SignPurchaseForm, Journey.Evaluate, Journey.MakeOffer, Journey.Certify, Journey.Settle })
        {
            var file = await host.Data.AcquisitionAsync((await host.Data.WalkToAsync(step, program))!);
            seen.Add(file.At(host.Now));
            Assert.NotNull(file.SinceAt(host.Now));
            Assert.True(file.SinceAt(host.Now) <= host.Now);
        }

        await host.Data.CompleteAsync(completed);
        var done = await host.Data.AcquisitionAsync(completed);
        Assert.Equal(done.EndedAt, done.SinceAt(host.Now));
        Assert.True(seen.Count >= 7, string.Join(", ", seen));
    }

    [Theory, BothEngines]
    public async Task History_names_those_who_acted_in_a_role_and_of_a_supplier_only_the_part(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var person = await host.Data.PersonAsync(name: "Robin Known");
        var file = await host.Data.SubmittedRequestAsync(program);
        await host.ActAsync((TurnKeeper turns) => turns.RunAsync(program.Id, Actor.Person(person.Id), async turn =>
        {
            var acquisition = (await turn.FindFileAsync(file.Id))!;
            await turn.JournalAsync(acquisition, new ApplicationsClosed(turn.Now), nameof(Role.ProgramOfficer));
            await turn.JournalAsync(acquisition, new ApplicationsClosed(turn.Now), nameof(Part.Supplier), Guid.CreateVersion7());
        }));

        var acquisition = await host.Data.AcquisitionAsync(file);
        var history = await host.ActAsync((FileQueries files) => files.HistoryAsync(acquisition, isDefended: false));

        Assert.Equal([(nameof(Part.Supplier), null), (nameof(Role.ProgramOfficer), "Robin Known")], history.Take(2).Select(line => (line.Role, line.Who)));
    }

    [Theory, BothEngines]
    public async Task One_person_s_acts_as_a_supplier_carry_a_reference_for_each_item(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var supplier = await host.Data.PersonAsync();
        var first = await host.Data.SubmittedApplicationAsync(supplier, file);
        await host.Data.WithdrawAsync(supplier, file, first);
        await host.Data.SubmittedApplicationAsync(supplier, file);

        var entries = await host.ActAsync((Records records) => records.Set<JournalEntry>().AsNoTracking()
            .Where(e => e.AcquisitionId == file.Id && e.Role == nameof(Part.Supplier)).OrderBy(e => e.Position).Select(e => e.ActorReference).ToListAsync());

        Assert.Equal(3, entries.Count);
        Assert.Equal(entries[0], entries[1]); // Submitted and withdrawn: one application.
        Assert.NotEqual(entries[0], entries[2]); // Another one cannot be put together with it.
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, true)]
    public async Task The_union_s_observer_reads_from_both_approvals_on(bool program, bool procurement, bool reads)
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var home = await host.Data.ProgramAsync();
        var union = await host.Data.HolderAsync(home, Role.UnionObserver);
        var file = await host.Data.ScreenedInRequestAsync(home);
        await host.Data.ReachAsync(file, [Milestone.StatementSubmitted, .. program ? [Milestone.ApprovedForProgram] : Array.Empty<Milestone>(), .. procurement ? [Milestone.ApprovedByProcurement] : Array.Empty<Milestone>()]);

        var viewer = await host.ActAsync((Viewers viewers) => viewers.OfAsync(union.Id));

        Assert.Equal(reads, viewer.MayRead(await host.Data.AcquisitionAsync(file)));
    }

    [Theory]
    [InlineData("26-0001", 260_000_001)]
    [InlineData("26-9999", 260_009_999)]
    [InlineData("26-10000", 260_010_000)]
    [InlineData("P2-07-0012", 70_000_012)]
    public void A_number_s_serial_is_its_year_and_counter(string number, long serial) => Assert.Equal(serial, FileNumbers.SerialOf(number));

    [Theory]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("26-")]
    [InlineData("P2-26-12a")]
    public void What_is_no_number_is_refused(string number) => Assert.Throws<FormatException>(() => FileNumbers.SerialOf(number));

    private static Task<IReadOnlyList<string>> NumbersAsync(TestHost host, TestPerson person, FileFilter? filter = null) => host.ActAsync<IServiceProvider, IReadOnlyList<string>>(async services =>
        [.. (await services.Get<FileQueries>().ListAsync(await services.Get<Viewers>().OfAsync(person.Id), filter ?? FileFilter.All, page: 1)).Files.Select(file => file.Number)]);
}
