using System.Text.RegularExpressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Notices;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Translating;
using MicroAcquisition.People;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Notices;

/// <summary>
/// Every letter in both languages, word for word, as its reader gets it: written by the real path from what people did. A changed
/// text shows in the file of its letter below <c>golden/</c>; <c>UPDATE_DOCS=1 ./test Notices</c> writes them anew.
/// </summary>
public sealed partial class GoldenLettersTests
{
    private const string Title = "Carte {0} & <b>";

    private static readonly string Folder = Repository.PathOf("tests", "MicroAcquisition.Tests", "Notices", "golden");

    [Theory, BothEngines]
    public async Task Every_letter_is_word_for_word_what_it_was(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await LiveAsync(host);
        await host.DeliverLettersAsync();

        var letters = await host.ActAsync((Records records) => records.Set<OutboxLetter>().AsNoTracking().Where(l => l.LogId != null).ToListAsync());
        var written = letters.GroupBy(l => $"{l.Letter}.{l.Language.Code()}.txt", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Concat(group.Select(Show).Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Folder);
            foreach (var (name, text) in written)
            {
                await File.WriteAllTextAsync(Path.Combine(Folder, name), text, TestContext.Current.CancellationToken);
            }
        }

        // A letter whose event does not happen in LiveAsync would go unseen.
        Assert.Equal(
            Letters.All.SelectMany(letter => new[] { $"{letter.Name}.en.txt", $"{letter.Name}.fr.txt" }).Order(StringComparer.Ordinal),
            written.Keys.Order(StringComparer.Ordinal));
        var golden = Directory.GetFiles(Folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);
        Assert.Equal(golden.Keys.Order(StringComparer.Ordinal), written.Keys.Order(StringComparer.Ordinal));
        Assert.All(written, letter => Assert.Equal(golden[letter.Key], letter.Value));
    }

    /// <summary>What people do until each letter is due in both languages.</summary>
    private static async Task LiveAsync(TestHost host)
    {
        var program = await host.Data.ProgramAsync();
        var officers = new[] { await host.Data.OfficerAsync(program), await host.Data.OfficerAsync(program, Language.French) };
        var advisors = new[] { await host.Data.HolderAsync(program, Role.ProcurementAdvisor), await host.Data.HolderAsync(program, Role.ProcurementAdvisor, language: Language.French) };
        var specialists = new[] { await host.Data.HolderAsync(program, Role.OpenSourceAdvisor), await host.Data.HolderAsync(program, Role.OpenSourceAdvisor, language: Language.French) };
        var managers = new[] { await host.Data.ManagerAsync(program), await host.Data.ManagerAsync(program, Language.French) };
        var opportunity = await host.Data.OpenOpportunityAsync(program, closingInDays: 3, title: "Draw “maps” & <more>");
        var approved = new List<TestFile>();
        foreach (var language in new[] { Language.English, Language.French })
        {
            var client = await host.Data.ClientAsync(program, language);
            var drafted = await host.Data.SubmittedRequestAsync(program, answers => answers.Title = Title, client);
            var inScope = await host.Data.AcquisitionAsync(drafted);
            await host.DeliverLettersAsync(); // While the request waits, so that the letter says when it is due.
            await host.ActAsync((RequestService requests) => requests.ScreenInAsync(officers[0].Id, inScope, "Good.\nWe <begin> & {1}."));
            await NameAsync(host, drafted, language);
            await ReviewAsync(host, drafted, language, officers[0], advisors[0], specialists[0]);
            approved.Add(drafted);
            var declined = await host.Data.AcquisitionAsync(await host.Data.SubmittedRequestAsync(program, answers => answers.Title = Title, client));
            await host.ActAsync((RequestService requests) => requests.DeclineAsync(officers[0].Id, declined, DeclineReason.Staffing, "It is part of a <larger> whole.\nSorry."));
            var supplier = await host.Data.PersonAsync(name: "Sam & <Supplier>", language: language);
            var reference = await host.Data.SubmittedApplicationAsync(supplier, opportunity, answers => (answers.As, answers.BusinessName) = (ApplyingAs.Business, "Maps & <Co>"));
            await host.Data.DraftChangeAsync(supplier, opportunity, reference);
            await host.Data.SubmitApplicationAsync(supplier, opportunity);
            await host.Data.WithdrawAsync(supplier, opportunity, reference);
            var business = (await host.ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(supplier.Id)))[0].SupplierId;
            await ActTogetherAsync(host, supplier, business, opportunity, language);
        }

        await host.Data.SubmittedRequestAsync(program, answers => answers.Title = Title);
        await FundAsync(host, program, managers[0], approved);
        host.Time.Advance(Eastern.EndOf(Eastern.DateOf(host.Now).AddDays(4)) - host.Now);
        await host.ActAsync((ClosingClock clock) => clock.RecordAsync());
        await host.ActAsync((OverdueClock clock) => clock.RecordAsync()); // The last request was not screened in time.
        await EvaluateAsync(host, program, officers[0], advisors[0]);
        await PublishAsync(host, program, officers[0]);
        await AwardAsync(host);
        await SeatAsync(host, program);
    }

    /// <summary>An administrator gives a role, and ends it.</summary>
    private static async Task SeatAsync(TestHost host, TestProgram program)
    {
        var administrator = Actor.Person((await host.Data.AdministratorAsync()).Id);
        foreach (var language in new[] { Language.English, Language.French })
        {
            var seat = await host.ActAsync((SeatService seats) => seats.GrantAsync(administrator, new SeatGrant($"new.{language.Code()}@canada.ca", Role.AuditObserver, program.Id), language));
            await host.ActAsync((SeatService seats) => seats.EndAsync(administrator, seat));
        }
    }

    /// <summary>The statement is translated, sent back, confirmed; published, undone, published again; it opens and is called off, with an application in each language.</summary>
    private static async Task PublishAsync(TestHost host, TestProgram program, TestPerson officer)
    {
        var translators = new[] { await host.Data.HolderAsync(program, Role.Translator), await host.Data.HolderAsync(program, Role.Translator, language: Language.French) };
        foreach (var language in new[] { Language.English, Language.French })
        {
            var file = await host.Data.SubmittedRequestAsync(program, answers => answers.Title = Title, await host.Data.ClientAsync(program, language));
            Assert.True(await host.Data.WalkOnAsync(file, Journey.Translate));
            await host.DeliverLettersAsync(); // While each step waits, so that the letters say when it is due.
            await host.Data.DoAsync(Journey.Translate, program, file, translators[0]);
            await host.DeliverLettersAsync();
            var supplied = await host.Data.AcquisitionAsync(file);
            await host.ActAsync((TranslatingService translating) => translating.ReturnAsync(file.Requester!.Id, supplied, "Say <carte> & {1}.\nNot map."));
            await host.DeliverLettersAsync();
            await host.Data.SupplyTranslationAsync(file, translators[0]);
            await host.Data.ConfirmTranslationAsync(file);
            Assert.True(await host.Data.WalkOnAsync(file, Journey.Publish));
            await host.Data.PublishAsync(file, officer, host.Now.AddDays(1));
            await host.Data.DoAsync(Journey.Unpublish, program, file, officer);
            await host.Data.PublishAsync(file, officer, host.Now.AddHours(1)); // What opens at once is told with its publication.
            host.Time.Advance(TimeSpan.FromHours(1));
            await host.ActAsync((OpeningClock clock) => clock.RecordAsync());
            await host.DeliverLettersAsync();
            foreach (var reader in new[] { Language.English, Language.French })
            {
                await host.Data.DraftApplicationAsync(await host.Data.PersonAsync(language: reader), file);
            }

            await host.Data.CancelAsync(file, officer, "The <need> & {1} is gone.\nSorry.", "Le <besoin> & {1} n’existe plus.\nNos excuses.");
            await host.DeliverLettersAsync();
        }
    }

    /// <summary>Nobody applies; two applications are found not compliant, after differences and a return; two are found compliant.</summary>
    private static async Task EvaluateAsync(TestHost host, TestProgram program, TestPerson officer, TestPerson advisor)
    {
        var evaluators = new List<TestPerson>();
        foreach (var language in new[] { Language.English, Language.French })
        {
            await host.Data.HolderAsync(program, Role.Client, language: language);
            evaluators.Add(await host.Data.HolderAsync(program, Role.Evaluator, language: language));
        }

        await host.Data.ReleaseAsync(await host.Data.ClosedAsync(program), officer);
        foreach (var passes in new[] { false, true })
        {
            var file = await host.Data.OpenOpportunityAsync(program, title: "Draw “maps” & <more>");
            foreach (var language in new[] { Language.English, Language.French })
            {
                await host.Data.SubmittedApplicationAsync(await host.Data.PersonAsync(language: language), file);
            }

            await host.Data.PassClosingAsync(file);
            await host.Data.ReleaseAsync(file, officer);
            await host.DeliverLettersAsync(); // While each step waits, so that the letters say when it is due.
            if (!passes)
            {
                await host.Data.EvaluateAsync(file, evaluators[0].Id);
                await host.Data.EvaluateAsync(file, evaluators[1].Id, (_, criterion) => criterion == 1);
                await host.DeliverLettersAsync();
                await host.Data.DoAsync(Journey.SettleDifferences, program, file, evaluators[0]);
                await host.DeliverLettersAsync();
                var settled = await host.Data.AcquisitionAsync(file);
                host.Time.Advance(TimeSpan.FromMinutes(1));
                await host.ActAsync((EvaluationService evaluations) => evaluations.ReturnAsync(advisor.Id, settled, "Say <why> & {1}.\nOf each."));
                await host.DeliverLettersAsync();
            }

            foreach (var evaluator in evaluators)
            {
                await host.Data.EvaluateAsync(file, evaluator.Id, (_, criterion) => passes || criterion == 1, "No <test> & {1}.\nNone at all.");
            }

            await host.DeliverLettersAsync();
            await host.Data.ConfirmEvaluationAsync(file, advisor);
        }
    }

    /// <summary>A colleague joins, and all that two members do is written to both; then one is to leave, and leaves by themselves.</summary>
    private static async Task ActTogetherAsync(TestHost host, TestPerson supplier, Guid business, TestFile opportunity, Language language)
    {
        var colleague = await host.Data.PersonAsync(name: "Alex", language: language);
        var declining = await host.Data.PersonAsync(language: language);
        var invitation = await host.Data.InviteAsync(supplier, business, declining);
        var accepted = await host.Data.InviteAsync(supplier, business, colleague);
        await host.DeliverLettersAsync(); // While the invitations stand.
        await host.ActAsync((SupplierService suppliers) => suppliers.DeclineAsync(declining.Id, invitation));
        await host.Data.AcceptAsync(colleague, accepted);
        var reference = await host.Data.SubmittedApplicationAsync(colleague, opportunity, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business));
        await host.Data.DraftChangeAsync(colleague, opportunity, reference);
        await host.Data.SubmitApplicationAsync(colleague, opportunity);
        await host.Data.WithdrawAsync(colleague, opportunity, reference);
        await host.ActAsync((SupplierService suppliers) => suppliers.EndMembershipAsync(supplier.Id, accepted));
        await host.DeliverLettersAsync();
        host.Time.Advance(TimeSpan.FromMilliseconds(1)); // Later than what those who left are told of.
        await host.ActAsync((SupplierService suppliers) => suppliers.EndMembershipAsync(colleague.Id, accepted));
    }

    /// <summary>A person of each part is named; one who reads this language is replaced.</summary>
    private static async Task NameAsync(TestHost host, TestFile file, Language language)
    {
        await host.Data.NamedAsync(file, Role.ReviewerMaintainer, await host.Data.ClientAsync(file.Program, language));
        var first = await host.Data.NamedAsync(file, Role.Evaluator, await host.Data.ClientAsync(file.Program, language));
        await host.DeliverLettersAsync(); // While they hold the seat.
        var seat = (await host.ActAsync((DraftQueries drafts) => drafts.PeopleAsync(file.Id))).Single(p => p.PersonId == first.Id).Seat;
        var found = await host.Data.AcquisitionAsync(file);
        await host.ActAsync((NamingService naming) => naming.ReplaceAsync(file.Requester!.Id, found, seat));
        await host.Data.NamedAsync(file, Role.Evaluator);
    }

    /// <summary>The statement goes back once and is then approved.</summary>
    private static async Task ReviewAsync(TestHost host, TestFile file, Language language, TestPerson officer, TestPerson advisor, TestPerson specialist)
    {
        await host.Data.DraftStatementAsync(file, language: language, change: fields => fields[DraftFields.Title] = Title);
        await host.Data.SubmitStatementAsync(file);
        await host.DeliverLettersAsync(); // While the reviews wait, so that the letters say when they are due.
        await host.Data.CommentAsync(file, specialist, words: "MIT <fits> & {1}.");
        await host.Data.AskChangesAsync(file, advisor, words: "Say which <maps> & {1}.\nAnd how many.", comments: [new(DraftFields.Work, "Which maps?")]);
        await host.Data.SubmitStatementAsync(file);
        await host.DeliverLettersAsync();
        await host.Data.ApproveForProgramAsync(file, officer, version: 2);
        await host.Data.ApproveByProcurementAsync(file, advisor, version: 2);
    }

    /// <summary>The funds of both files are committed, reserved, returned, and, as the files end, released.</summary>
    private static async Task FundAsync(TestHost host, TestProgram program, TestPerson manager, IReadOnlyList<TestFile> files)
    {
        var finance = new[] { await host.Data.HolderAsync(program, Role.FinanceOfficer), await host.Data.HolderAsync(program, Role.FinanceOfficer, language: Language.French) };
        await host.DeliverLettersAsync(); // While each step waits, so that the letters say when it is due.
        foreach (var file in files)
        {
            await host.Data.SignAsync(file, manager);
            await host.DeliverLettersAsync();
            await host.Data.ReserveFundsAsync(file, finance[0]);
            await host.Data.ReturnPurchaseFormAsync(file, finance[0], words: "The <coding> & {1}.\nIt is last year’s.");
            await host.DeliverLettersAsync();
            await host.Data.EndAsync(file, Ending.Cancelled);
            await host.Data.ReleaseFundsAsync(file, finance[0]);
        }
    }

    private static string Show(OutboxLetter letter) => Mask($"To: {letter.To}\nSubject: {letter.Subject}\n\n{letter.Text}\n{letter.Html}\n");

    private static string Mask(string text) => Hash().Replace(Key().Replace(Receipt().Replace(text, "RECEIPT"), "KEY"), "HASH");

    [GeneratedRegex(@"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]\b", RegexOptions.None, 1000)]
    private static partial Regex Receipt();

    [GeneratedRegex(@"\b[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\b", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"\b[0-9a-f]{64}\b", RegexOptions.None, 1000)]
    private static partial Regex Hash();
}
