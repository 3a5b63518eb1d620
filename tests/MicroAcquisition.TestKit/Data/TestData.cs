using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.TestKit;

/// <summary>A program with one department and one listed domain.</summary>
public sealed record TestProgram(Guid Id, Guid DepartmentId, string Domain);

/// <summary>A person with an account.</summary>
public sealed record TestPerson(Guid Id, string Email);

/// <summary>A file, by key and number, with its requester if it has one.</summary>
public sealed record TestFile(Guid Id, string Number, TestProgram Program, TestPerson? Requester);

/// <summary>
/// Makes what a test needs to exist, in the words of the domain: through the rooms' services where they have the verb, so that
/// what a test starts from is what a user would have made.
/// </summary>
/// <param name="services">Those of the site or host.</param>
/// <param name="peopleBefore">How many people another process has made already, whose addresses are taken.</param>
public sealed partial class TestData(IServiceProvider services, int peopleBefore = 0)
{
    private int programs;
    private int people = peopleBefore;

    /// <summary>A program that may buy: one department in Ontario, one listed domain, its own log.</summary>
    public async Task<TestProgram> ProgramAsync(Func<ProgramFacts, ProgramFacts>? change = null)
    {
        var n = Interlocked.Increment(ref programs);
        var domain = n == 1 ? "department.example.ca" : $"department{n}.example.ca";
        var facts = new ProgramFacts($"Program {n}", $"Programme {n}", $"program{n}@{domain}", Programs.Program.DefaultCeiling);
        return await KeepAsync((records, now) =>
        {
            var program = Programs.Program.Create(change is null ? facts : change(facts), now);
            var department = Department.Add(program.Id, new DepartmentFacts("Department of Tests", "Ministère des Essais", "1 Wellington Street, Ottawa", "ON", "", ""), now);
            records.Add(program);
            records.Add(department);
            records.Add(GovernmentDomain.For(program.Id, domain));
            records.Add(LogHead.For(program.Id, n == 1 ? "" : $"P{n}-"));
            return new TestProgram(program.Id, department.Id, domain);
        });
    }

    /// <summary>Has a program list one more domain, which another may list as well.</summary>
    public Task ListDomainAsync(TestProgram program, string domain) => KeepAsync((records, _) => records.Add(GovernmentDomain.For(program.Id, domain)));

    /// <summary>Gives a program one more department; returns its key.</summary>
    public Task<Guid> DepartmentAsync(TestProgram program, string english, string french) => KeepAsync((records, now) =>
    {
        var department = Department.Add(program.Id, new DepartmentFacts(english, french, "2 Wellington Street, Ottawa", "ON", "", ""), now);
        records.Add(department);
        return department.Id;
    });

    /// <summary>Someone with an account, a name and nothing else.</summary>
    public async Task<TestPerson> PersonAsync(string? email = null, string? name = null, Language language = Language.English)
    {
        var n = Interlocked.Increment(ref people);
        return await KeepAsync((records, now) =>
        {
            var person = Person.Register(email ?? $"person{n}@example.org", language, now);
            person.Introduce(name ?? $"Person {n}", language);
            records.Add(person);
            return new TestPerson(person.Id, person.Email);
        });
    }

    /// <summary>Someone with an address in the program's listed domain, who may send requests to it.</summary>
    public Task<TestPerson> ClientAsync(TestProgram program, Language language = Language.English) =>
        PersonAsync($"client{Interlocked.Increment(ref people)}@{program.Domain}", language: language);

    /// <summary>Someone who holds a role in a program.</summary>
    public async Task<TestPerson> HolderAsync(TestProgram? program, Role role, Guid? departmentId = null, Language language = Language.English)
    {
        var domain = program?.Domain ?? "example.ca";
        var person = await PersonAsync($"{role}{Interlocked.Increment(ref people)}@{domain}".ToLowerInvariant(), language: language);
        await SeatAsync(person, role, program, departmentId);
        return person;
    }

    /// <summary>A program officer.</summary>
    public Task<TestPerson> OfficerAsync(TestProgram program, Language language = Language.English) =>
        HolderAsync(program, Role.ProgramOfficer, language: language);

    /// <summary>An administrator of the whole site.</summary>
    public Task<TestPerson> AdministratorAsync() => HolderAsync(program: null, Role.Administrator);

    /// <summary>Gives a person one more role.</summary>
    public Task SeatAsync(TestPerson person, Role role, TestProgram? program, Guid? departmentId = null) => KeepAsync((records, now) =>
        records.Add(Seat.Grant(person.Id, role, program?.Id, departmentId, by: null, now)));

    /// <summary>Gives a person a role on one file.</summary>
    public async Task FileSeatAsync(TestPerson person, Role role, TestFile file)
    {
        var acquisition = await AcquisitionAsync(file);
        await KeepAsync((records, now) => records.Add(Seat.GrantOnFile(person.Id, role, acquisition, by: null, now)));
    }

    /// <summary>A request that waits for its screening, complete, by a client of the program; <paramref name="change"/> changes its answers first.</summary>
    public async Task<TestFile> SubmittedRequestAsync(TestProgram program, Action<RequestAnswers>? change = null, TestPerson? client = null)
    {
        client ??= await ClientAsync(program);
        await DraftRequestAsync(client, program, change);
        var number = await ActAsync((RequestService requests) => requests.SubmitAsync(client.Id, program.Id));
        return await FileAsync(number, program, client);
    }

    /// <summary>Has a request that was sent say what a request could say before a rule refused it.</summary>
    public Task AnswerAsBeforeAsync(TestFile file, string question, bool answer) => ActAsync((TurnKeeper turns) => turns.KeepAsync(async records =>
    {
        var request = await records.Set<Request>().FindAsync(file.Id);
        records.Entry(request!).Property(question).CurrentValue = answer;
        return true;
    }));

    /// <summary>A complete request, saved but not submitted.</summary>
    public async Task DraftRequestAsync(TestPerson client, TestProgram program, Action<RequestAnswers>? change = null)
    {
        var draft = await ActAsync((WorkingCopies copies) => copies.ReadAsync<RequestAnswers>(client.Id, RequestService.DraftKind));
        await ActAsync((WorkingCopies copies) => copies.SaveAsync<RequestAnswers>(client.Id, RequestService.DraftKind, Guid.Empty, draft.Version, answers =>
        {
            Samples.FillIn(answers, program, Eastern.DateOf(Now));
            change?.Invoke(answers);
        }));
    }

    /// <summary>A request found in scope by an officer of the program: its client now holds a seat on the file and drafts.</summary>
    public async Task<TestFile> ScreenedInRequestAsync(TestProgram program, Action<RequestAnswers>? change = null, TestPerson? officer = null)
    {
        var file = await SubmittedRequestAsync(program, change);
        officer ??= await OfficerAsync(program);
        await ActAsync(async (RequestService requests) => await requests.ScreenInAsync(officer.Id, await AcquisitionAsync(file), ""));
        return file;
    }

    /// <summary>A published opportunity, open from now or from so many days on, whose closing date ends so many days from today (Eastern); 0 closes at the end of today.</summary>
    public async Task<TestFile> OpenOpportunityAsync(TestProgram program, int closingInDays = 14, decimal price = 6_500, string title = "Export the map", int opensInDays = 0)
    {
        var closing = Eastern.EndOf(Eastern.DateOf(Now).AddDays(closingInDays));
        var number = await ActAsync((TurnKeeper turns) => turns.RunAsync(program.Id, Actor.Operator, async turn =>
        {
            var file = Acquisition.FromImport(program.Id, program.DepartmentId, turn.TakeFileNumber(), title, title + " (fr)", turn.Now.AddDays(opensInDays), closing, turn.Now);
            var statement = StatementVersion.Freeze(file.Id, 1, Samples.Statement(title, Language.English), Samples.Statement(title + " (fr)", Language.French), turn.Now);
            var closingDate = Eastern.DateEndedBy(closing);
            var terms = new OpportunityTerms(
                Cad.FromDollars(price), closingDate.AddDays(7), closingDate.AddDays(60), "MIT", "https://example.org/code", "contact@" + program.Domain, AgreementVersion: 1);
            turn.Records.Add(file);
            turn.Records.Add(statement);
            turn.Records.Add(Opportunity.Of(file, terms, statement, importReference: file.Number));
            await turn.JournalAsync(file, new OpportunityImported(
                file.Number, file.Number, terms.Price, turn.Now.AddDays(opensInDays), closing, Formats.Iso(terms.DeliverBy), 1, statement.Digest(), terms.AgreementVersion), "Operator");
            return file.Number;
        }));
        return await FileAsync(number, program, requester: null);
    }

    /// <summary>The file as it now stands.</summary>
    public async Task<Acquisition> AcquisitionAsync(TestFile file) =>
        await ActAsync((FileQueries files) => files.FindAsync(file.Number)) ?? throw new InvalidOperationException($"There is no file {file.Number}.");

    /// <summary>The file of a number, that a page made.</summary>
    public Task<TestFile> FileAsync(string number, TestProgram program) => FileAsync(number, program, requester: null);

    private DateTimeOffset Now => services.GetRequiredService<TimeProvider>().GetUtcNow();

    private async Task<TestFile> FileAsync(string number, TestProgram program, TestPerson? requester)
    {
        var file = await ActAsync((FileQueries files) => files.FindAsync(number));
        return new TestFile(file!.Id, number, program, requester);
    }

    private Task<T> KeepAsync<T>(Func<Records, DateTimeOffset, T> add) =>
        ActAsync((TurnKeeper turns) => turns.KeepAsync(records => Task.FromResult(add(records, Now))));

    private async Task<T> ActAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private async Task ActAsync<TService>(Func<TService, Task> act) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
