using System.Text.RegularExpressions;

namespace MicroAcquisition.Opportunities;

/// <summary>The licences that the government lists for its code (domain §4), by their SPDX identifiers.</summary>
public static partial class LicenceNames
{
    /// <summary>The one used when nothing says otherwise.</summary>
    public const string Default = "MIT";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Default, "Apache-2.0", "LGPL-3.0", "GPL-3.0", "AGPL-3.0"];

    /// <summary>The first one that a text names, however it writes it; else <see cref="Default"/>.</summary>
    public static string NamedIn(string text) => LicenceForm().Match(text) switch
    {
        { Success: false } => Default,
        var match => All.Single(name => match.Groups[name.Split('-')[0]].Success),
    };

    [GeneratedRegex(@"\b((?<MIT>MIT)|(?<Apache>Apache)|(?<AGPL>AGPL)|(?<LGPL>LGPL)|(?<GPL>GPL))\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LicenceForm();
}
