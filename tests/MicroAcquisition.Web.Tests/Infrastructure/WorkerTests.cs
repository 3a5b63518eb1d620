using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroAcquisition.Web.Tests.Infrastructure;

public sealed class WorkerTests
{
    [Fact]
    public async Task A_failure_of_any_kind_is_tried_again_and_never_stops_the_site()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var doorbell = new Doorbell();
        using var worker = new FailingOnce(services.GetRequiredService<IServiceScopeFactory>(), doorbell);
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await worker.Failed.Task.WaitAsync(TestContext.Current.CancellationToken);

        doorbell.Ring();
        await worker.Worked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.False(worker.ExecuteTask!.IsFaulted);
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class FailingOnce(IServiceScopeFactory scopes, Doorbell doorbell) : Worker(scopes, doorbell, NullLogger.Instance)
    {
        public TaskCompletionSource Failed { get; } = new();

        public TaskCompletionSource Worked { get; } = new();

        protected override Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellation)
        {
            if (Failed.TrySetResult())
            {
                throw new KeyNotFoundException("A letter about nothing.");
            }

            Worked.TrySetResult();
            return Task.FromResult(false);
        }
    }
}
