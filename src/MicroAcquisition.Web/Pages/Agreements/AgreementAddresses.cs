using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Agreements;

/// <summary>Addresses of the agreement's texts.</summary>
public static class AgreementAddresses
{
    /// <summary>The one-page agreement: a version, or the current one.</summary>
    public static readonly Address Agreement = new("/Agreements/Agreement", "agreement/{version:int?}", "entente/{version:int?}");
}
