using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>Addresses of the pages that belong to no stage.</summary>
public static class HomeAddresses
{
    /// <summary>The front page.</summary>
    public static readonly Address Home = new("/Home/Index", "", "");

    /// <summary>How it works, for suppliers and teams.</summary>
    public static readonly Address HowItWorks = new("/Home/HowItWorks", "how-it-works", "fonctionnement");

    /// <summary>Contact.</summary>
    public static readonly Address Contact = new("/Home/Contact", "contact", "nous-joindre");

    /// <summary>Privacy notice.</summary>
    public static readonly Address Privacy = new("/Home/Privacy", "privacy", "confidentialite");

    /// <summary>Accessibility statement.</summary>
    public static readonly Address Accessibility = new("/Home/Accessibility", "accessibility", "accessibilite");
}
