using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Agreements;

/// <summary>Addresses of the one-page agreement: its text, and the signed one of an award.</summary>
public static class AgreementAddresses
{
    /// <summary>The agreement, in its current or a given version.</summary>
    public static readonly Address Agreement = new("/Agreements/Agreement", "agreement/{version:int?}", "entente/{version:int?}");

    /// <summary>The supplier reads and signs.</summary>
    public static readonly Address Sign = new("/Agreements/Sign", "awards/{number}/signature", "attributions/{number}/signature");

    /// <summary>The contracting authority reads and signs.</summary>
    public static readonly Address SignForCanada = new("/Agreements/SignForCanada", "files/{number}/signature", "dossiers/{number}/signature");

    /// <summary>The agreement of an award, to read and print, for both sides.</summary>
    public static readonly Address Document = new("/Agreements/Document", "awards/{number}/agreement", "attributions/{number}/entente");
}
