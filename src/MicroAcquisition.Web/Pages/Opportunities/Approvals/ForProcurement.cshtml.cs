using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Approvals;

/// <summary>The procurement advisor reads a version and the team's other files, rules on splitting, and approves.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ReviewForProcurement))]
public sealed class ForProcurementModel(StepDesk desk, DraftQueries drafts, ApprovalQueries queries, ApprovalService approvals) : ReviewPage(desk, drafts, queries)
{
    private readonly DraftQueries statements = drafts;
    private readonly ApprovalQueries reviews = queries;

    /// <summary>Splitting or not; null while not ruled on.</summary>
    [BindProperty]
    public bool? IsSplitting { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The team's other files of the last 12 months.</summary>
    public IReadOnlyList<TeamFile> TeamFiles { get; private set; } = [];

    /// <summary>Their prices, where they have one.</summary>
    public IReadOnlyDictionary<Guid, Cad> Prices { get; private set; } = new Dictionary<Guid, Cad>();

    /// <summary>Rules and approves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await approvals.ApproveByProcurementAsync(PersonId, Acquisition, Version, Words, IsSplitting, Reason, cancellation);
        return ToFile(ReviewText.Done_Approved);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        var answer = await base.LoadFactsAsync(cancellation);
        TeamFiles = await reviews.OfTheSameTeamAsync(Acquisition, cancellation);
        Prices = await statements.PricesAsync([.. TeamFiles.Select(file => file.Id)], cancellation);
        return answer;
    }
}
