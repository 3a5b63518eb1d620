namespace MicroAcquisition.Foundation.Money;

/// <summary>A sales tax that Canada pays.</summary>
public enum Tax
{
    /// <summary>Goods and services tax, federal, where the province has not joined it.</summary>
    Gst,

    /// <summary>Harmonized sales tax, federal and provincial in one.</summary>
    Hst,

    /// <summary>Quebec sales tax, on the price and not on GST.</summary>
    Qst,
}

/// <summary>A tax at its rate, in thousandths of a percent: QST of 9.975 % is 9,975.</summary>
public sealed record TaxRate(Tax Tax, int Thousandths)
{
    /// <summary>The tax on a price, a line of its own, rounded half up to the cent.</summary>
    public TaxLine On(Cad price) => new(Tax, Thousandths, price.Share(Thousandths, 100_000));
}

/// <summary>A line of an invoice: which tax, its rate in thousandths of a percent, and how much.</summary>
public sealed record TaxLine(Tax Tax, int Thousandths, Cad Amount);

/// <summary>A price and the taxes charged on it, a line each.</summary>
public sealed record TaxedPrice(Cad Price, IReadOnlyList<TaxLine> Lines)
{
    /// <summary>The price and its lines. What is paid is this sum; a combined rate may differ from it by a cent.</summary>
    public Cad Total => Lines.Aggregate(Price, (sum, line) => sum + line.Amount);
}
