using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Payments;

/// <summary>
/// The invoice as the platform makes it from the file: who is paid and where, the reservation, the fixed price with the supplier's taxes at the buying department's province on the date
/// of supply (Eastern).
/// </summary>
public sealed record InvoiceDraft(
    string Supplier, string Address, string GstNumber, string QstNumber, string Reservation, Cad Reserved, TaxedPrice Taxed, string? Province, DateOnly SuppliedOn);
