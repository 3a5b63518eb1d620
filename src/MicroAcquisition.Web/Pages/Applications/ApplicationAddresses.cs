using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Addresses of applying.</summary>
public static class ApplicationAddresses
{
    /// <summary>A supplier's own application and its receipt.</summary>
    public static readonly Address Receipt = new("/Applications/Receipt", "my-applications/{reference}", "mes-demandes/{reference}");
}
