using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Drafting;

/// <summary>Everything that the client wrote, what is missing or unwise, and the button that submits it for review.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.SubmitStatement), IsWithin = true)]
public sealed class CheckModel(StepDesk desk, DraftQueries drafts, ApprovalQueries approvals, DraftingService drafting) : StepPage(desk)
{
    /// <summary>What was read here; submitting freezes that and nothing else.</summary>
    [BindProperty]
    public string Seal { get; set; } = "";

    /// <summary>The statement.</summary>
    public StatementDraft Draft { get; private set; } = null!;

    /// <summary>The people named.</summary>
    public IReadOnlyList<NamedPerson> People { get; private set; } = [];

    /// <summary>What is missing: nothing can be submitted before it is there.</summary>
    public IReadOnlyList<Refusal> Missing { get; private set; } = [];

    /// <summary>What is allowed but unwise.</summary>
    public IReadOnlyList<Refusal> Warnings { get; private set; } = [];

    /// <summary>Where a field is changed.</summary>
    public string PlaceOf(string? field) => field == "People"
        ? DraftingAddresses.People.Of(Language, Acquisition.Number)
        : DraftingAddresses.Section.Of(Language, Acquisition.Number, 1 + DraftFields.Tasks.ToList().FindIndex(task => task.Fields.Contains(field, StringComparer.Ordinal)));

    /// <summary>Shows it.</summary>
    public void OnGet() => Seal = Draft.Seal();

    /// <summary>Submits it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        try
        {
            await drafting.SubmitAsync(PersonId, Acquisition, Seal, cancellation);
        }
        finally
        {
            ModelState.Remove(nameof(Seal));
            Seal = Draft.Seal(); // What a page that is shown again shows.
        }

        return ToFile(DraftText.Done_Submitted);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Draft = await drafts.OfAsync(Acquisition, cancellation);
        People = await drafts.PeopleAsync(Acquisition.Id, cancellation);
        var comments = (await approvals.OfAsync(Acquisition.Id, cancellation)).Comments;
        Missing =
        [
            .. DraftingRules.All(Draft, await drafts.CircumstancesAsync(Acquisition, cancellation)).Concat(PeopleRules.All(People))
                .Concat(comments.Select(ApprovalRules.ACommentIsAnswered)).OfType<Refusal>(),
        ];
        Warnings = [.. DraftingRules.Warnings(Draft).OfType<Refusal>()];
        return null;
    }
}
