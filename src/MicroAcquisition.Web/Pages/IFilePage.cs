using MicroAcquisition.Acquisitions;

namespace MicroAcquisition.Web.Pages;

/// <summary>A page of a file, for those who work on it: <see cref="SitePage"/> journals that internal audit read it, once a view.</summary>
public interface IFilePage
{
    /// <summary>The file, once it is loaded and the reader may read it.</summary>
    Acquisition Acquisition { get; }
}
