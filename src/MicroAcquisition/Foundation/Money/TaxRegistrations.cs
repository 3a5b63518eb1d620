namespace MicroAcquisition.Foundation.Money;

/// <summary>
/// For which taxes a supplier is registered, each by itself: GST and HST with the Canada Revenue Agency, QST with Revenu Québec. Who is
/// not registered charges none (domain §4, "Tax": the small supplier).
/// </summary>
public readonly record struct TaxRegistrations(bool GstHst, bool Qst)
{
    /// <summary>For none: a small supplier.</summary>
    public static readonly TaxRegistrations None;

    /// <summary>For all: what a price must allow for while the supplier is not known.</summary>
    public static readonly TaxRegistrations All = new(GstHst: true, Qst: true);

    /// <summary>True when the supplier charges the tax where it is due.</summary>
    public bool Cover(Tax tax) => tax == Tax.Qst ? Qst : GstHst;
}
