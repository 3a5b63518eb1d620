using MicroAcquisition.Acquisitions;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Pages.Acquisitions;

/// <summary>The page on which a step of the journey is done.</summary>
public static class StepLinks
{
    private static readonly Dictionary<string, Address> Pages = new(StringComparer.Ordinal)
    {
        [Journey.ScreenRequest.Name] = RequestAddresses.Screen,
    };

    /// <summary>Its address for a file, in the current language.</summary>
    public static string Of(Step step, Acquisition file) => Pages[step.Name].Of(SitePage.Language, file.Number);
}
