using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Opportunities;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The applications of the suppliers that the person is or acts for, and their businesses.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(ApplicationQueries applications, ApplicationForm form, SupplierService suppliers, AwardQueries awards, FileQueries files, CurrentPerson current, Now now) : SitePage
{
    private IReadOnlyDictionary<Guid, Acquisition> found = new Dictionary<Guid, Acquisition>();

    /// <summary>Latest arrival first.</summary>
    public IReadOnlyList<ApplicationView> Applications { get; private set; } = [];

    /// <summary>The files of which work is or was offered to the person, by key.</summary>
    public IReadOnlyDictionary<Guid, AwardedFile> Awarded { get; private set; } = new Dictionary<Guid, AwardedFile>();

    /// <summary>What was begun and not sent, the next to close first, with where to go on; what closed can be read.</summary>
    public IReadOnlyList<(ApplicationDraftView Draft, string Page, bool IsClosed)> Drafts { get; private set; } = [];

    /// <summary>The businesses for which the person acts.</summary>
    public IReadOnlyList<BusinessView> Businesses { get; private set; } = [];

    /// <summary>What waits for their answer.</summary>
    public IReadOnlyList<InvitationView> Invitations { get; private set; } = [];

    /// <summary>Where an application stands, as its applicant may know it: of what is not theirs they learn what the public does.</summary>
    public string StateOf(ApplicationView application) =>
        application.WithdrawnAt is not null ? ApplyText.State_Withdrawn
        : Awarded.TryGetValue(application.AcquisitionId, out var awarded) ? AwardWords.Of(awarded, now.Instant)
        : found[application.AcquisitionId].PublicAt(now.Instant) switch
        {
            PublicStage.Open => ApplyText.State_Received,
            PublicStage.Evaluating => ApplyText.State_Evaluating,
            PublicStage.NoAward or PublicStage.Cancelled or PublicStage.Elsewhere => OpportunityWords.Of(found[application.AcquisitionId].PublicAt(now.Instant)),
            _ => ApplyText.State_Other,
        };

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Applications = await applications.OfPersonAsync(current.Id!.Value, cancellation);
        found = await files.OfAsync([.. Applications.Select(application => application.AcquisitionId).Distinct()], cancellation);
        Awarded = (await awards.FilesOfAsync(current.Id!.Value, cancellation)).ToDictionary(awarded => awarded.File.Id);
        Drafts = await DraftsAsync(cancellation);
        Invitations = await suppliers.InvitationsOfAsync(current.Id!.Value, cancellation);
        Businesses = await suppliers.BusinessesOfAsync(current.Id!.Value, cancellation);
        return null;
    }

    private async Task<List<(ApplicationDraftView Draft, string Page, bool IsClosed)>> DraftsAsync(CancellationToken cancellation)
    {
        var drafts = new List<(ApplicationDraftView Draft, string Page, bool IsClosed)>();
        foreach (var draft in await applications.DraftsOfAsync(current.Id!.Value, cancellation))
        {
            if (await form.LoadAsync(draft.FileNumber, cancellation)) // Not one that was cancelled or taken away.
            {
                drafts.Add((draft, form.IsClosed ? form.Check : form.Next, form.IsClosed));
            }
        }

        return [.. drafts.OrderBy(f => f.IsClosed)];
    }
}
