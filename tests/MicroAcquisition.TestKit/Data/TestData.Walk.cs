using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MicroAcquisition.TestKit;

/// <summary>Walks a file along the journey to the step that a test is about, by doing the steps before it through the real services, each as someone who may, and by letting time pass where nothing else waits.</summary>
public sealed partial class TestData
{
    /// <summary>How each step is done on a file, as the person given or as someone who may: one line a step.</summary>
    private static readonly Dictionary<Step, Func<TestData, TestProgram, TestFile?, TestPerson?, Task<TestFile>>> Deeds = new()
    {
        [Journey.SubmitRequest] = (data, program, _, who) => data.SubmittedRequestAsync(program, client: who),
        [Journey.ScreenRequest] = (data, program, file, who) => data.DoAsync(file!, who, program, Role.ProgramOfficer, (RequestService requests, Guid officer, Acquisition on) => requests.ScreenInAsync(officer, on, "")),
        [Journey.NamePeople] = (data, _, file, who) => data.NameAnotherAsync(file!, who),
        [Journey.SubmitStatement] = (data, _, file, who) => data.StatementAsync(file!, who),
        [Journey.ReviewForProgram] = (data, _, file, who) => data.OnVersionAsync(file!, version => data.ApproveForProgramAsync(file!, who, version)),
        [Journey.ReviewForProcurement] = (data, _, file, who) => data.OnVersionAsync(file!, version => data.ApproveByProcurementAsync(file!, who, version)),
        [Journey.AskChanges] = (data, program, file, who) => data.OnVersionAsync(file!, async version => await data.AskChangesAsync(file!, who ?? await data.OfficerAsync(program), version)),
        [Journey.Comment] = (data, program, file, who) => data.OnVersionAsync(file!, async version => await data.CommentAsync(file!, who ?? await data.HolderAsync(program, Role.OpenSourceAdvisor), version)),
        [Journey.ImportOpportunity] = (data, program, _, _) => data.OpenOpportunityAsync(program),
        [Journey.SignPurchaseForm] = (data, _, file, who) => data.SignPurchaseFormAsync(file!, who),
        [Journey.ReserveFunds] = (data, _, file, who) => data.ReserveFundsAsync(file!, who),
        [Journey.ReturnPurchaseForm] = (data, _, file, who) => data.ReturnPurchaseFormAsync(file!, who),
        [Journey.ReleaseFunds] = (data, _, file, who) => data.ReleaseFundsAsync(file!, who),
        [Journey.Translate] = (data, _, file, who) => data.TranslatedByAsync(file!, who),
        [Journey.ConfirmTranslation] = (data, _, file, who) => ThenAsync(file!, () => data.ConfirmTranslationAsync(file!, who)),
        [Journey.Publish] = (data, _, file, who) => ThenAsync(file!, () => data.PublishAsync(file!, who)),
        [Journey.Unpublish] = (data, program, file, who) => data.DoAsync(file!, who, program, Role.ProgramOfficer, (PublishingService publishing, Guid officer, Acquisition on) => publishing.UnpublishAsync(officer, on)),
        [Journey.Cancel] = (data, _, file, who) => ThenAsync(file!, () => data.CancelAsync(file!, who)),
        [Journey.ReleaseStatements] = (data, _, file, who) => ThenAsync(file!, () => data.ReleaseAsync(file!, who)),
        [Journey.Evaluate] = (data, _, file, who) => data.EvaluatedByAsync(file!, who),
        [Journey.SettleDifferences] = (data, _, file, who) => data.SettledByAsync(file!, who),
        [Journey.ConfirmEvaluation] = (data, _, file, who) => ThenAsync(file!, () => data.ConfirmEvaluationAsync(file!, who)),
        [Journey.MakeOffer] = (data, _, file, who) => ThenAsync(file!, () => data.OfferAsync(file!, who)),
        [Journey.AnswerOffer] = (data, _, file, who) => ThenAsync(file!, () => data.ConfirmOfferAsync(file!, who: who)),
        [Journey.LetOfferLapse] = (data, _, file, who) => ThenAsync(file!, () => data.LetOfferLapseAsync(file!, who)),
        [Journey.EndWithoutAward] = (data, _, file, who) => ThenAsync(file!, () => data.EndWithoutAwardAsync(file!, who)),
        [Journey.CheckSupplier] = (data, _, file, who) => ThenAsync(file!, () => data.CheckSupplierAsync(file!, who)),
        [Journey.SignAsSupplier] = (data, _, file, who) => ThenAsync(file!, () => data.SignAsSupplierAsync(file!, who)),
        [Journey.SignForCanada] = (data, _, file, who) => ThenAsync(file!, () => data.SignForCanadaAsync(file!, who)),
        [Journey.Deliver] = (data, _, file, who) => ThenAsync(file!, () => data.DeliverAsync(file!, who)),
        [Journey.AcceptAsClient] = (data, _, file, who) => ThenAsync(file!, () => data.AcceptAsync(file!, Role.Client, who)),
        [Journey.AcceptAsMaintainer] = (data, _, file, who) => ThenAsync(file!, () => data.AcceptAsync(file!, Role.ReviewerMaintainer, who)),
        [Journey.ConfirmInvoice] = (data, _, file, who) => ThenAsync(file!, () => data.ConfirmInvoiceAsync(file!, who)),
        [Journey.Certify] = (data, _, file, who) => ThenAsync(file!, () => data.CertifyAsync(file!, who)),
        [Journey.Pay] = (data, _, file, who) => ThenAsync(file!, () => data.PayAsync(file!, who)),
        [Journey.ReportPayment] = (data, _, file, who) => ThenAsync(file!, () => data.ReportArrivalAsync(file!, who)),
        [Journey.Settle] = (data, _, file, who) => ThenAsync(file!, () => data.SettleAsync(file!, who)),
        [Journey.Complete] = (data, _, file, who) => ThenAsync(file!, () => data.CompleteAsync(file!, who)),
        [Journey.SubmitApplication] = (data, _, file, who) => data.AppliedAsync(file!, who),
    };

    /// <summary>Steps to which the shortest way of doing what waits does not lead, and how a file gets there.</summary>
    private static readonly Dictionary<Step, Func<TestData, TestProgram, TestPerson?, Task<TestFile>>> Detours = new()
    {
        [Journey.ReleaseFunds] = (data, program, requester) => data.EndedWithMoneyAsync(program, requester),
        [Journey.SettleDifferences] = (data, program, _) => data.DifferingAsync(program),
        [Journey.Unpublish] = (data, program, requester) => data.ScheduledAsync(program, requester),
        [Journey.LetOfferLapse] = (data, program, requester) => data.UnansweredAsync(program, requester),
        [Journey.EndWithoutAward] = (data, program, requester) => data.DeclinedAsync(program, requester),
    };

    /// <summary>A file on which the step waits, requested by this person if one is given; null for a step that makes the file.</summary>
    public async Task<TestFile?> WalkToAsync(Step step, TestProgram program, TestPerson? requester = null)
    {
        if (step.MakesTheFile)
        {
            return null;
        }

        if (Detours.TryGetValue(step, out var detour))
        {
            return await detour(this, program, requester);
        }

        // From the closing until the offer, an imported file has come the shorter way; a requester needs a request, and so does money.
        var order = Journey.Steps.ToList();
        var isBehind = requester is null && order.IndexOf(step) >= order.IndexOf(Journey.SubmitApplication) && order.IndexOf(step) < order.IndexOf(Journey.MakeOffer);
        foreach (var origin in order.Where(s => s.MakesTheFile).OrderBy(s => isBehind && s != Journey.ImportOpportunity))
        {
            var file = await DoAsync(origin, program, who: requester);
            if (await WalkOnAsync(file, step))
            {
                return file;
            }
        }

        throw new InvalidOperationException($"No road leads to {step}: say in TestData.Walk.cs how the steps before it are done.");
    }

    /// <summary>Walks a file on until the step waits on it; false where its road ends before.</summary>
    public async Task<bool> WalkOnAsync(TestFile file, Step step)
    {
        while (!step.WaitsOn(await AcquisitionAsync(file), Now))
        {
            if (await NextAsync(file) is { } next)
            {
                await DoAsync(next, file.Program, file);
            }
            else if (!await LetTimePassAsync(file))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Does the next thing that waits on a file, letting time pass until something does; null where its road ends.</summary>
    public async Task<Step?> StepOnAsync(TestFile file)
    {
        Step? next;
        while ((next = await NextAsync(file)) is null)
        {
            if (!await LetTimePassAsync(file))
            {
                return null;
            }
        }

        await DoAsync(next, file.Program, file);
        return next;
    }

    /// <summary>Does a step, as someone who may do it or as this person.</summary>
    public Task<TestFile> DoAsync(Step step, TestProgram program, TestFile? file = null, TestPerson? who = null) => Deeds.TryGetValue(step, out var deed)
        ? deed(this, program, file, who)
        : throw new InvalidOperationException($"TestData.Walk.cs does not say how {step} is done: add its line.");

    private async Task<Step?> NextAsync(TestFile file)
    {
        var acquisition = await AcquisitionAsync(file);
        return Journey.Steps.FirstOrDefault(s => !s.May && s.WaitsOn(acquisition, Now));
    }

    /// <summary>Moves the clock to the next instant for which the file waits; false when there is none.</summary>
    private async Task<bool> LetTimePassAsync(TestFile file)
    {
        var row = await AcquisitionAsync(file);
        var next = new[] { row.OpensAt, row.ClosesAt + Stages.SealAfterClosing, row.DrawAt, row.SupplierDueAt }.Where(instant => instant > Now).Min();
        if (next is null || services.GetRequiredService<TimeProvider>() is not FakeTimeProvider time)
        {
            return false;
        }

        if (next == row.ClosesAt + Stages.SealAfterClosing && row.ClosesAt > Now && !await HasApplicantAsync(file))
        {
            await AppliedAsync(file, who: null); // Without an application the road would end here; with two, a draw would come.
        }

        time.SetUtcNow(next.Value);
        return true;
    }

    private Task<bool> HasApplicantAsync(TestFile file)
    {
        var applied = EventCatalogue.NameOf<ApplicationSubmitted>();
        return ActAsync((Records records) => records.Set<JournalEntry>().AnyAsync(e => e.AcquisitionId == file.Id && e.Kind == applied));
    }

    private async Task<TestFile> DoAsync<TService>(TestFile file, TestPerson? who, TestProgram program, Role role, Func<TService, Guid, Acquisition, Task> verb) where TService : notnull
    {
        var doer = who ?? await HolderAsync(program, role);
        var acquisition = await AcquisitionAsync(file);
        await ActAsync((TService service) => verb(service, doer.Id, acquisition));
        return file;
    }

    private async Task<TestFile> NameAnotherAsync(TestFile file, TestPerson? who)
    {
        await NamedAsync(file, Role.Evaluator, by: who);
        return file;
    }

    /// <summary>Does something with the version in review.</summary>
    private async Task<TestFile> OnVersionAsync(TestFile file, Func<int, Task> act)
    {
        await act(await VersionAsync(file));
        return file;
    }

    private async Task<TestFile> AppliedAsync(TestFile file, TestPerson? who)
    {
        await SubmittedApplicationAsync(who ?? await PersonAsync(), file);
        return file;
    }
}
