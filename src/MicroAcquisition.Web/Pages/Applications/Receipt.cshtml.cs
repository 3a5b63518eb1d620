using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The receipt: reference, arrival, hash; what happens next; change or withdraw until closing.</summary>
[Does(nameof(Journey.ChangeApplication))]
public sealed class ReceiptModel(
    ApplicationQueries applications, ApplicationService service, OpportunityQueries opportunities, EvaluationQueries evaluations, StepGuard guard, SiteSettings settings, CurrentPerson current, Now now)
    : OwnApplicationPage(applications, current, now)
{
    private readonly ApplicationQueries queries = applications;
    private readonly Now instant = now;
    private readonly CurrentPerson person = current;
    private OpportunityView? opportunity;

    /// <summary>What was sent; null when others changed it since the reader left.</summary>
    public ApplicationContent? Sent { get; private set; }

    /// <summary>Where anyone checks this receipt, already filled in.</summary>
    public Uri CheckedAt => settings.Absolute(ApplicationAddresses.CheckReceipt.Of(Language)
        + QueryString.Create("reference", Application.Reference).Add("hash", Application.Sha256));

    /// <summary>The exact bytes that the hash covers.</summary>
    public async Task<IActionResult> OnGetContentAsync(CancellationToken cancellation) =>
        Application.IsAsReaderKnewIt ? File(await queries.ContentAsync(Application, cancellation), "application/json", Application.Reference + ".json") : NotFound();

    /// <summary>Why the reader may not change it while others may: they have got a role on the file.</summary>
    public Refusal? WhyNoChange { get; private set; }

    /// <summary>A change that the reader began and has not sent; null when there is none.</summary>
    public ApplicationDraftView? Begun { get; private set; }

    /// <summary>What was found on each criterion; none before procurement confirmed it.</summary>
    public IReadOnlyList<FindingLine> Findings { get; private set; } = [];

    /// <summary>Throws the change away.</summary>
    public async Task<IActionResult> OnPostAbandonAsync(CancellationToken cancellation)
    {
        await service.AbandonChangeAsync(PersonId, Application, cancellation);
        Say(ApplyText.Done_Abandoned.With(Application.Version));
        return To(ApplicationAddresses.Receipt, Application.Reference);
    }

    /// <summary>Begins a change: the answers become a working copy.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (opportunity is null)
        {
            return NotFound();
        }

        ApplicationRules.OnlyTheSupplierTouchesItsApplication(Application.IsActedFor).Enforce();
        ApplicationRules.ApplicationsCloseAtThePublishedInstant(opportunity.File, instant.Instant).Enforce();
        WhyNoChange.Enforce();
        await service.BeginChangeAsync(PersonId, Application, cancellation);
        return To(ApplicationAddresses.Check, Application.FileNumber);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await base.LoadAsync(cancellation) is { } answer)
        {
            return answer;
        }

        Begun = (await queries.DraftsOfAsync(PersonId, cancellation)).FirstOrDefault(draft => draft.Answers.Changes == Application.Reference);
        Sent = Application.IsAsReaderKnewIt ? await queries.SentAsync(Application, cancellation) : null;
        opportunity = await opportunities.FindAsync(Application.FileNumber, Language, cancellation);
        Findings = Application.IsActedFor && await queries.CandidateOfAsync(Application, cancellation) is { } candidate
            ? await evaluations.ConfirmedOfAsync(Application.AcquisitionId, candidate, cancellation)
            : [];
        WhyNoChange = IsOpen && opportunity is not null
            ? await guard.RefusalOfAsync(Journey.ChangeApplication, opportunity.File, await person.GetViewerAsync(), cancellation: cancellation)
            : null;
        return null;
    }
}
