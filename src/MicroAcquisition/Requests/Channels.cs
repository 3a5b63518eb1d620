namespace MicroAcquisition.Requests;

/// <summary>How someone came to the program: the value of ?via= in the address that they followed.</summary>
public static class Channels
{
    /// <summary>Longest name of a channel.</summary>
    public const int MaxLength = 40;

    /// <summary>The channel's name: lower case letters, digits and hyphens; anything else is dropped, nothing is null.</summary>
    public static string? From(string? via)
    {
        var kept = new string((via ?? "").ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == '-').Take(MaxLength).ToArray());
        return kept.Length == 0 ? null : kept;
    }

    /// <summary>The channel's name as people read it: whoever spread the address wrote it in words with hyphens.</summary>
    public static string InWords(string channel) => channel.Replace('-', ' ').Trim();
}
