using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Tests.Foundation.Turns;

public sealed class WorkingCopiesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_machines_that_save_at_once_the_second_is_shown_what_the_first_saved(bool isKept)
    {
        await using var host = await TestHost.StartAsync(Engine.PostgreSql);
        await using var other = new ServiceCollection().AddLogging().AddMicroAcquisition(host.Database).BuildServiceProvider();
        var person = await host.Data.PersonAsync();
        var version = isKept ? (await SaveAsync(0, _ => { })).Draft.Version : 0;

        var second = await SaveAsync(version, answers =>
        {
            Task.Run(SaveThereAsync).GetAwaiter().GetResult(); // Between our reading and our saving.
            answers.Title = "Second";
        });

        Assert.Equal((true, "First", version + 1), (second.IsConflict, second.Draft.Answers.Title, second.Draft.Version));

        Task<DraftSave<RequestAnswers>> SaveAsync(int from, Action<RequestAnswers> change) =>
            host.ActAsync((WorkingCopies copies) => copies.SaveAsync(person.Id, RequestService.DraftKind, Guid.Empty, from, change));

        async Task SaveThereAsync()
        {
            await using var scope = other.CreateAsyncScope();
            var saved = await scope.ServiceProvider.GetRequiredService<WorkingCopies>()
                .SaveAsync<RequestAnswers>(person.Id, RequestService.DraftKind, Guid.Empty, version, answers => answers.Title = "First");
            Assert.False(saved.IsConflict);
        }
    }
}
