using MicroAcquisition.Acquisitions;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Approvals;

/// <summary>The program officer reads a version and approves it; what is to change is asked on a page of its own.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ReviewForProgram))]
public sealed class ForProgramModel(StepDesk desk, DraftQueries drafts, ApprovalQueries queries, ApprovalService approvals) : ReviewPage(desk, drafts, queries)
{
    /// <summary>Approves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await approvals.ApproveForProgramAsync(PersonId, Acquisition, Version, Words, cancellation);
        return ToFile(ReviewText.Done_Approved);
    }
}
