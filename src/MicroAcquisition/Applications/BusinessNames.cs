using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Applications;

/// <summary>
/// When two names that were typed may be those of one business: the same letters and digits, whatever the case, accents, punctuation and legal
/// form (domain §4: one application per supplier). A hint for a person to rule on, never a rule that refuses.
/// </summary>
public static class BusinessNames
{
    // In both languages, with and without dots; those of Quebec and of the federal act, and partnerships.
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "inc", "incorporated", "incorporee", "ltd", "limited", "ltee", "limitee", "corp", "corporation", "co", "company", "compagnie", "cie",
        "enr", "enregistree", "enrg", "reg", "registered", "senc", "sencrl", "sec", "srl", "llp", "llc", "lp", "gp", "ulc", "ulo", "coop", "cooperative",
    };

    private static readonly HashSet<string> Joiners = new(StringComparer.Ordinal) { "and", "et", "the", "les", "la", "le", "l" };

    /// <summary>What is compared: the folded name without legal forms at its end and joining words; the folded name itself when nothing else is left.</summary>
    public static string Fold(string? name)
    {
        // Abbreviated forms lose their dots first, so that s.e.n.c. is one word.
        var words = Words.Fold(Words.Clean(name).Replace(".", "", StringComparison.Ordinal).Replace("’", "'", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new string([.. word.Where(char.IsLetterOrDigit)])).Where(word => word.Length > 0).ToList();
        var kept = words.Where(word => !Joiners.Contains(word)).ToList();
        while (kept.Count > 1 && LegalForms.Contains(kept[^1]))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return string.Concat(kept.Count > 0 ? kept : words);
    }
}
