using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Demo.Pages;

/// <summary>Addresses of the demonstration's own pages.</summary>
public static class DemoAddresses
{
    /// <summary>Every component in every state.</summary>
    public static readonly Address Gallery = new("/Gallery", "demonstration/gallery", "demonstration/galerie");
}
