using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>
/// Words that keep freelancers and students out without saying what the work needs: years of experience, degrees, certificates,
/// clearance, location, insurance, pre-qualification (domain §4, "Barriers"). They stay with a reason, or go.
/// </summary>
public static partial class Barriers
{
    /// <summary>Those in a text, as it writes them.</summary>
    public static IReadOnlyList<string> In(Language language, IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => (language == Language.French ? French() : English()).Matches(text).Select(match => match.Value.Trim()))
            .Distinct(StringComparer.CurrentCultureIgnoreCase)];

    [GeneratedRegex(@"\b(\d+\+?\s*(or more\s+)?years?('|’)?|years? of experience|(university|college|bachelor’?'?s?|master’?'?s?)\s+(degree|diploma)|degrees?|diplomas?|certificates?|certifications?|certified|security clearance|clearance|insurance|insured|on[- ]site|pre-?qualif\w*|supply arrangement|standing offer)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();

    // Tests often “assurent” something, and are “assurance qualité”: neither is insurance.
    [GeneratedRegex(@"\b(\d+\s*ans|années? d['’]expérience|diplômes?|baccalauréat|maîtrise en|certificats?|certifications?|certifiée?s?|cote de sécurité|enquête de sécurité|habilitation|assurances?(?!\s+(de\s+la\s+)?qualité)|sur place|préqualif\w*|arrangement en matière d['’]approvisionnement|offre à commandes)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex French();
}
