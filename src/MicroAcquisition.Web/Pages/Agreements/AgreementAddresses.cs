using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Agreements;

/// <summary>The address of the one-page agreement.</summary>
public static class AgreementAddresses
{
    /// <summary>A version of it; the current one without a number.</summary>
    public static readonly Address Agreement = new("/Agreements/Agreement", "agreement/{version:int?}", "entente/{version:int?}");
}
