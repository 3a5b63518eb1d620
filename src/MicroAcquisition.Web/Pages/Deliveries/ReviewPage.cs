using System.Globalization;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Pages.Awards;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Deliveries;

/// <summary>Client or maintainer marks every acceptance criterion of the round shown, and accepts the work or asks for corrections.</summary>
public abstract class ReviewPage(StepDesk desk, AwardQueries awards, DeliveryQueries queries, DeliveryService deliveries, Now now, Role role) : AwardStepPage(desk, awards)
{
    /// <summary>The acceptance criteria.</summary>
    public IReadOnlyList<string> Criteria { get; private set; } = [];

    /// <summary>The rounds, the last one first.</summary>
    public IReadOnlyList<DeliveryView> Rounds { get; private set; } = [];

    /// <summary>True once the agreed date has passed, so that corrections need another.</summary>
    public bool NeedsDate => Acquisition.SupplierDueAt is { } due && due <= now.Instant;

    /// <summary>The round that the page showed.</summary>
    [BindProperty]
    public int Round { get; set; }

    /// <summary>"true" or "false", by criterion.</summary>
    [BindProperty]
    public IDictionary<string, string?> Marks { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What they saw, by criterion.</summary>
    [BindProperty]
    public IDictionary<string, string?> Notes { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What is missing.</summary>
    [BindProperty]
    public string? Missing { get; set; }

    /// <summary>Until when corrections come.</summary>
    [BindProperty]
    public DateOnly? DeliverBy { get; set; }

    private IReadOnlyList<WorkMarkWritten> Written =>
        [.. Enumerable.Range(1, Criteria.Count).Select(n => new WorkMarkWritten(n, bool.TryParse(Marks[KeyOf(n)], out var isMet) ? isMet : null, Notes[KeyOf(n)]))];

    /// <summary>Under which key the fields of a criterion stand.</summary>
    public static string KeyOf(int criterion) => criterion.ToString(CultureInfo.InvariantCulture);

    /// <summary>Accepts, or asks for corrections: one form with two buttons, since both say what was found.</summary>
    public async Task<IActionResult> OnPostAsync(string? corrections, CancellationToken cancellation)
    {
        if (corrections is null)
        {
            DeliveryRules.AnAcceptanceAsksForNothing(Missing, DeliverBy).Enforce();
            await deliveries.AcceptAsync(PersonId, Acquisition, Award, role, Round, Written, cancellation);
            return ToFile(DeliveryText.Done_Accepted);
        }

        await deliveries.AskCorrectionsAsync(PersonId, Acquisition, Award, role, Round, Written, Missing, DeliverBy, cancellation);
        return ToFile(DeliveryText.Done_Corrections);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        Criteria = await queries.CriteriaAsync(Acquisition.Id, Language, cancellation);
        Rounds = await queries.OfAsync(Acquisition.Id, InHand.Id, Language, cancellation);
        for (var n = 1; n <= Criteria.Count; n++)
        {
            Marks.TryAdd(KeyOf(n), null);
            Notes.TryAdd(KeyOf(n), "");
        }

        return Rounds.Count == 0 ? ToFile() : null; // A form sent before anything was delivered.
    }
}
