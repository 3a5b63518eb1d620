using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Writer;

/// <summary>Writers at the same time on one log: each takes turn after turn and makes a file with the next number.</summary>
public static class Writers
{
    /// <summary>Runs them to their end. A turn that is refused or fails is not tried again: the exception comes out.</summary>
    public static async Task RunAsync(string setting, Guid programId, Guid personId, int writers, int writes)
    {
        await using var services = new ServiceCollection().AddMicroAcquisition(DatabaseChoice.Parse(setting)).BuildServiceProvider();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            for (var n = 0; n < writes; n++)
            {
                await using var scope = services.CreateAsyncScope();
                await WriteAsync(scope.ServiceProvider.GetRequiredService<TurnKeeper>(), programId, personId);
            }
        })));
    }

    private static Task WriteAsync(TurnKeeper turns, Guid programId, Guid personId) => turns.RunAsync(programId, Actor.Person(personId), async turn =>
    {
        var file = Acquisition.FromRequest(programId, departmentId: null, turn.TakeFileNumber(), "A file", personId, turn.Now);
        turn.Records.Add(file);
        await turn.JournalAsync(file, new RequestSubmitted(file.Number, new string('0', 64), Department: null, OutsideProgram: false, Channel: null, FirstMeetingOn: null), "Client");
    });
}
