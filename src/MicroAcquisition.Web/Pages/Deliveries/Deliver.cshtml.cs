using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Deliveries;

/// <summary>The supplier says where the work is; corrections that were asked for stand above.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Deliver))]
public sealed class DeliverModel(StepDesk desk, AwardQueries awards, DeliveryQueries queries, Records records, DeliveryService deliveries) : AwardStepPage(desk, awards)
{
    /// <summary>What was promised.</summary>
    public OfferedTerms Terms { get; private set; } = null!;

    /// <summary>The acceptance criteria.</summary>
    public IReadOnlyList<string> Criteria { get; private set; } = [];

    /// <summary>The last round, when corrections were asked for; null before the first.</summary>
    public DeliveryView? Last { get; private set; }

    /// <summary>Pull request or repository.</summary>
    [BindProperty]
    public string? Address { get; set; }

    /// <summary>The commit.</summary>
    [BindProperty]
    public string? Commit { get; set; }

    /// <summary>What they say of it.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Delivers.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await deliveries.DeliverAsync(PersonId, Acquisition, Award, new DeliveryWritten(Address, Commit, Words), cancellation);
        return ToFile(DeliveryText.Done_Delivered);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        Terms = await OfferedTerms.OfAsync(records, Acquisition.Id, cancellation);
        Criteria = await queries.CriteriaAsync(Acquisition.Id, Language, cancellation);
        Last = await queries.OfAsync(Acquisition.Id, InHand.Id, Language, cancellation) is [var last, ..] ? last : null;
        if (HttpMethods.IsGet(Request.Method))
        {
            Address = Last?.Address;
        }

        return null;
    }
}
