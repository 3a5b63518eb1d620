using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Tests.Texts;

/// <summary>What can be counted of docs/guides/add-a-text.md, as a list of what breaks it.</summary>
public static partial class WordingRules
{
    /// <summary>Most words of a sentence.</summary>
    public const int MaxWords = 25;

    private static readonly Regex Banned = AnyOf(
        "\u2011",
        // One name for each thing.
        "codes? libres?", "un peu de code", "petits (achats|éléments)", "sans enchère", "concurrence sur le prix", @"agi(r|ssez|ssent|t) (au nom|pour)\b(?! la)", "agissez",
        @"besoins? (a été|est|sera)( probablement)? refusé", @"entret(enir|ien|iens|ient|iendra)\b", "révis(er|ions|ant)", @"(?<!à |pour des )raisons?\b",
        // To people, by people, about functions.
        @"écri(re|vez)( tout de suite)? au programme", @"administrateurs?\b(?! général)", "observateurs?", "agente? des finances", "la ou le", "gestionnaires? délégués?", @"(le|au|du|les|aux|des) clients?", "code source ouvert",
        // Deadlines, draws, fields, tasks.
        "d’ici (le|au)", "tirage( au sort)?( public)? décide", "peut décider", "case vide", "(vous )?attend(ent)? (rien|ici)", "rien ne vous attend", "c’est (enregistré|consigné)");

    private static readonly Regex BannedInEnglish = AnyOf(
        "\u2011", "e-mails?", "web sites?", @"\d\d?:\d\d(?!\u00A0[ap]m|:|\d)", "Eastern time(?!\\))", "closing instants?", "whoever", "somebody", "those who evaluate", "t(ake|akes|aken|ook) back",
        "waits? for you", "in your team", "contracting dollars", "invented", "draws? decides?", "waits? for (him|her|them)", "acts? for", "no bidding", "without bidding", "clocks? and domains", "for instance");

    /// <summary>No sentence of more words than a reader takes in at once.</summary>
    public static IReadOnlyList<string> LongSentences(Wording text) =>
        [.. Sentences(text.Value).Where(sentence => Words(sentence) > MaxWords).Select(sentence => $"{text.Name}: {Words(sentence)} words: {sentence}")];

    /// <summary>No word that this product says otherwise.</summary>
    public static IReadOnlyList<string> OtherWords(Wording text) =>
        [.. (text.Language == Language.French ? Banned : BannedInEnglish).Matches(text.Value).Select(match => $"{text.Name}: {match.Value}")];

    /// <summary>No contraction in a letter, a notice or the agreement.</summary>
    public static IReadOnlyList<string> ContractionsInNotices(Wording text) =>
        text.Language == Language.English && Formal().IsMatch(text.Name) ? [.. Contraction().Matches(text.Value).Select(match => $"{text.Name}: {match.Value}")] : [];

    /// <summary>No date whose day may stand on another line than its month, no number on another than its unit.</summary>
    public static IReadOnlyList<string> BrokenNumbers(Wording text) =>
        [.. (text.Language == Language.French ? BrokenInFrench() : BrokenInEnglish()).Matches(text.Value).Select(match => $"{text.Name}: {match.Value}")];

    /// <summary>The sentences of a text: an item, a heading and a paragraph end one, as a full stop does; code is none.</summary>
    public static IEnumerable<string> Sentences(string text) => Break().Split(Code().Replace(text, ""))
        .SelectMany(part => End().Split(Address().Replace(part, "]"))).Select(sentence => Space().Replace(sentence, " ").Trim(' ', '-', '>', '*')).Where(sentence => sentence.Length > 0);

    private static int Words(string sentence) => Space().Split(sentence).Count(word => word.Any(char.IsLetterOrDigit));

    private static Regex AnyOf(params string[] words) => new(
        $@"(?<!\w)({string.Join('|', words)})(?!\w)|\u2011", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\.Letter_|^NoticesText|\.Privacy_|Draw_Body|\.Employees_|\.Template_|^OnePageAgreement", RegexOptions.None, 1000)]
    private static partial Regex Formal();

    [GeneratedRegex(@"\w+(n[’']t|[’'](ll|re|ve))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Contraction();

    [GeneratedRegex(@"\b(1er|\d\d?) (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b|[\d}] (caractères?|heures?|jours?|Ko|Mo|mètres|minutes?|mois|mots?|pages|personnes|secondes?|semaines)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BrokenInFrench();

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December) \d\d?\b|\d [ap]m\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BrokenInEnglish();

    [GeneratedRegex(@"^(?<indent> *)```.*?^\k<indent>```|^---$.*?^---$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*([-*>|#]|\d+\.|\w+:)\s?)|\|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Break();

    [GeneratedRegex(@"(?<=[.!?][”»""*)\u00A0]*)\s+", RegexOptions.None, 1000)]
    private static partial Regex End();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
