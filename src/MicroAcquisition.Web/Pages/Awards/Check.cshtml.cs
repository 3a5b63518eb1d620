using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Awards;

/// <summary>The procurement advisor checks the supplier, records approvals, or sets the award aside.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.CheckSupplier))]
public sealed class CheckModel(StepDesk desk, AwardQueries awards, ProgramQueries programs, Records records, Now now, AwardService service) : AwardStepPage(desk, awards)
{
    private readonly AwardQueries queries = awards;

    /// <summary>What the supplier gave.</summary>
    public AwardDetailsGiven Details { get; private set; } = null!;

    /// <summary>Who applied.</summary>
    public CandidateView Applicant { get; private set; } = null!;

    /// <summary>The price with their taxes.</summary>
    public TaxedPrice Taxed { get; private set; } = null!;

    /// <summary>The program's ceiling, taxes included.</summary>
    public Cad Ceiling { get; private set; }

    /// <summary>What looks alike.</summary>
    public IReadOnlyList<Likeness> Alike { get; private set; } = [];

    /// <summary>Earlier awards.</summary>
    public IReadOnlyList<EarlierAward> Earlier { get; private set; } = [];

    /// <summary>Approvals on record.</summary>
    public IReadOnlyList<ApprovalLine> Approvals { get; private set; } = [];

    /// <summary>Why what looks alike is not one supplier.</summary>
    [BindProperty]
    public string? Likenesses { get; set; }

    /// <summary>What is known of earlier contracts.</summary>
    [BindProperty]
    public string? Performance { get; set; }

    /// <summary>What was attested of a pension.</summary>
    [BindProperty]
    public string? Pension { get; set; }

    /// <summary>Not delivered in a land claims area.</summary>
    [BindProperty]
    public bool IsOutsideLandClaims { get; set; }

    /// <summary>Whose approval is recorded.</summary>
    [BindProperty]
    public EmploymentApprovalKind Kind { get; set; }

    /// <summary>Who gave it.</summary>
    [BindProperty]
    public string? GivenBy { get; set; }

    /// <summary>When.</summary>
    [BindProperty]
    public DateOnly? GivenOn { get; set; }

    /// <summary>In which document.</summary>
    [BindProperty]
    public string? Document { get; set; }

    /// <summary>Why it is set aside.</summary>
    [BindProperty]
    public SetAsideReason Reason { get; set; }

    /// <summary>What the supplier reads.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>How the supplier was heard.</summary>
    [BindProperty]
    public string? Heard { get; set; }

    /// <summary>The reasons to choose from.</summary>
    public static IEnumerable<SelectListItem> Reasons => Enum.GetValues<SetAsideReason>()
        .Select(reason => new SelectListItem(reason == SetAsideReason.None ? AwardText.Choose : AwardWords.Of(reason), reason.ToString()));

    /// <summary>The approvals to choose from: those that are missing.</summary>
    public IEnumerable<SelectListItem> Kinds => Missing.Select(kind => new SelectListItem(AwardWords.Of(kind), kind.ToString()));

    /// <summary>The approvals that are missing.</summary>
    public IReadOnlyList<EmploymentApprovalKind> Missing => Details.IsPublicServant ? [.. AwardRules.Missing([.. Approvals.Select(a => a.Kind)])] : [];

    /// <summary>Passes the supplier.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await service.CheckAsync(PersonId, Acquisition, Award, new SupplierCheckWritten(Likenesses ?? "", Performance ?? "", Pension ?? "", IsOutsideLandClaims), cancellation);
        return ToFile(AwardText.Done_Checked);
    }

    /// <summary>Records an approval.</summary>
    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellation)
    {
        await service.RecordApprovalAsync(PersonId, Acquisition, Award, Kind, GivenBy, GivenOn, Document, cancellation);
        Say(AwardText.Done_Approved);
        return To(AwardAddresses.Check, Acquisition.Number);
    }

    /// <summary>Sets it aside.</summary>
    public async Task<IActionResult> OnPostSetAsideAsync(CancellationToken cancellation)
    {
        await service.SetAsideAsync(PersonId, Acquisition, Award, Reason, Words, Heard, cancellation);
        return ToFile(AwardText.Done_SetAside);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        if (await queries.DetailsAsync(InHand.Id, cancellation) is not { } details)
        {
            return ToFile(); // A form sent while the supplier has not answered.
        }

        (Details, Applicant) = (details, await queries.ApplicantAsync(InHand, cancellation));
        var terms = await OfferedTerms.OfAsync(records, Acquisition.Id, cancellation);
        Taxed = details.Taxed(InHand.Price, (await programs.DepartmentAsync(Acquisition.DepartmentId, cancellation))?.Province, terms.DeliveryAfter(now.Instant));
        Ceiling = await programs.CeilingAsync(Acquisition.ProgramId, cancellation);
        Alike = await queries.LikenessesAsync(InHand.Id, cancellation);
        Earlier = await queries.EarlierAsync(InHand, cancellation);
        Approvals = await queries.ApprovalsAsync(InHand.Id, cancellation);
        return null;
    }
}
