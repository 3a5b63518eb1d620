using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Tests.People;

public sealed class SignInServiceTests
{
    [Fact]
    public async Task Asking_for_more_letters_than_are_sent_gives_nobody_another_code_to_guess()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var attempts = new List<Guid>();
        for (var n = 0; n <= SignInService.MostLetters; n++)
        {
            attempts.Add(await host.ActAsync((SignInService signIn) => signIn.BeginAsync("someone@example.org", Language.English, "")));
        }

        var kept = await host.ActAsync((Records records) => records.Set<SignInAttempt>().ToDictionaryAsync(a => a.Id));

        Assert.True(SomeCodeLetsIn(kept[attempts[^2]]));
        Assert.False(SomeCodeLetsIn(kept[attempts[^1]]));
    }

    [Fact]
    public async Task A_link_lets_its_reader_in_once_whatever_number_of_machines_are_asked_at_the_same_time()
    {
        await using var host = await TestHost.StartAsync(Engine.PostgreSql);
        await using var other = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(host.Time).AddMicroAcquisition(host.Database)
            .AddSingleton(new SiteSettings()).AddSingleton<ISiteAddresses, SiteAddresses>().BuildServiceProvider();
        for (var n = 0; n < 10; n++)
        {
            var email = $"someone{n}@example.org";
            await host.Data.PersonAsync(email);
            await host.ActAsync((SignInService signIn) => signIn.BeginAsync(email, Language.English, ""));
            await host.DeliverLettersAsync();
            var token = host.Mail.LastTo(email).Link.Query["?k=".Length..];

            var results = await Task.WhenAll(host.ActAsync((SignInService signIn) => signIn.EnterByLinkAsync(token)), Task.Run(async () =>
            {
                await using var scope = other.CreateAsyncScope();
                return await scope.ServiceProvider.GetRequiredService<SignInService>().EnterByLinkAsync(token);
            }));

            Assert.Single(results, result => result.Outcome == SignInOutcome.SignedIn);
        }
    }

    private static bool SomeCodeLetsIn(SignInAttempt attempt) => Enumerable.Range(0, 1_000_000).AsParallel().Any(code =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(attempt.Id + code.ToString("000000", CultureInfo.InvariantCulture)))) == attempt.CodeHash);
}
