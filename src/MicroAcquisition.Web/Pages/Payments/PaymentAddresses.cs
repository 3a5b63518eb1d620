using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>Addresses of invoice, certification, payment, settlement and completion.</summary>
public static class PaymentAddresses
{
    /// <summary>The supplier checks and confirms the invoice.</summary>
    public static readonly Address Confirm = new("/Payments/Confirm", "awards/{number}/invoice", "attributions/{number}/facture");

    /// <summary>An invoice, to read and print, for both sides.</summary>
    public static readonly Address Invoice = new("/Payments/Invoice", "awards/{number}/invoices/{invoice:int}", "attributions/{number}/factures/{invoice:int}");

    /// <summary>Section 34.</summary>
    public static readonly Address Certify = new("/Payments/Certify", "files/{number}/certification", "dossiers/{number}/attestation");

    /// <summary>The cardholder pays.</summary>
    public static readonly Address Pay = new("/Payments/Pay", "files/{number}/payment", "dossiers/{number}/paiement");

    /// <summary>The supplier says whether the money arrived.</summary>
    public static readonly Address Report = new("/Payments/Report", "awards/{number}/payment", "attributions/{number}/paiement");

    /// <summary>Section 33.</summary>
    public static readonly Address Settle = new("/Payments/Settle", "files/{number}/settlement", "dossiers/{number}/reglement");

    /// <summary>Completing the file.</summary>
    public static readonly Address Complete = new("/Payments/Complete", "files/{number}/completion", "dossiers/{number}/fin");
}
