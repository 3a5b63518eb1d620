using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Approvals;

/// <summary>A reviewer sends the statement back, with words and comments at its fields.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.AskChanges))]
public sealed class AskChangesModel(StepDesk desk, DraftQueries drafts, ApprovalQueries queries, ApprovalService approvals) : CommentingPage(desk, drafts, queries)
{
    /// <summary>Sends it back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await approvals.AskChangesAsync(PersonId, Acquisition, Version, Words, Said, cancellation);
        return ToFile(ReviewText.Done_ChangesAsked);
    }
}
