using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MicroAcquisition.Writer;

/// <summary>The purchases of a round, and how many people there are already.</summary>
public sealed record PurchasePlan(string Setting, IReadOnlyList<TestFile> Files, int PeopleBefore);

/// <summary>
/// Walks purchases on, one after the other, from wherever the round before left them, through the real services of every room; says on its output each step that was acknowledged, and ends with
/// the last file. The test kills it before.
/// </summary>
public sealed class PurchaseRound(PurchasePlan plan)
{
    /// <summary>Works until the end or killed.</summary>
    public async Task RunAsync()
    {
        var time = new FakeTimeProvider(TestHost.Start);
        var collection = new ServiceCollection().AddLogging();
        collection.AddSingleton<TimeProvider>(time);
        collection.AddMicroAcquisition(DatabaseChoice.Parse(plan.Setting));
        await using var services = collection.BuildServiceProvider();
        await using (var scope = services.CreateAsyncScope())
        {
            var last = await scope.ServiceProvider.GetRequiredService<Records>().Set<JournalEntry>().OrderByDescending(e => e.At).Select(e => e.At).FirstAsync();
            time.SetUtcNow(last.AddMinutes(20)); // After everything that was told; a code of before is of no use.
        }

        var data = new TestData(services, plan.PeopleBefore);
        foreach (var file in plan.Files)
        {
            while (await data.StepOnAsync(file) is { } step)
            {
                await Console.Out.WriteLineAsync($"{file.Number} {step.Name}.");
            }
        }
    }
}
