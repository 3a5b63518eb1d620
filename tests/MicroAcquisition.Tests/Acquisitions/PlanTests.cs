using System.Text.RegularExpressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>What is asked all day is answered from an index, also when most files are at rest: no query reads the table from end to end.</summary>
public sealed partial class PlanTests
{
    private const int Files = 20_000;
    private const int Live = 200;
    private const string LiveFiles = "IX_Acquisition_Live";
    private const string Key = "PK_Acquisition|sqlite_autoindex_Acquisition_1";
    private const string ByNumber = "IX_Acquisition_ProgramId_Serial_Number";

    /// <summary>All but those that ask who did another step, since the guard knows the steps of today alone.</summary>
    private static readonly IReadOnlyList<Step> Table = [.. WholeJourney.Steps.Where(step => step.Not.All(not => not.Step is null))];

    private static readonly Guid[] Programs = [.. Enumerable.Range(1, 4).Select(n => new Guid(n, 0, 0, new byte[8]))];
    private static readonly Guid[] Departments = [.. Enumerable.Range(1, 10).Select(n => new Guid(n, 1, 0, new byte[8]))];

    [Theory, BothEngines]
    public async Task What_is_asked_all_day_is_answered_from_an_index(Engine engine)
    {
        var (plans, awarded) = (new Plans(), new Awarded());
        await using var host = await TestHost.StartAsync(engine, services =>
        {
            plans.Listen(services);
            services.AddScoped<IAwardees>(_ => awarded);
        });
        var files = Draw(host.Now);
        await SampleFiles.KeepAsync(host, files);
        await KeepTermsAsync(host, files.Where(file => file is { AtRest: false, PublishedAt: not null }));
        if (engine == Engine.PostgreSql)
        {
            await host.ActAsync(async (Records records) => await records.Database.ExecuteSqlRawAsync("VACUUM ANALYZE"));
        }

        var (person, now, live) = (Guid.CreateVersion7(), host.Now, files.Where(file => !file.AtRest).ToList());
        Assert.Equal(Live, live.Count);
        await MyWorkAsync("an officer's work", LiveFiles, Seat.Grant(person, Role.ProgramOfficer, Programs[0], null, null, now));
        await MyWorkAsync("an officer's of two programs", LiveFiles, [.. Programs.Take(2).Select(program => Seat.Grant(person, Role.ProgramOfficer, program, null, null, now))]);
        await MyWorkAsync("a department's work", LiveFiles, Seat.Grant(person, Role.DelegatedManager, Programs[0], Departments[0], null, now));
        await MyWorkAsync("a client's work on one file", Key, Seat.GrantOnFile(person, Role.Client, live[0], null, now));
        await MyWorkAsync("a client's work on one file and in a department", LiveFiles,
            Seat.GrantOnFile(person, Role.Client, live[0], null, now), Seat.Grant(person, Role.Client, Programs[1], Departments[1], null, now));
        awarded.Files = [live[1].Id];
        await MyWorkAsync("a supplier's award", Key);

        await ListAsync("the officer's list", stage: null, ByNumber);
        await ListAsync("the officer's list of drafts", Stage.Draft, LiveFiles);
        await ListAsync("the officer's list of what is open", Stage.Open, LiveFiles);
        await ListAsync("the officer's list of what was completed", Stage.Completed, "IX_Acquisition_ProgramId_Ended_Serial|" + ByNumber);
        foreach (var order in new[] { OpportunityOrder.Closing, OpportunityOrder.Newest })
        {
            var page = await plans.OfAsync(() => host.ActAsync((OpportunityQueries opportunities) => opportunities.ListAsync(new OpportunityFilter(null, null, order, 1), Language.English)));
            IsAnsweredFrom("the public list by " + order, order == OpportunityOrder.Closing ? "IX_Acquisition_ClosesAt" : "IX_Acquisition_OpensAt", page.Where(plan => plan.Contains("LIMIT", StringComparison.Ordinal)));
        }

        async Task MyWorkAsync(string what, string index, params Seat[] seats) => IsAnsweredFrom(what, index, await plans.OfAsync(() =>
            host.ActAsync((Attention attention) => attention.OfAsync(new Viewer(person, seats), Table, CancellationToken.None))));

        async Task ListAsync(string what, Stage? stage, string index) => IsAnsweredFrom(what, index, await plans.OfAsync(() =>
            host.ActAsync((FileQueries queries) => queries.ListAsync(new Viewer(person, [Seat.Grant(person, Role.ProgramOfficer, Programs[0], null, null, now)]), new FileFilter(stage), 1))));
    }

    private static void IsAnsweredFrom(string what, string index, IEnumerable<string> plans)
    {
        Assert.NotEmpty(plans);
        Assert.All(plans, plan =>
        {
            Assert.True(Regex.IsMatch(plan, index, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), $"{what} is not answered from {index}:\n{plan}");
            Assert.False(WholeTable().IsMatch(plan), $"{what} reads the table from end to end:\n{plan}");
        });
    }

    /// <summary>Files of four programs, most of them long closed and at rest.</summary>
    private static List<Acquisition> Draw(DateTimeOffset now)
    {
        var line = Milestones.All.Where(m => !Milestones.IsSince(m) && m != Milestone.Released).ToList();
        var files = new List<Acquisition>();
        for (var n = 0; n < Files; n++)
        {
            var isLive = n % (Files / Live) == 0;
            var opens = now.AddHours(isLive ? (n / 100) - 150 : -n - 400);
            var file = Acquisition.FromImport(Programs[(n / 100 + n) % 4], Departments[(n / 7) % 10], $"26-{n + 1:D4}", "A file", "Un dossier", opens, opens.AddDays(14), now);
            foreach (var milestone in line.Take(isLive ? 1 + (n / 100 % line.Count) : line.Count))
            {
                Milestones.Write(file, milestone, opens);
            }

            if (!isLive)
            {
                SampleFiles.Set(file, nameof(Acquisition.Ended), Ending.Completed);
                SampleFiles.Set(file, nameof(Acquisition.EndedAt), opens.AddDays(60));
            }

            SampleFiles.Rest(file, now);
            files.Add(file);
        }

        return files;
    }

    /// <summary>What the public list shows of those on its first pages.</summary>
    private static async Task KeepTermsAsync(TestHost host, IEnumerable<Acquisition> files) => await host.ActAsync((TurnKeeper turns) => turns.KeepAsync(records =>
    {
        foreach (var file in files)
        {
            var statement = StatementVersion.Freeze(file.Id, 1, Samples.Statement("A file", Language.English), Samples.Statement("Un dossier", Language.French), host.Now);
            var closing = Eastern.DateEndedBy(file.ClosesAt ?? host.Now);
            records.Add(statement);
            records.Add(Opportunity.Of(
                file, new OpportunityTerms(Cad.FromDollars(5_000), closing, closing, "MIT", "https://example.org/code", "contact@example.ca", AgreementVersion: 1), statement, file.Number));
        }

        return Task.FromResult(true);
    }));

    // As each engine says that it reads every row: SQLite a SCAN of a name without an index, PostgreSQL a sequential scan.
    [GeneratedRegex(@"^SCAN \w+$|Seq Scan on ""Acquisition""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholeTable();

    private sealed class Awarded : IAwardees
    {
        public IReadOnlyList<Guid> Files { get; set; } = [];

        public Task<IReadOnlySet<Guid>> FilesOfAsync(Records records, Guid personId, CancellationToken cancellation = default) => Task.FromResult<IReadOnlySet<Guid>>(Files.ToHashSet());

        public IQueryable<Guid> PeopleOf(Records records, Guid acquisitionId) => records.Set<Person>().Where(p => false).Select(p => p.Id);
    }
}
