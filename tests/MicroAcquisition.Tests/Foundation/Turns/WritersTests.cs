using System.Diagnostics;
using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.TestKit;
using MicroAcquisition.Writer;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Foundation.Turns;

public sealed class WritersTests
{
    private const int WritersOfEach = 8;
    private const int WritesOfEach = 20;
    private const int All = 2 * WritersOfEach * WritesOfEach;

    [Theory, BothEngines]
    public async Task Sixteen_writers_in_two_processes_lose_nothing_and_leave_no_gap(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var person = await host.Data.ClientAsync(program);
        using var other = Start(host.Database.ConnectionString, program.Id, person.Id);
        Assert.Equal("ready", await other.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        await other.StandardInput.WriteLineAsync("go");
        await Writers.RunAsync(host.Database.ConnectionString, program.Id, person.Id, WritersOfEach, WritesOfEach);
        var problems = await other.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (other.ExitCode, problems));
        var log = (await host.ActAsync(async (JournalVerifier verifier) => await verifier.VerifyAsync().ToListAsync())).Single(r => r.LogId == program.Id);
        Assert.Equal((All, null), (log.Size, log.Problem));
        var numbers = await host.ActAsync((Records records) => records.Set<Acquisition>().Select(a => a.Number).Order().ToListAsync());
        Assert.Equal([.. Enumerable.Range(1, All).Select(n => n.ToString("0000", CultureInfo.InvariantCulture))], numbers.ConvertAll(n => n[^4..]));
        Assert.Equal(All, await host.ActAsync((Records records) => records.Set<Acquisition>().CountAsync(a => a.RequestedAt != null)));
    }

    private static Process Start(string setting, Guid programId, Guid personId)
    {
        var writer = Path.Combine(AppContext.BaseDirectory, "MicroAcquisition.Writer.dll");
        string[] arguments =
        [
            writer, setting, programId.ToString(), personId.ToString(),
            WritersOfEach.ToString(CultureInfo.InvariantCulture), WritesOfEach.ToString(CultureInfo.InvariantCulture),
        ];
        return Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
