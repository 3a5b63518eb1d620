using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Programs;

namespace MicroAcquisition.Payments;

/// <summary>
/// The invoice as the platform makes it from the file: who is paid and where, the department that buys (null where the file has none), the reservation, the fixed price with the supplier's taxes at the buying department's province on the date
/// of supply (Eastern).
/// </summary>
public sealed record InvoiceDraft(
    string Supplier, string Address, DepartmentView? Buyer, string GstNumber, string QstNumber, string Reservation, Cad Reserved, TaxedPrice Taxed, string? Province, DateOnly SuppliedOn);
