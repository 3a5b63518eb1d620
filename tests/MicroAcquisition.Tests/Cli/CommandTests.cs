using System.CommandLine;
using System.Globalization;
using MicroAcquisition.Cli;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Cli;

public sealed class CommandTests
{
    [Theory, BothEngines]
    public async Task The_operator_makes_an_administrator_of_the_site_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();

        var first = await RunAsync(AdministratorCommand.Create(), host, "add", "First@Canada.ca");
        var second = await RunAsync(AdministratorCommand.Create(), host, "add", "first@canada.ca");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("first@canada.ca is now an administrator of the site.", first.Output, StringComparison.Ordinal);
        Assert.Contains("Database of a real site.", first.Output, StringComparison.Ordinal);
        Assert.Contains("already", second.Output, StringComparison.Ordinal);
        var seat = Assert.Single((await host.ActAsync((SeatQueries q) => q.SeatsAsync(program.Id, ended: false, 1))).Lines);
        Assert.Equal(("first@canada.ca", Role.Administrator, null), (seat.Email, seat.Role, seat.ProgramId));
        Assert.Equal("Operator", (await host.ActAsync((Records r) => r.Set<JournalEntry>().AsNoTracking().SingleAsync())).Role);
    }

    [Theory, BothEngines]
    public async Task An_administrator_is_named_in_any_writing_of_their_address(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);

        var first = await RunAsync(AdministratorCommand.Create(), host, "add", "\u202AZoe@café.example\u202C");
        var second = await RunAsync(AdministratorCommand.Create(), host, "add", "zoe@xn--caf-dma.example");

        Assert.Contains("zoe@xn--caf-dma.example is now an administrator", first.Output, StringComparison.Ordinal);
        Assert.Contains("already", second.Output, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_journal_as_it_was_written_passes_and_one_that_lost_an_entry_does_not(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await RunAsync(AdministratorCommand.Create(), host, "add", "first@canada.ca");

        var good = await RunAsync(JournalCommand.Create(), host, "verify");
        // The head now claims an entry that the log does not have, as after a lost one at its end.
        await host.ActAsync((TurnKeeper turns) => turns.KeepAsync(records =>
            records.Set<LogHead>().Where(h => h.LogId == LogHead.Site).ExecuteUpdateAsync(set => set.SetProperty(h => h.Next, 2))));
        var bad = await RunAsync(JournalCommand.Create(), host, "verify");

        Assert.Equal((0, 1), (good.Code, bad.Code));
        Assert.Contains("site: 1 entries, root ", good.Output, StringComparison.Ordinal);
        Assert.Contains("entry 1 is bad", bad.Output, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task What_the_verification_prints_does_not_change_when_someone_applies_or_invites(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.OpenOpportunityAsync(program, closingInDays: 36_500, opensInDays: -3_650); // Open by the clock of this machine, whichever it is.
        var before = await RunAsync(JournalCommand.Create(), host, "verify");

        await host.Data.BusinessAsync(await host.Data.PersonAsync(), await host.Data.PersonAsync(), file);
        var after = await RunAsync(JournalCommand.Create(), host, "verify");
        await host.ActAsync((TurnKeeper turns) => turns.KeepAsync(records =>
            records.Set<LogHead>().Where(h => h.LogId == program.Id).ExecuteUpdateAsync(set => set.SetProperty(h => h.Next, h => h.Next + 1))));
        var bad = await RunAsync(JournalCommand.Create(), host, "verify");

        Assert.Equal((0, 0, 1), (before.Code, after.Code, bad.Code));
        Assert.Equal(before.Output, after.Output);
        Assert.Contains(program.Id + ": an entry that may be sealed is bad", bad.Output, StringComparison.Ordinal); // Its number would be a count.
    }

    [Theory, BothEngines]
    public async Task A_prepared_database_is_prepared_again_without_harm(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);

        Assert.Equal(0, (await RunAsync(DatabaseCommand.Create(), host, "prepare")).Code);
    }

    [Theory]
    [InlineData("nonsense", "setting Database")]
    [InlineData("Data Source=/no/such/folder/a.db", "not prepared")]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=x", "127.0.0.1")]
    public async Task A_database_that_cannot_be_used_is_told_in_one_line(string database, string told)
    {
        var result = await RunAsync(JournalCommand.Create(), database, "verify");

        Assert.Equal(1, result.Code);
        Assert.Contains(told, Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_database_refuses_to_save_is_told_in_one_line()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        await host.ActAsync((Records records) => records.Database.ExecuteSqlRawAsync(
            """CREATE TRIGGER full BEFORE INSERT ON "Seat" BEGIN SELECT RAISE(ABORT, 'the disk is full'); END;"""));

        var result = await RunAsync(AdministratorCommand.Create(), host, "add", "first@canada.ca");

        Assert.Equal(1, result.Code);
        Assert.Contains("the disk is full", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_address_is_refused_in_words()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);

        var result = await RunAsync(AdministratorCommand.Create(), host, "add", "nobody");

        Assert.Equal(1, result.Code);
        Assert.Contains("@", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_learns_what_the_mail_server_answers()
    {
        await using var mail = LocalMailServer.Start();
        mail.RefusesFor = to => to == "nobody@example.org";
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail:Security"] = "none",
            ["Mail:From"] = "site@example.ca",
        };

        var taken = await TestAsync("someone@example.org");
        var refused = await TestAsync("nobody@example.org");
        settings["Mail:Port"] = "no";
        var unread = await TestAsync("someone@example.org");
        settings.Remove("Mail:Host");
        var without = await TestAsync("someone@example.org");

        Assert.Equal((0, 1, 1, 1), (taken.Code, refused.Code, unread.Code, without.Code));
        Assert.Contains($"127.0.0.1:{mail.Port} took it.", taken.Output, StringComparison.Ordinal);
        Assert.Contains("essai", mail.LastTo("someone@example.org").Subject, StringComparison.Ordinal);
        Assert.Contains($"127.0.0.1:{mail.Port}: 550 5.1.1 nobody has this mailbox", refused.Error, StringComparison.Ordinal);
        Assert.Contains("give a number", unread.Error, StringComparison.Ordinal);
        Assert.Contains("Set Mail:Host", without.Error, StringComparison.Ordinal);

        async Task<(int Code, string Output, string Error)> TestAsync(string address)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = await MailCommand.Create(name => settings.GetValueOrDefault(name)).Parse(["test", address]).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
            return (code, output.ToString(), error.ToString());
        }
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(Command command, TestHost host, params string[] arguments) =>
        RunAsync(command, host.Database.ConnectionString, arguments);

    private static async Task<(int Code, string Output, string Error)> RunAsync(Command command, string database, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await command.Parse([.. arguments, "--database", database]).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
