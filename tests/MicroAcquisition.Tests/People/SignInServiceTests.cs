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
    public async Task Whoever_enters_for_the_first_time_just_when_they_are_given_a_role_is_in()
    {
        await using var host = await TestHost.StartAsync(Engine.PostgreSql); // SQLite has one writer at a time.
        const string email = "both@example.org";
        await host.ActAsync((SignInService signIn) => signIn.BeginAsync(email, Language.English, ""));
        await host.DeliverLettersAsync();
        var token = host.Mail.LastTo(email).Link.Query["?k=".Length..];

        var entered = await host.ActAsync(async (Records granting) =>
        {
            await using var transaction = await granting.Database.BeginTransactionAsync();
            await granting.Database.ExecuteSqlAsync($"""
                INSERT INTO "Person" ("Id", "Email", "Name", "Language", "SecurityStamp", "CreatedAt", "Version") VALUES ({Guid.CreateVersion7()}, {email}, '', 'English', '', 0, 0)
                """);
            var enters = host.ActAsync((SignInService signIn) => signIn.EnterByLinkAsync(token));
            while (!await granting.Database.SqlQuery<bool>($"""SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))) AS "Value" """).SingleAsync())
            {
                Assert.False(enters.IsCompleted, "It waits for the address to be registered, or not.");
                await Task.Delay(10);
            }

            await transaction.CommitAsync();
            return await enters;
        });

        Assert.Equal((SignInOutcome.SignedIn, email), (entered.Outcome, entered.Person!.Email));
        Assert.Equal(1, await host.ActAsync((Records records) => records.Set<MicroAcquisition.Foundation.Access.Person>().CountAsync(p => p.Email == email)));
    }

    [Theory, BothEngines]
    public async Task Whoever_guesses_all_day_at_one_address_gets_no_further_codes_while_its_owner_s_link_works(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        const string email = "guessed@example.org";
        Task<SignInOutcome> TypeAsync(Guid attempt, string code) =>
            host.ActAsync(async (SignInService signIn) => (await signIn.EnterByCodeAsync(attempt, code)).Outcome);
        async Task<Guid> AskAsync()
        {
            host.Time.Advance(SignInAttempt.Lifetime); // Letters are sent again.
            return await host.ActAsync((SignInService signIn) => signIn.BeginAsync(email, Language.English, ""));
        }

        for (var guessed = 1; guessed < SignInAttempt.MostWrongCodesADay; guessed++)
        {
            Assert.Equal(SignInOutcome.WrongCode, await TypeAsync(await AskAsync(), "not a code"));
        }

        Assert.Equal(SignInOutcome.OnlyByLink, await TypeAsync(await AskAsync(), "not a code")); // The last guess: no other is asked for.

        var attempt = await AskAsync();
        await host.DeliverLettersAsync();
        var letter = host.Mail.LastTo(email);
        Assert.Equal(SignInOutcome.OnlyByLink, await TypeAsync(attempt, letter.Code));
        Assert.Equal(SignInOutcome.SignedIn, await host.ActAsync(async (SignInService signIn) => (await signIn.EnterByLinkAsync(letter.Link.Query["?k=".Length..])).Outcome));

        host.Time.Advance(TimeSpan.FromDays(1));
        attempt = await AskAsync();
        await host.DeliverLettersAsync();
        Assert.Equal(SignInOutcome.SignedIn, await TypeAsync(attempt, host.Mail.LastTo(email).Code));
    }

    [Theory, BothEngines]
    public async Task The_words_of_a_sent_letter_are_not_kept_nor_are_letters_whose_code_ran_out_and_attempts_of_more_than_a_day(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await AskAsync("early@example.org");
        await host.DeliverLettersAsync();
        Assert.NotEmpty(host.Mail.LastTo("early@example.org").Code);
        var sent = await host.ActAsync((Records records) => records.Set<OutboxLetter>().SingleAsync(l => l.To == "early@example.org"));
        Assert.Equal(("", "", ""), (sent.Subject, sent.Text, sent.Html));

        host.Time.Advance(SignInAttempt.Lifetime + TimeSpan.FromSeconds(1));
        await AskAsync("late@example.org");
        await host.ActAsync((SignInService signIn) => signIn.ForgetAsync());
        Assert.Equal(["late@example.org"], await host.ActAsync((Records records) => records.Set<OutboxLetter>().Select(l => l.To).ToListAsync()));
        Assert.Equal(2, await host.ActAsync((Records records) => records.Set<SignInAttempt>().CountAsync()));

        host.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(1));
        await host.ActAsync((SignInService signIn) => signIn.ForgetAsync());
        Assert.Equal(["late@example.org"], await host.ActAsync((Records records) => records.Set<SignInAttempt>().Select(a => a.Email).ToListAsync()));

        Task<Guid> AskAsync(string email) => host.ActAsync((SignInService signIn) => signIn.BeginAsync(email, Language.French, ""));
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
