using System.Text.RegularExpressions;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>
/// Finds by their form what may tell who wrote a text (domain §5): addresses, links, numbers, accounts. One list for the warning to the applicant and for what is masked, so
/// that nobody is masked unwarned. Names of packages (ASP.NET, lodash@4.17.2) are none of them.
/// </summary>
public static partial class TellingSigns
{
    /// <summary>What a text has of them, in its order.</summary>
    public static IEnumerable<(Telling Kind, string Words, int At)> In(string text) =>
        Signs().Matches(text).Select(match => (Enum.GetValues<Telling>().First(kind => match.Groups[kind.ToString()].Success), match.Value, match.Index));

    [GeneratedRegex(
        """
        (?<Email>[\w.+-]+@[\w-]+(\.[\w-]+)*\.\p{L}{2,})
        |(?<Link>(?i:https?://|www\.)[^\s<>()"«»]+[^\s<>()"«».,;:!?]
            |\b(github|gitlab|codeberg|bitbucket|linkedin|sourcehut)\.(com|org)(/[^\s<>()"«»]*[^\s<>()"«».,;:!?])?
            |\b[\w-]+(\.[\w-]+)*\.(ca|com|org|net|dev|io|quebec)\b(/[^\s<>()"«»]*)?)
        |(?<Telephone>(\+?1[\s.-]?)?(\(\d{3}\)|\b\d{3})[\s.-]?\d{3}[\s.-]?\d{4}\b)
        |(?<Receipt>\b[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]\b)
        |(?<PostalCode>\b[ABCEGHJ-NPRSTVXY]\d[A-Z][\s-]?\d[A-Z]\d\b)
        |(?<Street>\b\d{1,5},?\s+((rue|avenue|av\.|boulevard|boul\.|chemin|ch\.|route|place)\s+[\p{L}’'-]+(\s+\p{Lu}[\p{L}’'-]+)*|(\p{Lu}[\p{L}’'-]+\s+){1,3}(Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Crescent|Cres|Way|Place)\b\.?))
        |(?<Account>(?<![\w.@/])@[A-Za-z0-9][A-Za-z0-9-]{2,}(?![\w/-]))
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Signs();
}
