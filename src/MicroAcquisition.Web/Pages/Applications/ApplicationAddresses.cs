using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Addresses of applying, of a supplier's own applications, and of checking a receipt.</summary>
public static class ApplicationAddresses
{
    /// <summary>Privacy notice and the notice that a draw may decide.</summary>
    public static readonly Address Apply = new("/Applications/Start", "opportunities/{number}/apply", "occasions/{number}/presenter-une-demande");

    /// <summary>Oneself or a business, and who does the work.</summary>
    public static readonly Address Who = new("/Applications/Who", "opportunities/{number}/apply/who", "occasions/{number}/presenter-une-demande/qui");

    /// <summary>The language of the statements.</summary>
    public static readonly Address WrittenIn = new("/Applications/WrittenIn", "opportunities/{number}/apply/language", "occasions/{number}/presenter-une-demande/langue");

    /// <summary>Entitlement.</summary>
    public static readonly Address Entitlement = new("/Applications/Entitlement", "opportunities/{number}/apply/entitlement", "occasions/{number}/presenter-une-demande/admissibilite");

    /// <summary>The statement on one criterion.</summary>
    public static readonly Address Criterion = new("/Applications/Criterion", "opportunities/{number}/apply/criterion/{criterion:int}", "occasions/{number}/presenter-une-demande/critere/{criterion:int}");

    /// <summary>Price, date, payment, agreement.</summary>
    public static readonly Address Terms = new("/Applications/Terms", "opportunities/{number}/apply/terms", "occasions/{number}/presenter-une-demande/conditions");

    /// <summary>Everything, before submitting.</summary>
    public static readonly Address Check = new("/Applications/Check", "opportunities/{number}/apply/check", "occasions/{number}/presenter-une-demande/verification");

    /// <summary>My applications.</summary>
    public static readonly Address Mine = new("/Applications/Index", "my-applications", "mes-demandes");

    /// <summary>A supplier's own application and its receipt.</summary>
    public static readonly Address Receipt = new("/Applications/Receipt", "my-applications/{reference}", "mes-demandes/{reference}");

    /// <summary>Asks before withdrawing.</summary>
    public static readonly Address Withdraw = new("/Applications/Withdraw", "my-applications/{reference}/withdraw", "mes-demandes/{reference}/retrait");

    /// <summary>Who acts for a business.</summary>
    public static readonly Address Business = new("/Applications/Business", "my-applications/business/{business:guid}", "mes-demandes/entreprise/{business:guid}");

    /// <summary>Where an invited person accepts or declines to act for a business.</summary>
    public static readonly Address Invitation = new("/Applications/Invitation", "my-applications/invitation/{membership:guid}", "mes-demandes/invitation/{membership:guid}");

    /// <summary>Asks before someone no longer acts for a business.</summary>
    public static readonly Address EndMembership =
        new("/Applications/EndMembership", "my-applications/business/{business:guid}/end/{membership:guid}", "mes-demandes/entreprise/{business:guid}/retirer/{membership:guid}");

    /// <summary>Whether a reference and a hash belong together; for anyone.</summary>
    public static readonly Address CheckReceipt = new("/Applications/CheckReceipt", "receipts", "accuses-de-reception");

    /// <summary>Its French address of before, which leads on.</summary>
    public const string FormerCheckReceipt = "/fr/recus";
}
