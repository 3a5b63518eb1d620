using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Forms;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Foundation.Forms;

public sealed class FormAnswersTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory, BothEngines]
    public async Task Of_many_that_send_at_once_one_works_and_all_find_its_answer(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (id, owner) = (RandomReference.New(), RandomReference.New());

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.ActAsync((FormAnswers answers) => answers.TakeAsync(id, owner))));
        var working = await FindAsync(host, id, owner);
        await host.ActAsync((FormAnswers answers) => answers.AnswerAsync(Assert.Single(taken, t => t is not null)!, [1, 2, 3], Hour));

        Assert.Null(working!.Content);
        Assert.Equal([1, 2, 3], (await FindAsync(host, id, owner))!.Content);
        Assert.Null(await host.ActAsync((FormAnswers answers) => answers.TakeAsync(id, owner)));
        Assert.Null(await FindAsync(host, id, RandomReference.New()));
    }

    [Theory, BothEngines]
    public async Task One_whose_worker_died_is_taken_over_once_and_one_let_go_at_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (dead, free, owner) = (RandomReference.New(), RandomReference.New(), RandomReference.New());
        await host.ActAsync((FormAnswers answers) => answers.TakeAsync(dead, owner));
        var taken = await host.ActAsync((FormAnswers answers) => answers.TakeAsync(free, owner));

        await host.ActAsync((FormAnswers answers) => answers.LetGoAsync(taken!));
        var early = await host.ActAsync((FormAnswers answers) => answers.TakeAsync(dead, owner));
        host.Time.Advance(FormAnswers.Lease);
        var late = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.ActAsync((FormAnswers answers) => answers.TakeAsync(dead, owner))));

        Assert.Null(early);
        Assert.Single(late, t => t is not null);
        Assert.NotNull(await host.ActAsync((FormAnswers answers) => answers.TakeAsync(free, owner)));
    }

    [Theory, BothEngines]
    public async Task What_was_kept_long_enough_is_forgotten_and_words_are_kept_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (one, other, owner) = (RandomReference.New(), RandomReference.New(), RandomReference.New());
        await host.ActAsync((FormAnswers answers) => answers.KeepAsync(one, owner, [1], Hour));
        await host.ActAsync((FormAnswers answers) => answers.KeepAsync(one, owner, [2], Hour));
        await host.ActAsync((FormAnswers answers) => answers.KeepAsync(other, owner, [3], 2 * Hour));

        var found = await FindAsync(host, one, owner);
        host.Time.Advance(Hour + TimeSpan.FromSeconds(1));
        await host.ActAsync((FormAnswers answers) => answers.ForgetAsync());

        Assert.Equal([2], found!.Content);
        Assert.Null(await FindAsync(host, one, owner));
        Assert.Equal([3], (await FindAsync(host, other, owner))!.Content);
        Assert.Equal(1, await host.ActAsync((Records records) => records.Set<FormAnswer>().CountAsync()));
    }

    private static Task<FormAnswer?> FindAsync(TestHost host, Guid id, Guid owner) => host.ActAsync((FormAnswers answers) => answers.FindAsync(id, owner));
}
