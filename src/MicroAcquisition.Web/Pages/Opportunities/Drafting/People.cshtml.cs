using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Opportunities.Drafting;

/// <summary>Who evaluates the applications and who will maintain the code: named here, and removed here.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.NamePeople))]
public sealed class PeopleModel(StepDesk desk, DraftQueries drafts, NamingService naming) : StepPage(desk)
{
    /// <summary>The address of the person to name.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>What they do.</summary>
    [BindProperty]
    public Role? As { get; set; }

    /// <summary>Reads English.</summary>
    [BindProperty]
    public bool ReadsEnglish { get; set; }

    /// <summary>Reads French.</summary>
    [BindProperty]
    public bool ReadsFrench { get; set; }

    /// <summary>The seat of whoever is replaced; null for one more.</summary>
    [BindProperty]
    public Guid? InsteadOf { get; set; }

    /// <summary>Whom the person may replace.</summary>
    public IReadOnlyList<SelectListItem> Replaceable =>
    [
        new SelectListItem(DraftText.Name_InsteadOfNobody, ""),
        .. Named.Select(p => new SelectListItem(DraftText.Name_InsteadOfOne.With(p.Name, JourneyWords.Of(p.As)), p.Seat.ToString())),
    ];

    /// <summary>The people named.</summary>
    public IReadOnlyList<NamedPerson> Named { get; private set; } = [];

    /// <summary>Names someone.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await naming.NameAsync(PersonId, Acquisition, new PersonToName(Email, As, ReadsEnglish, ReadsFrench, InsteadOf), cancellation);
        Say(DraftText.Done_Named);
        return To(DraftingAddresses.People, Acquisition.Number);
    }

    /// <summary>Takes someone's seat back.</summary>
    public async Task<IActionResult> OnPostReplaceAsync(Guid seat, CancellationToken cancellation)
    {
        await naming.ReplaceAsync(PersonId, Acquisition, seat, cancellation);
        Say(DraftText.Done_Replaced);
        return To(DraftingAddresses.People, Acquisition.Number);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Named = await drafts.PeopleAsync(Acquisition.Id, cancellation);
        return null;
    }
}
