using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Opportunities.Translating;

/// <summary>Addresses of translating a statement.</summary>
public static class TranslatingAddresses
{
    /// <summary>Writing the other language.</summary>
    public static readonly Address Translate = new("/Opportunities/Translating/Translate", "files/{number}/translation", "dossiers/{number}/traduction");

    /// <summary>Reading both, and confirming.</summary>
    public static readonly Address Confirm = new("/Opportunities/Translating/Confirm", "files/{number}/translation-confirmation", "dossiers/{number}/confirmation-de-la-traduction");
}
