using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Foundation.Turns;

/// <summary>Nobody waits for ever behind those who wait for the database.</summary>
public sealed class GatesTests
{
    [Theory, BothEngines]
    public async Task Whoever_has_waited_too_long_is_told_that_it_is_busy_and_the_gate_opens_for_the_next(Engine engine)
    {
        var gates = new Gates(DatabaseChoice.Parse(engine == Engine.Sqlite ? "Data Source=none" : "Host=none")) { Patience = TimeSpan.FromMilliseconds(50) };
        var log = Guid.CreateVersion7();
        var first = await gates.EnterAsync(log, TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => gates.EnterAsync(log, TestContext.Current.CancellationToken));
        Assert.Equal(TurnRules.TheProgramIsNotTooBusy().Rule, Assert.Single(refused.Refusals).Rule);
        Assert.Equal(1, gates.Count);

        first.Dispose();
        Assert.Equal(0, gates.Count);
        (await gates.EnterAsync(log, TestContext.Current.CancellationToken)).Dispose();
    }
}
