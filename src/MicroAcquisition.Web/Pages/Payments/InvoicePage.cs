using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Payments;
using MicroAcquisition.Web.Pages.Awards;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>A step of the invoice that lives: its form carries the invoice's number.</summary>
public abstract class InvoicePage(StepDesk desk, AwardQueries awards, PaymentQueries queries, Records records) : AwardStepPage(desk, awards)
{
    /// <summary>The invoice for which the form was made.</summary>
    [BindProperty]
    public int Invoice { get; set; }

    /// <summary>The invoice that lives.</summary>
    public InvoiceView Living { get; private set; } = null!;

    /// <summary>Who certified it; null before.</summary>
    public SignedLine? Certification { get; private set; }

    /// <summary>The money committed.</summary>
    public Commitment? Commitment { get; private set; }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        if ((await queries.InvoicesAsync(InHand.Id, cancellation)).SingleOrDefault(i => i.CreditedAt is null) is not { } living)
        {
            return ToFile(); // A form sent after the invoice was returned.
        }

        Living = living;
        Certification = await queries.CertificationAsync(InHand.Id, living.Number, cancellation);
        Commitment = await Commitment.OfAsync(records, Acquisition.Id, cancellation);
        return null;
    }
}
