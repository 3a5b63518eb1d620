using System.CommandLine;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Cli;

/// <summary><c>journal verify</c>: recomputes every hash of every log. Exit code 1 when an entry is not as it was written.</summary>
public static class JournalCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var verify = new Command("verify", "Recomputes every hash of every log, and names the first entry that is not as it was written.") { database };
        verify.SetActionOnPrepared(database, async (parse, services, cancellation) =>
        {
            var output = parse.InvocationConfiguration.Output;
            var problems = 0;
            await foreach (var report in services.GetRequiredService<JournalVerifier>().VerifyAsync(cancellation))
            {
                var log = report.LogId == LogHead.Site ? "site" : report.LogId.ToString();
                await output.WriteLineAsync($"{log}: {report.Size} entries, root {report.Root}");
                if (report.SealedUntil is { } until)
                {
                    await output.WriteLineAsync($"{log}: that is what stood there at the opening of an opportunity; later entries were checked too, how many shows from {Formats.Iso(until)}");
                }

                if (report.Problem is { } problem)
                {
                    problems++;
                    await output.WriteLineAsync(report.FirstBad is { } bad ? $"{log}: entry {bad} is bad: {problem}" : $"{log}: an entry that may be sealed is bad: {problem}");
                }
            }

            await output.WriteLineAsync(problems == 0 ? "Every log is as it was written." : $"Logs with a problem: {problems}.");
            return problems == 0 ? 0 : 1;
        });
        return new Command("journal", "The journal.") { verify };
    }
}
