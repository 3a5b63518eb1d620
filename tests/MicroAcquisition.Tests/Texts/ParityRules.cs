using System.Text.RegularExpressions;

namespace MicroAcquisition.Tests.Texts;

/// <summary>What both languages owe each other, as a list of what breaks it.</summary>
public static partial class ParityRules
{
    /// <summary>The same keys.</summary>
    public static IReadOnlyList<string> SameKeys(TextPair pair) => Named(pair, pair.English.Keys.Except(pair.French.Keys).Union(pair.French.Keys.Except(pair.English.Keys)));

    /// <summary>The same places to fill.</summary>
    public static IReadOnlyList<string> SamePlaces(TextPair pair) => Named(pair, Shared(pair).Where(key => Places(pair.English[key]) != Places(pair.French[key])));

    /// <summary>Nothing empty.</summary>
    public static IReadOnlyList<string> NothingEmpty(TextPair pair) =>
        Named(pair, Shared(pair).Where(key => string.IsNullOrWhiteSpace(pair.English[key]) || string.IsNullOrWhiteSpace(pair.French[key])));

    /// <summary>Nothing that is the same in both languages, unless it is known to be.</summary>
    public static IReadOnlyList<string> NothingLeftUntranslated(TextPair pair, IReadOnlySet<string> known) =>
        Named(pair, Shared(pair).Where(key => pair.English[key] == pair.French[key] && !known.Contains($"{pair.Name}.{key}")));

    /// <summary>No word that domain §8 bans from French.</summary>
    public static IReadOnlyList<string> NoBannedWord(string name, string french) =>
        [.. Banned().Matches(french.Replace('’', '\'')).Select(match => $"{name}: {match.Value}")];

    /// <summary>No ordinary space where French typography keeps two things on one line, none where it has none, and no straight apostrophe.</summary>
    public static IReadOnlyList<string> NoBadTypography(string name, string french) => [.. BadTypography().Matches(french).Select(match => $"{name}: {match.Value}")];

    private static List<string> Named(TextPair pair, IEnumerable<string> keys) => [.. keys.Select(key => $"{pair.Name}.{key}")];

    private static IEnumerable<string> Shared(TextPair pair) => pair.English.Keys.Intersect(pair.French.Keys);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\boffres? d'emploi\b|\bcandidatures?\b|\bpostul(er|ez|e|ent|ant|ants)\b|\bappliqu\w* sur\b|\be-?mails?\b|\bregistres?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Banned();

    // Before a number's noun only in a text to fill ({0} mots): in a document, figures also name versions.
    [GeneratedRegex(@"\w* [:»%$]|« \w*|\w*[ \u00A0][;!?]|\p{L}'\p{L}|\{\d\} (caractères|heures|jours|minutes|mots|personnes)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BadTypography();
}
