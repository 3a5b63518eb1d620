using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.People;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MicroAcquisition.Tests.Foundation.Data;

public sealed class MigrationsTests
{
    [Theory, BothEngines]
    public void The_migrations_make_what_the_model_says(Engine engine)
    {
        using var records = DesignTime.RecordsFor(engine);

        Assert.False(records.Database.HasPendingModelChanges(), "The model changed: add a migration with eng/add-migration <Name>.");
    }

    [Fact]
    public void No_migration_copies_a_table_of_SQLite_which_a_kill_would_leave_half_done()
    {
        using var records = DesignTime.RecordsFor(Engine.Sqlite);

        var script = records.GetService<IMigrator>().GenerateScript();

        Assert.Contains("SearchedWords", script, StringComparison.Ordinal);
        Assert.DoesNotContain("PRAGMA", script, StringComparison.Ordinal); // It switches foreign keys off first, outside the transaction.
    }

    [Theory, BothEngines]
    public async Task Whoever_acted_for_a_business_before_invitations_were_accepted_still_does(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (founder, second) = (await host.Data.PersonAsync("founder@example.org", "Founder Person"), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync()));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(founder.Id, business, "never@example.org"));

        await host.ActAsync(async (Records records) =>
        {
            var migrator = records.Database.GetService<IMigrator>();
            await migrator.MigrateAsync("SearchedWords");
            await migrator.MigrateAsync();
        });

        var members = await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, second.Id));
        Assert.Equal(new HashSet<Guid> { founder.Id, second.Id }, members.Where(m => m.HasAccepted).Select(m => m.PersonId).ToHashSet());
        var unused = Assert.Single(members, m => !m.HasAccepted);
        var invitation = Assert.Single(await host.ActAsync((SupplierService suppliers) => suppliers.InvitationsOfAsync(unused.PersonId)));
        Assert.Equal(("never@example.org", "Founder Person"), (unused.Email, invitation.InvitedBy));
    }

    [Theory, BothEngines]
    public async Task Cost_centres_that_were_a_text_become_rows(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var holder = await host.Data.HolderAsync(program, Role.DelegatedManager);
        (string Typed, string Rows)[] texts =
        [
            ("4120", "4120"),
            ("4120, 4130;4140\n4150\r\n4120", "4120 4130 4140 4150"),
            ("1000-1999, 2000–2999; 3000 - 3999\n4000 to 4999, 5000 à 5999", "1000-1999 2000-2999 3000-3999 4000-4999 5000-5999"),
            ("A1-B2, 12-34-56, All of it", "12-34-56 A1-B2 All of it"), // A hyphen between numbers only makes a range.
            ("1999-1000, 10-1000, 7", "7"), // Neither could hold a cost centre.
            (",; \u00A0\n", ""),
            ("", ""),
            (new string('x', 41) + ",8", "8"),
        ];
        var ids = texts.Select(_ => Guid.CreateVersion7()).ToList();

        await host.ActAsync(async (Records records) =>
        {
            var migrator = records.Database.GetService<IMigrator>();
            await migrator.MigrateAsync("ListsFromIndexes");
            foreach (var (id, typed) in ids.Zip(texts, (id, text) => (id, text.Typed)))
            {
                await records.Database.ExecuteSqlAsync($"""
                    INSERT INTO "Delegation" ("Id", "ProgramId", "Position", "Authority", "CostCentres", "Ceiling", "HolderId", "From", "Salt")
                    VALUES ({id}, {program.Id}, 'Director', 'Commitment', {typed}, 1000000, {holder.Id}, {new DateOnly(2026, 4, 1)}, '')
                    """);
            }

            await migrator.MigrateAsync();
        });

        var rows = await host.ActAsync((Records records) => records.Set<DelegationCentre>().AsNoTracking().ToListAsync());
        var found = ids.Select(id => string.Join(' ', rows.Where(r => r.DelegationId == id)
            .Select(r => r.From == r.To ? r.From : $"{r.From}-{r.To}").Order(StringComparer.Ordinal)));
        Assert.Equal(texts.Select(text => text.Rows), found);
        Assert.True(await host.ActAsync((Records records) => AuthorityQueries.CoversAsync(records, ids[2], "2500")));
        Assert.True(await host.ActAsync((Records records) => AuthorityQueries.CoversAsync(records, ids[6], "2500")), "It lists none: all of its department.");
        Assert.False(await host.ActAsync((Records records) => AuthorityQueries.CoversAsync(records, ids[5], "2500")), "Its text says nothing.");
    }

    [Theory, BothEngines]
    public async Task An_entry_whose_letters_stopped_after_a_count_loses_none_and_repeats_none_and_codes_get_their_lane(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officers = new[] { await host.Data.OfficerAsync(program), await host.Data.OfficerAsync(program), await host.Data.OfficerAsync(program) };
        var file = await host.Data.SubmittedRequestAsync(program);
        await host.ActAsync((SignInService people) => people.BeginAsync("someone@example.org", Language.English, "/"));
        var reader = Guid.CreateVersion7();
        await host.ActAsync((LetterReader letters) => letters.ReadAllAsync(reader, TestContext.Current.CancellationToken));

        await host.ActAsync(async (Records records) =>
        {
            var migrator = records.Database.GetService<IMigrator>();
            await migrator.MigrateAsync("ListsFromIndexes");
            await records.Database.ExecuteSqlAsync($"""DELETE FROM "OutboxLetter" WHERE "To" IN ({officers[1].Email}, {officers[2].Email}, {file.Requester!.Email})""");
            await records.Database.ExecuteSqlAsync($"""UPDATE "Watermark" SET "Next" = "Next" - 1, "Written" = 1 WHERE "LogId" = {program.Id}""");
            await migrator.MigrateAsync();
        });
        await host.ActAsync((LetterReader letters) => letters.ReadAllAsync(reader, TestContext.Current.CancellationToken));

        var outbox = await host.ActAsync((Records records) => records.Set<OutboxLetter>().AsNoTracking().ToListAsync());
        Assert.Equal(
            officers.Append(file.Requester!).Select(p => p.Email).Order(StringComparer.Ordinal), outbox.Where(l => l.Lane == Lane.Letter).Select(l => l.To).Order(StringComparer.Ordinal));
        Assert.Equal("someone@example.org", Assert.Single(outbox, l => l.Lane == Lane.Code).To);
    }

    [Theory, BothEngines]
    public async Task Files_of_before_the_graph_keep_their_milestones_and_those_that_had_ended_or_lived_elsewhere_are_at_rest(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (program, other) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var officer = await host.Data.OfficerAsync(program);
        var (waiting, inScope, declined) = (await host.Data.SubmittedRequestAsync(program), await host.Data.ScreenedInRequestAsync(program), await host.Data.SubmittedRequestAsync(program));
        var toDecline = await host.Data.AcquisitionAsync(declined);
        await host.ActAsync((RequestService requests) => requests.DeclineAsync(officer.Id, toDecline, DeclineReason.NotCode, "No code."));
        var (open, elsewhere, prefixed) = (await host.Data.OpenOpportunityAsync(program), await host.Data.OpenOpportunityAsync(program, closingInDays: -3), await host.Data.SubmittedRequestAsync(other));
        var before = await FilesAsync(host);

        await host.ActAsync(async (Records records) =>
        {
            var migrator = records.Database.GetService<IMigrator>();
            await migrator.MigrateAsync("LetterLanes");
            await migrator.MigrateAsync();
        });

        var after = await FilesAsync(host);
        Assert.Equal(before.Select(f => (f.Number, f.Serial, f.RequestedAt, f.ScreenedInAt, f.PublishedAt)), after.Select(f => (f.Number, f.Serial, f.RequestedAt, f.ScreenedInAt, f.PublishedAt)));
        (Ending, bool) Of(TestFile file) => after.Where(f => f.Id == file.Id).Select(f => (f.Ended, f.AtRest)).Single();
        Assert.All([waiting, inScope, open, prefixed], file => Assert.Equal((Ending.None, false), Of(file)));
        Assert.Equal((Ending.Declined, true), Of(declined));
        Assert.Equal((Ending.Elsewhere, true), Of(elsewhere));
    }

    [Theory, BothEngines]
    public async Task A_site_does_not_open_a_demonstration_nor_a_demonstration_a_site(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);

        await host.ActAsync((DatabaseSetup setup) => setup.PrepareAsync(isDemonstration: false));
        await Assert.ThrowsAsync<WrongDatabaseException>(() => host.ActAsync((DatabaseSetup setup) => setup.PrepareAsync(isDemonstration: true)));
    }

    private static Task<List<Acquisition>> FilesAsync(TestHost host) => host.ActAsync((Records records) => records.Set<Acquisition>().AsNoTracking().OrderBy(a => a.Id).ToListAsync());

    [Theory]
    [InlineData("Data Source=a.db", Engine.Sqlite)]
    [InlineData("Host=db;Database=a;Username=b", Engine.PostgreSql)]
    public void The_setting_chooses_the_engine(string setting, Engine engine) => Assert.Equal(engine, DatabaseChoice.Parse(setting).Engine);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Server=db")]
    [InlineData("nonsense")]
    public void A_setting_that_names_neither_engine_is_refused(string? setting) => Assert.Throws<FormatException>(() => DatabaseChoice.Parse(setting));
}
