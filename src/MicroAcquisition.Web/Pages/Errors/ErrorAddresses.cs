using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Errors;

/// <summary>The address of the error page.</summary>
public static class ErrorAddresses
{
    /// <summary>By status code.</summary>
    public static readonly Address Error = new("/Errors/Error", "error/{status:int}", "erreur/{status:int}");
}
