using System.Globalization;

namespace MicroAcquisition.Requests;

/// <summary>Reasons in the reader's words.</summary>
public static class RequestWords
{
    /// <summary>A reason of the list.</summary>
    public static string Of(DeclineReason reason) =>
        RequestsText.ResourceManager.GetString("Reason_" + reason, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"RequestsText lacks Reason_{reason}.");
}
