using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Opportunities.Publishing;

/// <summary>Addresses of publishing an opportunity.</summary>
public static class PublishingAddresses
{
    /// <summary>Publishing.</summary>
    public static readonly Address Publish = new("/Opportunities/Publishing/Publish", "files/{number}/publication", "dossiers/{number}/publication");

    /// <summary>What will be public, before it is: for whoever reads the file.</summary>
    public static readonly Address Preview = new("/Opportunities/Publishing/Preview", "files/{number}/preview", "dossiers/{number}/apercu");

    /// <summary>Undoing it before the opening.</summary>
    public static readonly Address Unpublish = new("/Opportunities/Publishing/Unpublish", "files/{number}/publication-undone", "dossiers/{number}/annulation-de-la-publication");

    /// <summary>Calling the file off.</summary>
    public static readonly Address Cancel = new("/Opportunities/Publishing/Cancel", "files/{number}/cancellation", "dossiers/{number}/annulation");
}
