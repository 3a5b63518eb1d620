using System.Text.RegularExpressions;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>What someone typed, where another reads it in a mail program.</summary>
public static partial class Words
{
    /// <summary>
    /// A name as it may stand in a letter to someone else: one line, in which no mail program finds a link and nobody Markdown. What could be
    /// an address of the web or of mail comes apart at its dots and signs; abbreviations such as S.E.N.C. stay.
    /// </summary>
    public static string Unlinked(string? name)
    {
        var plain = Schemes().Replace(Line(name), " ");
        plain = Marks().Replace(Dots().Replace(plain, " "), " ");
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"[a-z][a-z0-9+.-]*://|\b(https?|ftp|mailto|tel|sms|data|javascript):|[/\\]{2,}|\bwww\b|@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Schemes();

    // A dot that two signs or a digit follow at once ends a label of a host; one letter and a dot are an abbreviation. So for dots of other scripts.
    [GeneratedRegex(@"(?<=[\p{L}\p{N}_-])[.\u3002\uFF0E\uFF61\u2024](?=[\p{L}\p{N}_-]{2}|\p{N})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dots();

    [GeneratedRegex(@"[\[\]<>*`|]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();
}
