using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Texts;

/// <summary>How texts read; each rule is shown to see a breach.</summary>
public sealed class WordingTests
{
    /// <summary>The long sentences there are, in <c>long-sentences.txt</c>: a line goes when its text is mended, and none comes.</summary>
    private const int LongSentencesAtMost = 9;

    [Fact]
    public void There_are_texts_to_read() => Assert.All(
        ["RequestText.Need_Title", "README.md", "LISEZMOI.md", "OnePageAgreement.v1.fr.md", "publiccode.yml fr"],
        name => Assert.Contains(Wording.All, text => text.Name == name));

    [Fact]
    public void A_sentence_has_at_most_25_words()
    {
        var known = File.ReadLines(Repository.PathOf("tests", "MicroAcquisition.Tests", "Texts", "long-sentences.txt")).Select(line => line.Split(':')[0]).ToList();
        var found = Wording.All.SelectMany(WordingRules.LongSentences).ToList();

        Expect.None(found.Where(line => !known.Contains(line.Split(':')[0])));
        Assert.Equal(known.Order(StringComparer.Ordinal), found.Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.True(known.Count <= LongSentencesAtMost);
    }

    [Fact]
    public void A_long_sentence_is_seen()
    {
        var words = string.Join(' ', Enumerable.Repeat("mot", 25));
        Assert.Empty(WordingRules.LongSentences(French($"{words}. {words}\u00A0: » ?\n- {words}\n- {words}")));
        Assert.Equal(2, WordingRules.LongSentences(French($"{words} {{0}}. Court.\n\n[{words} l’un](adresse)")).Count);
        Assert.Equal(["Un.", "Deux", "trois"], WordingRules.Sentences("Un. Deux\n- trois\n```\ncode\n```"));
    }

    [Fact]
    public void Each_thing_has_one_name()
    {
        Expect.None(Wording.All.SelectMany(WordingRules.OtherWords));
        Assert.Equal(["T: E-mail", "T: 23:59", "T: web site"], WordingRules.OtherWords(English("E-mail until 23:59, or 11:59\u00A0pm, by web site")));
        Assert.Equal(["T: d’ici le", "T: \u2011", "T: Écrivez au programme"], WordingRules.OtherWords(French("d’ici le 2, dites\u2011nous. Écrivez au programme.")));
    }

    [Fact]
    public void Letters_notices_and_the_agreement_have_no_contractions()
    {
        Expect.None(Wording.All.SelectMany(WordingRules.ContractionsInNotices));
        Assert.Equal(["RequestsText.Letter_x_Body: can’t"], WordingRules.ContractionsInNotices(new("RequestsText.Letter_x_Body", Language.English, "You can’t")));
        Assert.Empty(WordingRules.ContractionsInNotices(English("You can’t")));
    }

    [Fact]
    public void Dates_and_numbers_stay_on_one_line()
    {
        Expect.None(Wording.All.SelectMany(WordingRules.BrokenNumbers));
        Assert.Equal(["T: 1er mai", "T: } jours", "T: 3 mois"], WordingRules.BrokenNumbers(French("le 1er mai, {0} jours, 3 mois, 2\u00A0heures")));
        Assert.Equal(["T: May 1", "T: 9 pm"], WordingRules.BrokenNumbers(English("May 1, 2027, 11:59 pm")));
    }

    private static Wording English(string value) => new("T", Language.English, value);

    private static Wording French(string value) => new("T", Language.French, value);
}
