using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Addresses of applying.</summary>
public static class ApplicationAddresses
{
    /// <summary>Where applying to an opportunity begins.</summary>
    public static readonly Address Apply = new("/Applications/Start", "opportunities/{number}/apply", "occasions/{number}/presenter-une-demande");

    /// <summary>A supplier's own application and its receipt.</summary>
    public static readonly Address Receipt = new("/Applications/Receipt", "my-applications/{reference}", "mes-demandes/{reference}");
}
