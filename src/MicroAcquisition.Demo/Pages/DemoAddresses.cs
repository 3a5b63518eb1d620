using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Demo.Pages;

/// <summary>Addresses of the demonstration's own pages.</summary>
public static class DemoAddresses
{
    /// <summary>Whom a visitor can be.</summary>
    public static readonly Address Personas = new("/Personas", "demo", "demonstration");

    /// <summary>The letters of one persona, or of everyone.</summary>
    public static readonly Address Mailbox = new("/Mailbox", "demo/mailbox/{who?}", "demonstration/courrier/{who?}");

    /// <summary>The demonstration's clock.</summary>
    public static readonly Address Clock = new("/Clock", "demo/clock", "demonstration/horloge");

    /// <summary>Every component in every state.</summary>
    public static readonly Address Gallery = new("/Gallery", "demo/gallery", "demonstration/galerie");
}
