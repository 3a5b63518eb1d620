using System.Globalization;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Requests;

/// <summary>Reasons and channels in the reader's words.</summary>
public static class RequestWords
{
    /// <summary>A reason of the list.</summary>
    public static string Of(DeclineReason reason) =>
        RequestsText.ResourceManager.GetString("Reason_" + reason, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"RequestsText lacks Reason_{reason}.");

    /// <summary>A channel: a known one in words, another as whoever spread the address wrote it.</summary>
    public static string OfChannel(string channel) =>
        RequestsText.ResourceManager.GetString("Channel_" + channel.Replace('-', '_'), CultureInfo.CurrentUICulture) ?? RequestsText.Channel_Other.With(channel);
}
