using System.Text.Json;

namespace MicroAcquisition.Cli;

/// <summary>The settings of the site, as it reads them itself: an environment variable, else appsettings.json of the current directory.</summary>
public static class ServerSettings
{
    private const string File = "appsettings.json";

    /// <summary>The setting with a name such as <c>Mail:Host</c>; null when it is not given.</summary>
    public static string? Find(string name)
    {
        if (Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal)) is { Length: > 0 } variable)
        {
            return variable;
        }

        if (!System.IO.File.Exists(File))
        {
            return null;
        }

        using var settings = JsonDocument.Parse(System.IO.File.ReadAllText(File), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var place = settings.RootElement;
        foreach (var part in name.Split(':'))
        {
            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(part, out place))
            {
                return null;
            }
        }

        return place.ToString();
    }
}
