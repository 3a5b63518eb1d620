using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Opportunities.Funding;

/// <summary>Addresses of a file's money: the purchase information form and the reservation.</summary>
public static class FundingAddresses
{
    /// <summary>The form as it was signed, to read and print.</summary>
    public static readonly Address PurchaseForm = new("/Opportunities/Funding/PurchaseForm", "files/{number}/purchase-form", "dossiers/{number}/formulaire-achat");

    /// <summary>The delegated manager signs.</summary>
    public static readonly Address SignPurchaseForm =
        new("/Opportunities/Funding/SignPurchaseForm", "files/{number}/purchase-form/signature", "dossiers/{number}/formulaire-achat/signature");

    /// <summary>Finance sends the form back.</summary>
    public static readonly Address ReturnPurchaseForm =
        new("/Opportunities/Funding/ReturnPurchaseForm", "files/{number}/purchase-form/return", "dossiers/{number}/formulaire-achat/retour");

    /// <summary>Finance reserves.</summary>
    public static readonly Address ReserveFunds = new("/Opportunities/Funding/ReserveFunds", "files/{number}/funds", "dossiers/{number}/fonds");

    /// <summary>Finance lets go.</summary>
    public static readonly Address ReleaseFunds = new("/Opportunities/Funding/ReleaseFunds", "files/{number}/funds/release", "dossiers/{number}/fonds/liberation");
}
