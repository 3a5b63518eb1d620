using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Deliveries;

/// <summary>Addresses of delivering and reviewing the work.</summary>
public static class DeliveryAddresses
{
    /// <summary>The supplier delivers.</summary>
    public static readonly Address Deliver = new("/Deliveries/Deliver", "awards/{number}/delivery", "attributions/{number}/livraison");

    /// <summary>The client reviews.</summary>
    public static readonly Address Review = new("/Deliveries/Review", "files/{number}/acceptance", "dossiers/{number}/acceptation");

    /// <summary>The maintainer reviews.</summary>
    public static readonly Address ReviewCode = new("/Deliveries/ReviewCode", "files/{number}/code-review", "dossiers/{number}/examen-du-code");
}
