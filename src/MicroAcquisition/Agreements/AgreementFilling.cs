using System.Text;
using System.Text.RegularExpressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;

namespace MicroAcquisition.Agreements;

/// <summary>
/// Fills the places of a version of the agreement from the file. A place stands in brackets, in italics; all versions have the same ten in the same order: department, supplier,
/// number and title, version of the statement, beginning, delivery, licence, price, and the two signatures.
/// </summary>
public static partial class AgreementFilling
{
    /// <summary>The places of a text.</summary>
    public const int Places = 10;

    /// <summary>What both parties are to sign, in both languages.</summary>
    public static AgreementContent Fill(Acquisition file, AwardView award, string supplier, OfferedTerms terms, string departmentEnglish, string departmentFrench)
    {
        return new AgreementContent(file.Number, award.Number, terms.AgreementVersion, In(Language.English), In(Language.French));

        string In(Language language)
        {
            using var _ = OfficialLanguages.Speak(language);
            string[] values =
            [
                language.Of(departmentEnglish, departmentFrench), supplier, file.Number + ", " + file.Title(language), Formats.Number(terms.StatementVersion),
                AgreementsText.Begins, AgreementsText.DeliverBy.With(Formats.Date(terms.DeliverBy), terms.DaysToDeliver), terms.Licence, Formats.Amount(award.Price),
                AgreementsText.SignedBelow, AgreementsText.SignedBelow,
            ];
            var text = AgreementTexts.Find(terms.AgreementVersion, language) ?? throw new InvalidOperationException("An opportunity names a version that there is.");
            var place = 0;
            var filled = Place().Replace(text.Markdown, _ => Plain(values[place++]));
            return place == Places ? filled : throw new InvalidOperationException($"Version {text.Version} has {place} places to fill, not {Places}.");
        }
    }

    /// <summary>A name as Markdown that says the name, whatever is in it.</summary>
    private static string Plain(string value)
    {
        var plain = new StringBuilder();
        foreach (var letter in Words.Line(value))
        {
            plain.Append(char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter)) ? "\\" : "").Append(letter);
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"\*\[[^\]]*\]\*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
