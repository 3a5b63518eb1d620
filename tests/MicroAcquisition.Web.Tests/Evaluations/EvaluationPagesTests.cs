using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.Evaluations;

/// <summary>The evaluation as officer, evaluators, procurement and applicants use it, and what none of them may see.</summary>
public sealed class EvaluationPagesTests : IAsyncLifetime
{
    private const string Name = "Zoé Tremblay";
    private static readonly string[] Traces = ["Tremblay", "zoé", "zoe", "cartes élan", "elan.example", "613-555-0199", "@example.org", "12 Main"];

    private readonly SiteFactory site = new(); // A clock of its own: every test moves it past a closing.

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task From_masks_to_findings_nobody_meets_a_name_and_the_applicant_reads_why(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.OpenOpportunityAsync(program);
        var supplier = await site.Data.PersonAsync(name: Name, language: language);
        var reference = await site.Data.SubmittedApplicationAsync(supplier, file, answers =>
        {
            (answers.As, answers.ResourceName, answers.BusinessName) = (MicroAcquisition.Applications.ApplyingAs.Business, Name, "Cartes Élan inc.");
            answers.Statements = ["I, Zoe TREMBLAY of cartes élan, drew maps (https://elan.example/maps). Call 613-555-0199.", "Tests: zoe@example.org, 12 Main Street."];
        });
        await site.Data.PassClosingAsync(file);
        var (evaluator, officer, advisor) = (
            await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Evaluator), language), await site.SignedInAsync(await site.Data.OfficerAsync(program), language),
            await site.SignedInAsync(await site.Data.HolderAsync(program, Role.ProcurementAdvisor), language));
        var seen = new List<BrowserPage>();

        var release = await officer.GoAsync(EvaluationAddresses.Release.Of(language, file.Number));
        var preview = await release.Form().With("More[1]", "maps").SubmitAsync(language.Of("Show with these masks", "Afficher avec ces masques"));
        var released = await preview.Form().SubmitAsync();
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), released.Path);
        var declare = await evaluator.GoAsync(EvaluationAddresses.Evaluate.Of(language, file.Number));
        var tooEarly = await evaluator.GoAsync(EvaluationAddresses.Candidate.Of(language, file.Number, 1));
        var list = await declare.Form().With("Declares", "true").SubmitAsync();
        var candidate = await evaluator.GoAsync(EvaluationAddresses.Candidate.Of(language, file.Number, 1));
        var half = await candidate.Form().With("Marks[1-1]", "true").With("Rationales[1-1]", "The town map shows it.").SubmitAsync();
        var whole = await half.Form().With("Marks[1-2]", "false").With("Rationales[1-2]", "No test is shown.").SubmitAsync();
        var sent = await whole.Form().SubmitAsync();
        var confirm = await advisor.GoAsync(EvaluationAddresses.Confirm.Of(language, file.Number));
        var before = await (await site.SignedInAsync(supplier, language)).GoAsync(ApplicationAddresses.Receipt.Of(language, reference));
        var confirmed = await confirm.Form("main form:not([action*=handler])").SubmitAsync();
        var after = await (await site.SignedInAsync(supplier, language)).GoAsync(ApplicationAddresses.Receipt.Of(language, reference));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.OK), (preview.Status, half.Status, whole.Status));
        Assert.Equal(EvaluationAddresses.Evaluate.Of(language, file.Number), tooEarly.Path); // The declaration comes first.
        Assert.Contains("I, […] of […], drew […]", candidate.Text, StringComparison.Ordinal);
        Assert.Contains("The town map shows it.", half.Content, StringComparison.Ordinal);
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), sent.Path);
        Assert.DoesNotContain("No test is shown.", before.Text, StringComparison.Ordinal);
        Assert.Contains("No test is shown.", after.Text, StringComparison.Ordinal);
        Assert.Equal(Ending.NoAward, (await site.Data.AcquisitionAsync(file)).Ended);
        Assert.Contains("No test is shown.", (await advisor.GoAsync(EvaluationAddresses.Found.Of(language, file.Number))).Text, StringComparison.Ordinal); // That nobody passed is defended as well.
        Assert.Contains(language.Of("Name, or a part of it: in one place", "Nom de la personne, ou une partie\u00a0: à un endroit"), preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, release.Content, StringComparison.Ordinal); // Fields are named by places: a reference is the applicant's receipt.
        Assert.All([declare.Text, confirm.Text], text => Assert.DoesNotContain("Cartes", text, StringComparison.Ordinal));
        Assert.Contains("I, […] of […], drew […]", confirm.Text, StringComparison.Ordinal);
        seen.AddRange([release, preview, declare, list, candidate, half, whole, sent, confirm, confirmed, released]);
        foreach (var reader in new[] { evaluator, officer, advisor, await site.SignedInAsync(await site.Data.HolderAsync(program, Role.UnionObserver), language) })
        {
            seen.Add(await reader.GoAsync(AcquisitionAddresses.File.Of(language, file.Number)));
            seen.Add(await reader.GoAsync(AcquisitionAddresses.MyWork.Of(language)));
        }

        Assert.All(seen, page => Assert.All(Traces, trace => Assert.DoesNotContain(trace, page.Text, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(3, await site.ActAsync((Records records) => records.Set<StatementReading>().CountAsync(r => r.AcquisitionId == file.Id))); // The evaluator, then procurement twice.
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task What_is_left_unmasked_is_chosen_again_when_the_applicants_account_has_another_name_since(Language language)
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.OpenOpportunityAsync(program);
        var supplier = await site.Data.PersonAsync(name: "Mill Wright");
        await site.Data.SubmittedApplicationAsync(supplier, file, answers => (answers.ResourceName, answers.Statements) = ("Sam Supplier", ["Wright tested the mill of Zuza.", "It has tests."]));
        await site.Data.PassClosingAsync(file);
        await site.Data.HolderAsync(program, Role.Evaluator);
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program), language);
        var release = await officer.GoAsync(EvaluationAddresses.Release.Of(language, file.Number));
        var mill = release.Form().Names().Last(name => name.StartsWith("Left", StringComparison.Ordinal)); // The second name found, "mill", is a word here.
        var account = await site.ActAsync((Records records) => records.Set<Person>().SingleAsync(p => p.Id == supplier.Id));
        await site.ActAsync(async (PeopleService people) =>
        {
            await people.IntroduceAsync(supplier.Id, account.Version, "Zuza Miller", language);
            return true;
        });

        var refused = await release.Form().With(mill, "true").SubmitAsync();
        var again = refused.Form();
        var ticked = again.Names().Where(name => name.StartsWith("Left", StringComparison.Ordinal) && again.Value(name) is not null).ToList();
        var before = await site.Data.AcquisitionAsync(file);
        var released = await again.SubmitAsync();

        Assert.Equal((HttpStatusCode.Conflict, (DateTimeOffset?)null), (refused.Status, before.StatementsReleasedAt));
        Assert.Contains(language.Of("have changed since you looked", "ont changé depuis votre lecture"), refused.Text, StringComparison.Ordinal);
        Assert.Empty(ticked);
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), released.Path);
        Assert.Equal("Wright tested the mill of […].", await site.ActAsync((Records records) => records.Set<MaskedStatement>().Where(s => s.AcquisitionId == file.Id && s.Criterion == 1).Select(s => s.Text).SingleAsync()));
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_confirmed_evaluation_is_read_by_those_who_must_defend_it_and_each_reading_is_logged(Language language)
    {
        var program = await site.Data.ProgramAsync();
        var file = (await site.Data.WalkToAsync(Journey.ConfirmEvaluation, program))!;
        var (advisor, officer, finance) = (await site.Data.HolderAsync(program, Role.ProcurementAdvisor), await site.Data.OfficerAsync(program), await site.Data.HolderAsync(program, Role.FinanceOfficer));
        var address = EvaluationAddresses.Found.Of(language, file.Number);
        var reader = await site.SignedInAsync(officer, language);
        var early = await reader.GoAsync(address);
        await site.Data.ConfirmEvaluationAsync(file, advisor);
        var (page, theirs) = (await reader.GoAsync(address), await (await site.SignedInAsync(finance, language)).GoAsync(address));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Forbidden), (early.Status, page.Status, theirs.Status));
        Assert.Contains(language.Of("Marks sent on", "Évaluation transmise le"), page.Text, StringComparison.Ordinal);
        Assert.Contains(address, (await reader.GoAsync(AcquisitionAddresses.File.Of(language, file.Number))).Content, StringComparison.Ordinal);
        Assert.True(await site.ActAsync((Records records) => records.Set<StatementReading>().AnyAsync(r => r.AcquisitionId == file.Id && r.PersonId == officer.Id)));
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Until_the_release_staff_see_the_same_for_none_and_for_several(Language language)
    {
        var (none, several) = (await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync()), await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync()));
        for (var n = 0; n < 3; n++)
        {
            await site.Data.SubmittedApplicationAsync(await site.Data.PersonAsync(), several);
        }

        await site.Data.PassClosingAsync(several);
        var lines = new List<string>();
        foreach (var file in new[] { none, several })
        {
            var page = await (await site.SignedInAsync(await site.Data.OfficerAsync(file.Program), language)).GoAsync(AcquisitionAddresses.MyWork.Of(language));
            lines.Add(page.Text.Replace(file.Number, "NUMBER", StringComparison.Ordinal));
        }

        Assert.Contains(language.Of("release the statements", "transmettre les déclarations"), lines[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(lines[0], lines[1]);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Two_who_differ_see_both_marks_and_one_writes_down_the_agreement(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = (await site.Data.WalkToAsync(Journey.SettleDifferences, program))!;
        var evaluators = await site.ActAsync((Records records) => records.Set<EvaluatorSheet>().AsNoTracking().Where(s => s.AcquisitionId == file.Id).Select(s => s.PersonId).ToListAsync());
        var person = await site.ActAsync((Records records) => records.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == evaluators[0]));
        var evaluator = await site.SignedInAsync(new TestPerson(person.Id, person.Email), language);

        var settle = await evaluator.GoAsync(EvaluationAddresses.Settle.Of(language, file.Number));
        var empty = await settle.Form().SubmitAsync();
        var form = empty.Form();
        foreach (var name in form.Names().Where(name => name.StartsWith("Marks", StringComparison.Ordinal) || name.StartsWith("Rationales", StringComparison.Ordinal)).ToList())
        {
            form.With(name, name.StartsWith("Marks", StringComparison.Ordinal) ? "true" : "We agree.");
        }

        var settled = await form.SubmitAsync();

        Assert.Contains(language.Of("Not met", "Non respecté"), settle.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), settled.Path);
        Assert.NotNull((await site.Data.AcquisitionAsync(file)).EvaluatedAt);
    }
}
