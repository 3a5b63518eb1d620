using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Payments;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>The supplier checks the invoice that the platform made, corrects their tax numbers, and confirms it once.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.ConfirmInvoice))]
public sealed class ConfirmModel(StepDesk desk, AwardQueries awards, PaymentQueries queries, PaymentService payments) : AwardStepPage(desk, awards)
{
    /// <summary>The invoice as it would be.</summary>
    public InvoiceDraft Draft { get; private set; } = null!;

    /// <summary>The one that was returned last; null when none was.</summary>
    public InvoiceView? Returned { get; private set; }

    /// <summary>The total that the page showed, in cents.</summary>
    [BindProperty]
    public long TotalCents { get; set; }

    /// <summary>GST/HST account.</summary>
    [BindProperty]
    public string? GstNumber { get; set; }

    /// <summary>QST account.</summary>
    [BindProperty]
    public string? QstNumber { get; set; }

    /// <summary>Shows it again under other tax numbers.</summary>
    public async Task<IActionResult> OnPostReckonAsync(CancellationToken cancellation)
    {
        Show([AwardRules.AGstNumberHasItsForm(GstNumber), AwardRules.AQstNumberHasItsForm(QstNumber)]);
        if (!ModelState.IsValid)
        {
            return Invalid();
        }

        Draft = await queries.DraftAsync(Acquisition, InHand, GstNumber ?? "", QstNumber ?? "", cancellation);
        return Page();
    }

    /// <summary>Confirms it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await payments.ConfirmInvoiceAsync(PersonId, Acquisition, Award, Cad.FromCents(Math.Max(0, TotalCents)), GstNumber ?? "", QstNumber ?? "", cancellation);
        return ToFile(PaymentText.Done_Invoiced);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        if (Acquisition.OwedAt is null || Acquisition.InvoicedAt is not null)
        {
            return ToFile(); // A form sent before anything was owed, or after it was invoiced.
        }

        Returned = (await queries.InvoicesAsync(InHand.Id, cancellation)).FirstOrDefault(i => i.CreditedAt is not null);
        var isFirst = HttpMethods.IsGet(Request.Method);
        Draft = await queries.DraftAsync(Acquisition, InHand, isFirst ? null : GstNumber ?? "", isFirst ? null : QstNumber ?? "", cancellation);
        if (isFirst)
        {
            (GstNumber, QstNumber) = (Draft.GstNumber, Draft.QstNumber);
        }

        return null;
    }
}
