using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.People;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Foundation.Turns;

public sealed class SaveQueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task On_PostgreSQL_answers_and_sign_in_do_not_wait_for_letters_nor_for_the_site()
    {
        await using var host = await TestHost.StartAsync(Engine.PostgreSql);
        var person = await host.Data.PersonAsync();
        await using var letters = await Held.AtAsync(host, SaveQueue.Outbox);
        await using var site = await Held.AtAsync(host, SaveQueue.Site);

        var saved = await SaveAsync(host, person.Id).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await host.ActAsync((SignInService signIn) => signIn.BeginAsync("someone@example.org", Language.English, "/")).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal((false, 1), (saved.IsConflict, saved.Draft.Version));
        Assert.Equal("Half a title", (await host.ActAsync((WorkingCopies copies) => copies.ReadAsync<RequestAnswers>(person.Id, RequestService.DraftKind))).Answers.Title);
        Assert.False(letters.IsOver || site.IsOver, "Both are still at work.");
    }

    [Fact]
    public async Task On_PostgreSQL_answers_wait_for_those_of_the_same_owner_only()
    {
        await using var host = await TestHost.StartAsync(Engine.PostgreSql);
        var (person, other) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        Task<DraftSave<RequestAnswers>> second;
        await using (await Held.AtAsync(host, SaveQueue.Of(person.Id)))
        {
            second = SaveAsync(host, person.Id);
            Assert.Equal(1, (await SaveAsync(host, other.Id).WaitAsync(Patience, TestContext.Current.CancellationToken)).Draft.Version);
            Assert.False(second.IsCompleted);
        }

        Assert.Equal(1, (await second.WaitAsync(Patience, TestContext.Current.CancellationToken)).Draft.Version);
    }

    [Fact]
    public async Task On_SQLite_all_queues_are_one_where_who_comes_first_is_served_first()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        SaveQueue[] queues = [SaveQueue.Outbox, SaveQueue.Of(Guid.CreateVersion7()), SaveQueue.SignIn, SaveQueue.Site, SaveQueue.Of(Guid.CreateVersion7())];
        var served = new List<int>();
        var comers = new List<Task>();
        await using (await Held.AtAsync(host, SaveQueue.Outbox))
        {
            foreach (var number in Enumerable.Range(0, 50))
            {
                comers.Add(host.ActAsync((TurnKeeper turns) => turns.KeepAsync(queues[number % queues.Length], async _ =>
                {
                    await Task.Yield();
                    served.Add(number); // One at a time: no lock.
                })));
            }

            Assert.Empty(served);
        }

        await Task.WhenAll(comers).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 50), served);
    }

    [Theory, BothEngines]
    public async Task A_gate_at_which_nobody_is_any_more_is_taken_away(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        using var impatient = new CancellationTokenSource();
        var queue = SaveQueue.Of(Guid.CreateVersion7());
        await using (await Held.AtAsync(host, queue))
        {
            var waits = host.ActAsync((TurnKeeper turns) => turns.KeepAsync(queue, _ => Task.CompletedTask, impatient.Token));
            await impatient.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
            Assert.Equal(1, await CountAsync());
        }

        await Assert.ThrowsAsync<NotSupportedException>(() => host.ActAsync((TurnKeeper turns) => turns.KeepAsync(queue, _ => throw new NotSupportedException())));

        Assert.Equal(0, await CountAsync());

        Task<int> CountAsync() => host.ActAsync((Gates gates) => Task.FromResult(gates.Count));
    }

    private static Task<DraftSave<RequestAnswers>> SaveAsync(TestHost host, Guid ownerId) => host.ActAsync((WorkingCopies copies) =>
        copies.SaveAsync<RequestAnswers>(ownerId, RequestService.DraftKind, Guid.Empty, version: 0, answers => answers.Title = "Half a title"));

    /// <summary>A save that is at work until this is disposed.</summary>
    private sealed class Held : IAsyncDisposable
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Task save;

        private Held(TestHost host, SaveQueue queue) => save = host.ActAsync((TurnKeeper turns) => turns.KeepAsync(queue, _ =>
        {
            begun.SetResult();
            return enough.Task;
        }));

        public bool IsOver => save.IsCompleted;

        public static async Task<Held> AtAsync(TestHost host, SaveQueue queue)
        {
            var held = new Held(host, queue);
            await held.begun.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            return held;
        }

        public async ValueTask DisposeAsync()
        {
            enough.SetResult();
            await save;
        }
    }
}
