using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>
/// What rooms behind need of a file's money: the purchase form that lives, with its cost centre, coding and total (CAD, taxes and fees included), and the reservation that lives
/// for it, by its number in the finance system.
/// </summary>
public sealed record Commitment(int Form, string CostCentre, string Coding, Cad Total, Cad Fees, string Reservation, Cad Reserved)
{
    /// <summary>As it stands inside a turn or for a page; null where no form or no reservation lives.</summary>
    public static async Task<Commitment?> OfAsync(Records records, Guid acquisitionId, CancellationToken cancellation = default) =>
        await (from form in records.Set<PurchaseForm>()
               where form.AcquisitionId == acquisitionId && form.VoidedAt == null
               join reservation in records.Set<Reservation>().Where(r => r.ReleasedAt == null) on form.AcquisitionId equals reservation.AcquisitionId
               select new Commitment(form.Number, form.CostCentre, form.Coding, form.Total, form.Fees, reservation.Reference, reservation.Amount)).SingleOrDefaultAsync(cancellation);
}
