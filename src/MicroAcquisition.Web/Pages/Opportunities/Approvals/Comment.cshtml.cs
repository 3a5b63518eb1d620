using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Approvals;

/// <summary>The open-source advisor comments on licence, criteria and repository: words to the client that hold nothing up.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Comment))]
public sealed class CommentModel(StepDesk desk, DraftQueries drafts, ApprovalQueries queries, ApprovalService approvals) : CommentingPage(desk, drafts, queries)
{
    /// <summary>Comments.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await approvals.CommentAsync(PersonId, Acquisition, Version, Words, Said, cancellation);
        return ToFile(ReviewText.Done_Commented);
    }
}
