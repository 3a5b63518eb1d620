using MailKit.Security;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Writer;

/// <summary>What a round of the crash test works on.</summary>
public sealed record CrashPlan(string Setting, Guid ProgramId, Guid DepartmentId, string Domain, Guid FileId, int MailPort, int MinutesAhead);

/// <summary>
/// Sends requests and applications and their letters without end, through the real services, and says on its output what was
/// acknowledged. It never ends by itself: the test kills it.
/// </summary>
public sealed class CrashRound(CrashPlan plan)
{
    private readonly Guid owner = Guid.CreateVersion7();
    private Guid typing;
    private int typed;

    /// <summary>Works until killed.</summary>
    public async Task RunAsync()
    {
        var collection = new ServiceCollection().AddLogging();
        collection.AddSingleton<TimeProvider>(new Ahead(TimeSpan.FromMinutes(plan.MinutesAhead))); // So that the leases of the round before are over.
        collection.AddMicroAcquisition(DatabaseChoice.Parse(plan.Setting));
        collection.AddSingleton<ISiteAddresses>(new Addresses());
        collection.AddScoped<ILetterCarrier>(_ => new SmtpCarrier(new MailSettings
        {
            Host = "127.0.0.1",
            Port = plan.MailPort,
            Security = SecureSocketOptions.None,
            From = "micro-acquisition@example.ca",
        }));
        await using var services = collection.BuildServiceProvider();
        await Task.WhenAll(
            ForeverAsync(services, RequestAsync), ForeverAsync(services, ApplyAsync), ForeverAsync(services, RequestAsync), ForeverAsync(services, ApplyAsync),
            ForeverAsync(services, TypeAsync), ForeverAsync(services, LettersAsync));
    }

    private static Task ForeverAsync(ServiceProvider services, Func<IServiceProvider, Task<string?>> act) => Task.Run(async () =>
    {
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            if (await act(scope.ServiceProvider) is { } acknowledged)
            {
                await Console.Out.WriteLineAsync(acknowledged);
            }
        }
    });

    private async Task<string?> RequestAsync(IServiceProvider services)
    {
        var person = await RegisterAsync(services, plan.Domain);
        await services.GetRequiredService<WorkingCopies>().SaveAsync<RequestAnswers>(person, RequestService.DraftKind, default, 0, answers =>
        {
            (answers.ProgramId, answers.DepartmentId, answers.Title, answers.What, answers.Why) = (plan.ProgramId, plan.DepartmentId, "Export the map", "A button.", "Maps are copied by hand.");
            (answers.NeededBy, answers.Team, answers.Merger) = (Eastern.DateOf(services.GetRequiredService<Now>().Instant).AddDays(60), "Maps", "Robin");
            answers.IsCode = answers.CanBeOpen = answers.IsUnclassified = answers.IsStandalone = true;
            (answers.TeamsAsked, answers.TeamsAskedOn, answers.TeamsAnswer) = ("Web", new DateOnly(2026, 11, 2), "No capacity.");
            (answers.TeamLearns, answers.UsesExistingContractDollars) = ("Rendering.", false);
        });
        return "request " + await services.GetRequiredService<RequestService>().SubmitAsync(person, plan.ProgramId);
    }

    private async Task<string?> ApplyAsync(IServiceProvider services)
    {
        var person = await RegisterAsync(services, "example.org");
        await services.GetRequiredService<WorkingCopies>().SaveAsync<ApplicationAnswers>(person, ApplicationService.DraftKind, plan.FileId, 0, answers =>
        {
            (answers.StatementVersion, answers.As, answers.ResourceName, answers.Language, answers.IsEntitled) = (1, ApplyingAs.Myself, "Sam", Language.English, true);
            answers.Statements = ["I drew maps.", "My library has tests."];
            answers.AgreesToPriceAndDate = answers.AgreesToPayment = answers.AgreesToAgreement = true;
        });
        return $"application {await services.GetRequiredService<ApplicationService>().SubmitAsync(person, plan.ProgramId, plan.FileId)} {person}";
    }

    // What a page does in the background while someone types: the same draft, saved again and again.
    private async Task<string?> TypeAsync(IServiceProvider services)
    {
        await Task.Delay(50);
        if (typed == 0)
        {
            typing = await RegisterAsync(services, "example.org");
        }

        var save = await services.GetRequiredService<WorkingCopies>().SaveAsync<ApplicationAnswers>(
            typing, ApplicationService.DraftKind, plan.FileId, typed, answers => answers.Statements = [$"Words {typed + 1}"]);
        typed = save.Draft.Version;
        return $"saved {typing} {typed:D6}";
    }

    private async Task<string?> LettersAsync(IServiceProvider services)
    {
        await services.GetRequiredService<LetterReader>().ReadAllAsync(owner, CancellationToken.None);
        await services.GetRequiredService<LetterSender>().SendSomeAsync(Lane.Letter, CancellationToken.None);
        await Task.Delay(10);
        return null;
    }

    private static Task<Guid> RegisterAsync(IServiceProvider services, string domain) => services.GetRequiredService<TurnKeeper>().KeepAsync(records =>
    {
        var person = Person.Register($"p{RandomReference.New():N}@{domain}", Language.English, services.GetRequiredService<Now>().Instant);
        records.Add(person);
        return Task.FromResult(person.Id);
    });

    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }

    private sealed class Addresses : ISiteAddresses
    {
        private static readonly Uri Site = new("https://example.ca/");

        public Uri File(Language language, string number) => new(Site, "files/" + number);

        public Uri Opportunity(Language language, string number) => new(Site, "opportunities/" + number);

        public Uri Award(Language language, string number) => new(Site, "awards/" + number);

        public Uri SignIn(Language language, string token) => new(Site, "sign-in");

        public Uri Application(Language language, string reference) => new(Site, "applications/" + reference);

        public Uri MyApplications(Language language) => new("https://writer.example/");

        public Uri MyWork(Language language) => new("https://writer.example/");

        public Uri Invitation(Language language, Guid membershipId) => new(Site, "invitations/" + membershipId);
    }
}
