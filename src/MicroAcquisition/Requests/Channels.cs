namespace MicroAcquisition.Requests;

/// <summary>How someone came to the program: the value of ?via= in the address that they followed.</summary>
public static class Channels
{
    /// <summary>Longest name of a channel.</summary>
    public const int MaxLength = 40;

    /// <summary>The French names of channels: the report counts a channel once, under its English name.</summary>
    private static readonly Dictionary<string, string> InFrench = new(StringComparer.Ordinal) { ["liste-envoi"] = "mailing-list", ["reunion-equipe"] = "team-meeting" };

    /// <summary>The channel's name: lower case letters, digits and hyphens; anything else is dropped, nothing is null.</summary>
    public static string? From(string? via)
    {
        var kept = new string((via ?? "").ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == '-').Take(MaxLength).ToArray());
        return kept.Length == 0 ? null : InFrench.GetValueOrDefault(kept, kept);
    }
}
