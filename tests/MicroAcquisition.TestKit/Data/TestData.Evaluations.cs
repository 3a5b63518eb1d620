using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MicroAcquisition.TestKit;

/// <summary>Evaluations, through the real services.</summary>
public sealed partial class TestData
{
    /// <summary>An imported opportunity with these applications, closed, its seal broken: it waits for the release of the statements.</summary>
    public async Task<TestFile> ClosedAsync(TestProgram program, params IReadOnlyList<Action<ApplicationAnswers>> applications)
    {
        var file = await OpenOpportunityAsync(program);
        foreach (var change in applications)
        {
            await SubmittedApplicationAsync(await PersonAsync(), file, change);
        }

        await PassClosingAsync(file);
        return file;
    }

    /// <summary>Moves the clock to where the seal of a file breaks.</summary>
    public async Task PassClosingAsync(TestFile file) =>
        ((FakeTimeProvider)services.GetRequiredService<TimeProvider>()).SetUtcNow((await AcquisitionAsync(file)).ClosesAt!.Value + Stages.SealAfterClosing);

    /// <summary>Releases the statements, masked as the platform proposes, to the evaluators; without any of these, one is found first.</summary>
    public async Task ReleaseAsync(TestFile file, TestPerson? officer = null)
    {
        if ((await EvaluatorsAsync(file)).Count == 0)
        {
            await HolderAsync(file.Program, Role.Evaluator);
        }

        var (who, acquisition) = (officer ?? await OfficerAsync(file.Program), await AcquisitionAsync(file));
        await ActAsync((EvaluationService evaluations) => evaluations.ReleaseAsync(who.Id, acquisition, MasksReviewed.AsProposed));
    }

    /// <summary>One evaluator declares, marks everything as told (else: met) and sends.</summary>
    public async Task EvaluateAsync(TestFile file, Guid evaluator, Func<int, int, bool>? passes = null, string rationale = "It shows it.")
    {
        await MarkAsync(file, evaluator, passes, rationale);
        var acquisition = await AcquisitionAsync(file);
        await ActAsync((EvaluationService evaluations) => evaluations.SendAsync(evaluator, acquisition));
    }

    /// <summary>One evaluator declares and marks everything, and does not send it.</summary>
    public async Task MarkAsync(TestFile file, Guid evaluator, Func<int, int, bool>? passes = null, string rationale = "It shows it.")
    {
        var acquisition = await AcquisitionAsync(file);
        await ActAsync((EvaluationService evaluations) => evaluations.DeclareAsync(evaluator, acquisition, declares: true));
        foreach (var line in await ActAsync((EvaluationQueries queries) => queries.CandidatesAsync(acquisition, evaluator)))
        {
            await ActAsync((EvaluationService evaluations) => evaluations.SaveAsync(evaluator, acquisition, [.. Enumerable.Range(1, line.Criteria).Select(criterion =>
                new MarkWritten(line.Candidate, criterion, passes?.Invoke(line.Candidate, criterion) ?? true, rationale))]));
        }
    }

    /// <summary>All evaluators in force do.</summary>
    public async Task EvaluateAllAsync(TestFile file, Func<int, int, bool>? passes = null)
    {
        foreach (var evaluator in await EvaluatorsAsync(file))
        {
            if ((await ActAsync((EvaluationQueries queries) => queries.SheetAsync(file.Id, evaluator.PersonId)))?.SentAt is null)
            {
                await EvaluateAsync(file, evaluator.PersonId, passes);
            }
        }
    }

    /// <summary>The procurement advisor confirms.</summary>
    public async Task ConfirmEvaluationAsync(TestFile file, TestPerson? who = null)
    {
        var (advisor, acquisition) = (who ?? await HolderAsync(file.Program, Role.ProcurementAdvisor), await AcquisitionAsync(file));
        await ActAsync((EvaluationService evaluations) => evaluations.ConfirmAsync(advisor.Id, acquisition));
    }

    /// <summary>The random number under which a person's application is evaluated.</summary>
    public Task<int> CandidateOfAsync(TestFile file, TestPerson applicant) =>
        ActAsync((Records records) => records.Set<Application>().Where(a => a.AcquisitionId == file.Id && a.PersonId == applicant.Id).Select(a => a.Candidate!.Value).SingleAsync());

    /// <summary>Brings a file that waits for its publication to the offer of its work: these apply, and only the first of them passes.</summary>
    public async Task OfferableAsync(TestFile file, params IReadOnlyList<TestPerson> applicants)
    {
        await PublishAsync(file);
        foreach (var (number, applicant) in applicants.Index())
        {
            await SubmittedApplicationAsync(applicant, file, answers => answers.ResourceName = $"Sam Supplier {number + 1}");
        }

        await PassClosingAsync(file);
        await ReleaseAsync(file);
        if (applicants.Count > 0)
        {
            var passing = await CandidateOfAsync(file, applicants[0]);
            await EvaluateAllAsync(file, (candidate, _) => candidate == passing);
            await ConfirmEvaluationAsync(file);
        }
    }

    /// <summary>A file whose statements this officer released, and on which two evaluators differ.</summary>
    public async Task<TestFile> DifferingAsync(TestProgram program, TestPerson? officer = null)
    {
        var file = await ClosedAsync(program, _ => { });
        await HolderAsync(program, Role.Evaluator);
        await HolderAsync(program, Role.Evaluator);
        await ReleaseAsync(file, officer);
        var passes = true;
        foreach (var evaluator in await EvaluatorsAsync(file))
        {
            var isMet = passes;
            await EvaluateAsync(file, evaluator.PersonId, (_, _) => isMet);
            passes = false;
        }

        return file;
    }

    private async Task<TestFile> EvaluatedByAsync(TestFile file, TestPerson? who)
    {
        if (who is not null)
        {
            await EvaluateAsync(file, who.Id);
        }
        else
        {
            await EvaluateAllAsync(file);
        }

        return file;
    }

    private async Task<TestFile> SettledByAsync(TestFile file, TestPerson? who)
    {
        var acquisition = await AcquisitionAsync(file);
        var evaluator = who?.Id ?? (await EvaluatorsAsync(file))[0].PersonId;
        var differences = await ActAsync((EvaluationQueries queries) => queries.DifferencesAsync(acquisition));
        await ActAsync((EvaluationService evaluations) => evaluations.SettleAsync(evaluator, acquisition, [.. differences.Select(d => new MarkWritten(d.Candidate, d.Criterion, true, "Agreed."))]));
        return file;
    }

    private async Task<IReadOnlyList<EvaluatorInForce>> EvaluatorsAsync(TestFile file)
    {
        var acquisition = await AcquisitionAsync(file);
        return await ActAsync((Records records) => DraftQueries.EvaluatorsAsync(records, acquisition));
    }
}
