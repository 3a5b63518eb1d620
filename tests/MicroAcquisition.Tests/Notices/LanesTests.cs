using System.Diagnostics;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroAcquisition.Tests.Notices;

/// <summary>Letters of one lane wait for none of another.</summary>
public sealed class LanesTests
{
    [Theory, BothEngines]
    public async Task A_code_goes_through_while_the_mail_server_hangs_for_letters(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);
        var hangs = true;
        host.Mail.HangsFor = to => hangs && to == officer.Email;
        await host.Data.SubmittedRequestAsync(program);
        await host.ActAsync((LetterReader reader) => reader.ReadAllAsync(Guid.CreateVersion7(), TestContext.Current.CancellationToken));
        await host.ActAsync(async (IServiceProvider services) =>
        {
            var (scopes, bell) = (services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<Doorbell>());
            using var letters = new LetterSenderWorker(scopes, bell, NullLogger<LetterSenderWorker>.Instance);
            using var codes = new CodeSenderWorker(scopes, bell, NullLogger<CodeSenderWorker>.Instance);
            await letters.StartAsync(TestContext.Current.CancellationToken);
            await UntilAsync(async () => await host.ActAsync((Records records) => records.Set<OutboxLetter>().AnyAsync(l => l.LeasedUntil != null)));

            await host.ActAsync((SignInService people) => people.BeginAsync("someone@example.org", Language.English, "/"));
            await codes.StartAsync(TestContext.Current.CancellationToken);
            await UntilAsync(() => Task.FromResult(host.Mail.To("someone@example.org").Count == 1));
            Assert.Empty(host.Mail.To(officer.Email));

            hangs = false;
            await UntilAsync(() => Task.FromResult(host.Mail.To(officer.Email).Count == 1));
            await codes.StopAsync(TestContext.Current.CancellationToken);
            await letters.StopAsync(TestContext.Current.CancellationToken);
        });
    }

    [Theory, BothEngines]
    public async Task A_code_goes_through_while_the_mail_server_hangs_for_many_others(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var hangs = true;
        var hanging = Enumerable.Range(1, 12).Select(n => $"hangs{n}@example.org").ToList();
        host.Mail.HangsFor = to => hangs && hanging.Contains(to);
        foreach (var address in hanging)
        {
            await host.ActAsync((SignInService people) => people.BeginAsync(address, Language.English, "/"));
        }

        await host.ActAsync((SignInService people) => people.BeginAsync("someone@example.org", Language.English, "/"));
        await host.ActAsync(async (IServiceProvider services) =>
        {
            using var codes = new CodeSenderWorker(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<Doorbell>(), NullLogger<CodeSenderWorker>.Instance);
            await codes.StartAsync(TestContext.Current.CancellationToken);
            await UntilAsync(() => Task.FromResult(host.Mail.To("someone@example.org").Count == 1));
            Assert.All(hanging, address => Assert.Empty(host.Mail.To(address)));

            hangs = false;
            await UntilAsync(() => Task.FromResult(hanging.TrueForAll(address => host.Mail.To(address).Count == 1)));
            await codes.StopAsync(TestContext.Current.CancellationToken);
        });
    }

    [Theory, BothEngines]
    public async Task The_sender_takes_one_lane_at_a_time(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await host.ActAsync((SignInService people) => people.BeginAsync("someone@example.org", Language.English, "/"));
        await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());
        await host.ActAsync((LetterReader reader) => reader.ReadAllAsync(Guid.CreateVersion7(), TestContext.Current.CancellationToken));

        Assert.False(await SendAsync(Lane.Circular));
        Assert.True(await SendAsync(Lane.Letter));
        Assert.Empty(host.Mail.To("someone@example.org"));
        Assert.False(await SendAsync(Lane.Letter));
        Assert.True(await SendAsync(Lane.Code));
        Assert.Single(host.Mail.To("someone@example.org"));

        Task<bool> SendAsync(Lane lane) => host.ActAsync((LetterSender sender) => sender.SendSomeAsync(lane, TestContext.Current.CancellationToken));
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), "It did not happen within 15 seconds.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
