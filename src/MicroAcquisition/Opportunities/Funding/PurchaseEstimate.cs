using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>
/// What the file itself says of a purchase, as it is signed: the version in force, its price with the most taxes that a supplier can
/// charge at the department's province on the latest delivery date (Eastern), when that and the payment come, the program's ceiling, and what
/// the seed fund of the fiscal year has left; null where the program has none.
/// </summary>
public sealed record PurchaseEstimate(
    int Version, TaxedPrice Taxed, string? Province, DateOnly DeliverBy, DateOnly PaidBy, Cad Ceiling, FiscalYear FiscalYear, SeedFundBalance? SeedFund)
{
    /// <summary>Before taxes, CAD.</summary>
    public Cad Price => Taxed.Price;

    /// <summary>Taxes included, CAD: what is committed.</summary>
    public Cad Total => Taxed.Total;
}

/// <summary>A seed fund in a fiscal year: what it holds, and what of it is committed or paid, CAD.</summary>
public sealed record SeedFundBalance(Cad Amount, Cad Committed)
{
    /// <summary>What can still be committed; nothing where an amount was lowered below what is committed.</summary>
    public Cad Left => Amount > Committed ? Amount - Committed : default;
}
