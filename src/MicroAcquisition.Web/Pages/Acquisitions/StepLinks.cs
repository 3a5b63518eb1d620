using MicroAcquisition.Acquisitions;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Pages.Acquisitions;

/// <summary>The page on which a step of the journey is done; the operator's steps are commands.</summary>
public static class StepLinks
{
    private static readonly Dictionary<string, Address> Pages = new(StringComparer.Ordinal)
    {
        [Journey.SubmitRequest.Name] = RequestAddresses.Start,
        [Journey.ScreenRequest.Name] = RequestAddresses.Screen,
        [Journey.SubmitApplication.Name] = ApplicationAddresses.Apply,
        [Journey.ChangeApplication.Name] = ApplicationAddresses.Receipt,
        [Journey.WithdrawApplication.Name] = ApplicationAddresses.Withdraw,
    };

    /// <summary>Its address.</summary>
    public static Address PageOf(Step step) =>
        Pages.GetValueOrDefault(step.Name) ?? throw new InvalidOperationException($"StepLinks knows no page on which {step.Name} is done: add it.");

    /// <summary>Its address for a file, in the current language.</summary>
    public static string Of(Step step, Acquisition file) => PageOf(step).Of(SitePage.Language, file.Number);
}
