using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Applications;

/// <summary>Applying, changing, withdrawing. All three pass one gate, inside the turn that saves them, with the request's one now.</summary>
public sealed class ApplicationService(TurnKeeper turns, WorkingCopies copies, ApplicationQueries queries, ClockAgreement clocks, ClosingGrace grace, Now now)
{
    /// <summary>The kind of the working copy of an application; its subject is the file.</summary>
    public const string DraftKind = "application";

    private const string Role = "Supplier";

    /// <summary>Whoever has an application on a file, or has begun one, by key: a query, for a letter that is the same for all of them.</summary>
    public static IQueryable<Guid> ConcernedBy(Records records, Guid acquisitionId) =>
        records.Set<Application>().Where(a => a.AcquisitionId == acquisitionId && a.WithdrawnAt == null).Select(a => a.PersonId)
            .Union(records.Set<WorkingCopy>().Where(c => c.Kind == DraftKind && c.SubjectId == acquisitionId).Select(c => c.OwnerId));

    /// <summary>
    /// Submits the person's working copy, or the change that it holds, and returns the receipt's reference. Sent twice, from two
    /// windows or two machines, the second finds nothing to submit and gets the reference that the first made.
    /// </summary>
    public Task<string> SubmitAsync(Guid personId, Guid programId, Guid acquisitionId, CancellationToken cancellation = default) =>
        turns.RunAsync(programId, Actor.Person(personId), async turn =>
        {
            var draft = await WorkingCopies.TakeAsync<ApplicationAnswers>(turn, personId, DraftKind, acquisitionId);
            if (draft.Version == 0 && await queries.ReferenceOnAsync(personId, acquisitionId, cancellation) is { } done)
            {
                return done;
            }

            var answers = draft.Answers;
            var changing = answers.Changes is not null && await queries.WithdrawnAtAsync(answers.Changes, cancellation) is null; // What changed a withdrawn one is a new one.
            var file = await EnterAsync(turn, acquisitionId, changing ? Journey.ChangeApplication : Journey.SubmitApplication);
            var terms = await OpportunityQueries.TermsAsync(turn.Records, file.Id);
            ApplicationRules.All(answers, terms.Criteria).Enforce();
            return changing ? await ChangeAsync(turn, file, answers, terms) : await ApplyAsync(turn, file, answers, terms);
        }, cancellation);

    /// <summary>Begins a change: the application's answers become the person's working copy; or goes on with the change that they began of this version.</summary>
    public async Task BeginChangeAsync(Guid personId, ApplicationView application, CancellationToken cancellation = default)
    {
        var draft = await copies.ReadAsync<ApplicationAnswers>(personId, DraftKind, application.AcquisitionId, cancellation);
        if (draft.Answers.Changes == application.Reference && draft.Answers.ChangesVersion == application.Version)
        {
            return;
        }

        var answers = await queries.AnswersAsync(application, cancellation);
        await copies.SaveAsync<ApplicationAnswers>(personId, DraftKind, application.AcquisitionId, draft.Version, saved =>
        {
            (saved.Changes, saved.ChangesVersion, saved.StatementVersion) = (answers.Changes, answers.ChangesVersion, answers.StatementVersion);
            (saved.As, saved.SupplierId, saved.BusinessName, saved.ResourceName) = (answers.As, answers.SupplierId, answers.BusinessName, answers.ResourceName);
            (saved.Language, saved.IsEntitled, saved.Statements) = (answers.Language, answers.IsEntitled, answers.Statements);
        }, cancellation);
    }

    /// <summary>Throws away a change that was begun and not sent; the version that was sent counts on.</summary>
    public async Task AbandonChangeAsync(Guid personId, ApplicationView application, CancellationToken cancellation = default)
    {
        var draft = await copies.ReadAsync<ApplicationAnswers>(personId, DraftKind, application.AcquisitionId, cancellation);
        if (draft.Answers.Changes == application.Reference)
        {
            await copies.AbandonAsync(personId, DraftKind, application.AcquisitionId, cancellation);
        }
    }

    /// <summary>Takes an application back; a repetition changes nothing.</summary>
    public Task WithdrawAsync(Guid personId, Guid programId, Guid acquisitionId, string reference, CancellationToken cancellation = default) =>
        turns.RunAsync(programId, Actor.Person(personId), async turn =>
        {
            var application = await turn.Records.Set<Application>().AsTracking().SingleAsync(a => a.AcquisitionId == acquisitionId && a.Reference == reference);
            ApplicationRules.OnlyTheSupplierTouchesItsApplication(await SupplierService.ActsForAsync(turn, application.SupplierId, personId)).Enforce();
            if (application.WithdrawnAt is not null)
            {
                return;
            }

            var file = await EnterAsync(turn, acquisitionId, Journey.WithdrawApplication);
            application.Withdraw(turn.Now);
            await turn.JournalAsync(file, new ApplicationWithdrawn(reference), Role, application.Id);
        }, cancellation);

    /// <summary>The one gate of every path that creates, changes or withdraws an application.</summary>
    private async Task<Acquisition> EnterAsync(Turn turn, Guid acquisitionId, Step step)
    {
        var file = await turn.FindFileAsync(acquisitionId) ?? throw new InvalidOperationException("The file is not of this program.");
        ApplicationRules.ApplicationsCloseAtThePublishedInstant(file, turn.Now).Enforce();
        ApplicationRules.TheWholeFormIsHereSoonAfterClosing(file, now.CompleteAt, grace).Enforce();
        await turn.DemandAsync(step, file);
        ApplicationRules.TheClocksAgree(await clocks.DifferenceAsync(turn.Records)).Enforce();
        return file;
    }

    private async Task<string> ApplyAsync(Turn turn, Acquisition file, ApplicationAnswers answers, OpportunityTermsView terms)
    {
        var person = turn.Person!;
        var business = "";
        Guid supplierId;
        if (answers.As == ApplyingAs.Myself)
        {
            supplierId = await SupplierService.SupplierOfPersonAsync(turn, person.Id);
        }
        else if (answers.SupplierId is { } known)
        {
            (supplierId, business) = await SupplierService.BusinessAsync(turn, known, person.Id);
            ApplicationRules.NoMemberOfTheBusinessWorksOnTheFile(await SupplierService.HasStaffOnAsync(turn, supplierId, file)).Enforce();
        }
        else
        {
            business = Words.Line(answers.BusinessName);
            supplierId = SupplierService.FoundBusiness(turn, person.Id, business);
        }

        // By person and by supplier, each answered by an index: asked in one question, every application to the file is read.
        var another = await Counting(turn, file.Id).AnyAsync(a => a.HeldById == person.Id) || await Counting(turn, file.Id).AnyAsync(a => a.SupplierId == supplierId);
        ApplicationRules.OneApplicationPerSupplierAndPerson(another).Enforce();
        var application = Application.Begin(file.Id, supplierId, person.Id, turn.Now);
        turn.Records.Add(application);
        if (business.Length > 0)
        {
            await SupplierService.DelayRemovalsAsync(turn, supplierId, file.ClosesAt!.Value);
        }

        var receipt = Receive(turn, application, file, business, answers, terms);
        await turn.JournalAsync(file, new ApplicationSubmitted(application.Reference, receipt.Sha256, terms.StatementVersion, terms.AgreementVersion, receipt.CompleteAt, receipt.GraceMilliseconds), Role, application.Id);
        return application.Reference;
    }

    private async Task<string> ChangeAsync(Turn turn, Acquisition file, ApplicationAnswers answers, OpportunityTermsView terms)
    {
        var application = await Counting(turn, file.Id).AsTracking().SingleOrDefaultAsync(a => a.Reference == answers.Changes);
        ApplicationRules.TheApplicationWasNotChangedMeanwhile(application?.Version == answers.ChangesVersion).Enforce();
        ApplicationRules.OnlyTheSupplierTouchesItsApplication(await SupplierService.ActsForAsync(turn, application!.SupplierId, turn.Person!.Id)).Enforce();
        ApplicationRules.NoMemberOfTheBusinessWorksOnTheFile(await SupplierService.HasStaffOnAsync(turn, application.SupplierId, file)).Enforce();
        if (application.BusinessName.Length > 0)
        {
            await SupplierService.DelayRemovalsAsync(turn, application.SupplierId, file.ClosesAt!.Value);
        }

        var receipt = Receive(turn, application, file, application.BusinessName, answers, terms);
        await turn.JournalAsync(
            file, new ApplicationChanged(application.Reference, application.Version, receipt.Sha256, terms.StatementVersion, terms.AgreementVersion, receipt.CompleteAt, receipt.GraceMilliseconds), Role, application.Id);
        return application.Reference;
    }

    private Receipt Receive(Turn turn, Application application, Acquisition file, string business, ApplicationAnswers answers, OpportunityTermsView terms)
    {
        var statements = Enumerable.Range(1, terms.Criteria).Select(n => Words.Clean(answers.StatementOn(n))).ToList();
        var content = new ApplicationContent(
            application.Reference, file.Number, terms.StatementVersion, terms.AgreementVersion, business, Words.Line(answers.ResourceName),
            turn.Person!.Email, answers.Language!.Value, Entitled: true, statements, TextDigest.NewSalt());
        var receipt = application.Receive(content, new Arrival(turn.Now, now.CompleteAt, grace));
        turn.Records.Add(receipt);
        return receipt;
    }

    private static IQueryable<Application> Counting(Turn turn, Guid acquisitionId) =>
        turn.Records.Set<Application>().Where(a => a.AcquisitionId == acquisitionId && a.WithdrawnAt == null);
}
