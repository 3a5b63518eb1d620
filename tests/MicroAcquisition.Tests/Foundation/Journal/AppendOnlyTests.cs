using System.Data.Common;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Foundation.Journal;

public sealed class AppendOnlyTests
{
    [Theory, BothEngines]
    public Task The_database_refuses_to_change_an_entry(Engine engine) => RefusesAsync(engine, """UPDATE "JournalEntry" SET "Role" = 'Nobody'""");

    [Theory, BothEngines]
    public Task The_database_refuses_to_take_an_entry_out(Engine engine) => RefusesAsync(engine, """DELETE FROM "JournalEntry" """);

    [Theory, BothEngines]
    public async Task A_log_that_nobody_touched_is_clean(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());

        var report = await ReportAsync(host, file);

        Assert.Equal((2, null), (report.Size, report.Problem));
    }

    [Theory, BothEngines]
    public async Task A_changed_byte_is_named(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());

        await ForgeAsync(host, """UPDATE "JournalEntry" SET "Role" = 'Nobody' WHERE "Position" = 1""");

        Assert.Equal(1, (await ReportAsync(host, file)).FirstBad);
    }

    [Theory, BothEngines]
    public async Task A_missing_entry_is_named(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());

        await ForgeAsync(host, """DELETE FROM "JournalEntry" WHERE "Position" = 0""");

        Assert.Equal(0, (await ReportAsync(host, file)).FirstBad);
    }

    [Theory, BothEngines]
    public async Task An_entry_cut_off_the_end_is_named(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());

        await ForgeAsync(host, """DELETE FROM "JournalEntry" WHERE "Position" = 1""");

        Assert.Equal(1, (await ReportAsync(host, file)).FirstBad);
    }

    private static async Task RefusesAsync(Engine engine, string statement)
    {
        await using var host = await TestHost.StartAsync(engine);
        await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(host, statement));

        Assert.Contains("The journal is append-only", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What someone with the database's own rights could do: take the triggers away first.</summary>
    private static async Task ForgeAsync(TestHost host, string statement)
    {
        await ExecuteAsync(host, host.Database.Engine == Engine.Sqlite
            ? """DROP TRIGGER "JournalEntry_refuses_update"; DROP TRIGGER "JournalEntry_refuses_delete";"""
            : """ALTER TABLE "JournalEntry" DISABLE TRIGGER ALL""");
        await ExecuteAsync(host, statement);
    }

    private static Task<int> ExecuteAsync(TestHost host, string statement) => host.ActAsync(async (Records records) =>
    {
        await records.Database.OpenConnectionAsync();
        await using var command = records.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteNonQueryAsync();
    });

    private static async Task<JournalReport> ReportAsync(TestHost host, TestFile file) =>
        (await host.ActAsync(async (JournalVerifier verifier) => await verifier.VerifyAsync().ToListAsync())).Single(r => r.LogId == file.Program.Id);
}
