using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Acquisitions;

/// <summary>Addresses of the staff's pages about files.</summary>
public static class AcquisitionAddresses
{
    /// <summary>What waits for me.</summary>
    public static readonly Address MyWork = new("/Acquisitions/MyWork", "my-work", "mon-travail");

    /// <summary>All files.</summary>
    public static readonly Address Files = new("/Acquisitions/Files", "files", "dossiers");

    /// <summary>One file.</summary>
    public static readonly Address File = new("/Acquisitions/File", "files/{number}", "dossiers/{number}");
}
