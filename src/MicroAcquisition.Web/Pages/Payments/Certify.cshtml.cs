using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Payments;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>Section 34: the work with its reviews, and the price with its arithmetic, side by side; certified, or the invoice returned.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Certify))]
public sealed class CertifyModel(StepDesk desk, AwardQueries awards, PaymentQueries queries, Records records, DeliveryQueries deliveries, AgreementQueries agreements, PaymentService payments)
    : InvoicePage(desk, awards, queries, records)
{
    /// <inheritdoc />
    public override DelegatedAuthority? Under => DelegatedAuthority.Certification;

    /// <summary>The round that was accepted.</summary>
    public DeliveryView? Delivery { get; private set; }

    /// <summary>What both signed.</summary>
    public AwardNoticeView? Notice { get; private set; }

    /// <summary>Work and price are certified.</summary>
    [BindProperty]
    public bool Certifies { get; set; }

    /// <summary>What is wrong.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Certifies.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await payments.CertifyAsync(PersonId, Acquisition, Award, Invoice, Certifies, cancellation);
        return ToFile(PaymentText.Done_Certified);
    }

    /// <summary>Returns it.</summary>
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation)
    {
        await payments.ReturnAsync(PersonId, Acquisition, Award, Invoice, Words, cancellation);
        return ToFile(PaymentText.Done_Returned);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        Delivery = await deliveries.OfAsync(Acquisition.Id, InHand.Id, Language, cancellation) is [var last, ..] ? last : null;
        Notice = await agreements.NoticeAsync(Acquisition.Id, cancellation);
        return await base.LoadAwardAsync(cancellation);
    }
}
