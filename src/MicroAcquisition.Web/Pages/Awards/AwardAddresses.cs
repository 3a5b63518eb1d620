using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Awards;

/// <summary>Addresses of offers, of the supplier's check, and of a supplier's own page of their work.</summary>
public static class AwardAddresses
{
    /// <summary>Offering the work.</summary>
    public static readonly Address Offer = new("/Awards/Offer", "files/{number}/offer", "dossiers/{number}/invitation");

    /// <summary>Ending a file for which nobody is left.</summary>
    public static readonly Address End = new("/Awards/End", "files/{number}/no-award", "dossiers/{number}/aucune-attribution");

    /// <summary>Recording that an offer lapsed.</summary>
    public static readonly Address Lapse = new("/Awards/Lapse", "files/{number}/lapsed-offer", "dossiers/{number}/invitation-echue");

    /// <summary>Procurement's check of the supplier.</summary>
    public static readonly Address Check = new("/Awards/Check", "files/{number}/supplier-check", "dossiers/{number}/verification-du-fournisseur");

    /// <summary>What a supplier was offered, and what came of it.</summary>
    public static readonly Address Award = new("/Awards/Award", "awards/{number}", "attributions/{number}");

    /// <summary>The supplier's answer.</summary>
    public static readonly Address Answer = new("/Awards/Answer", "awards/{number}/answer", "attributions/{number}/reponse");
}
