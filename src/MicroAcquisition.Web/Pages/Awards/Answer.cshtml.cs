using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Awards;

/// <summary>The supplier confirms price and date, and gives what is asked only now; or declines.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.AnswerOffer))]
public sealed class AnswerModel(StepDesk desk, AwardQueries awards, Records records, AwardService service) : AwardStepPage(desk, awards)
{
    private readonly AwardQueries queries = awards;

    /// <summary>What is offered.</summary>
    public OfferedTerms Terms { get; private set; } = null!;

    /// <summary>Price and date are confirmed.</summary>
    [BindProperty]
    public bool Confirms { get; set; }

    /// <summary>Who is paid.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Street and number.</summary>
    [BindProperty]
    public string? Street { get; set; }

    /// <summary>City.</summary>
    [BindProperty]
    public string? City { get; set; }

    /// <summary>Province, or outside Canada.</summary>
    [BindProperty]
    public string? Province { get; set; }

    /// <summary>Postal code.</summary>
    [BindProperty]
    public string? PostalCode { get; set; }

    /// <summary>Country, outside Canada.</summary>
    [BindProperty]
    public string? Country { get; set; }

    /// <summary>GST/HST account.</summary>
    [BindProperty]
    public string? GstNumber { get; set; }

    /// <summary>QST account.</summary>
    [BindProperty]
    public string? QstNumber { get; set; }

    /// <summary>How they are paid.</summary>
    [BindProperty]
    public PaymentMeans? PayBy { get; set; }

    /// <summary>Where.</summary>
    [BindProperty]
    public string? PayAt { get; set; }

    /// <summary>Employed by the Government of Canada.</summary>
    [BindProperty]
    public bool? IsPublicServant { get; set; }

    /// <summary>Former public servant in receipt of a pension.</summary>
    [BindProperty]
    public bool? HasPension { get; set; }

    /// <summary>They mean to decline.</summary>
    [BindProperty]
    public bool Declines { get; set; }

    /// <summary>Why they decline.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Provinces, and outside Canada.</summary>
    public static IEnumerable<SelectListItem> Provinces =>
        TaxRates.Provinces.Select(code => new SelectListItem(ProgramWords.OfProvince(code), code)).OrderBy(item => item.Text, StringComparer.CurrentCulture)
            .Prepend(new SelectListItem(AwardText.Choose, "")).Append(new SelectListItem(AwardText.Outside, AwardDetailsWritten.Outside));

    private AwardDetailsWritten Written => new(Confirms, Name, Street, City, Province, PostalCode, Country, GstNumber, QstNumber, PayBy, PayAt, IsPublicServant, HasPension);

    /// <summary>Confirms.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await service.ConfirmAsync(PersonId, Acquisition, Award, Written, cancellation);
        return ToFile(AwardText.Done_Confirmed);
    }

    /// <summary>Declines.</summary>
    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellation)
    {
        await service.DeclineAsync(PersonId, Acquisition, Award, Declines, Words, cancellation);
        return ToFile(AwardText.Done_Declined);
    }

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Refusals() => Request.Query.ContainsKey("handler") ? [] : AwardRules.OfForm(Written); // Declining asks for none of it.

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        Terms = await OfferedTerms.OfAsync(records, Acquisition.Id, cancellation);
        if (HttpMethods.IsGet(Request.Method))
        {
            var applicant = await queries.ApplicantAsync(InHand, cancellation);
            Name = applicant.BusinessName.Length > 0 ? applicant.BusinessName : applicant.ResourceName;
        }

        return null;
    }
}
