using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Texts;

/// <summary>Both languages or nothing; each rule is shown to see a breach.</summary>
public sealed class ParityTests
{
    /// <summary>Texts that truly are the same in both languages, with the reason after each.</summary>
    private static readonly HashSet<string> Known = [.. File.ReadLines(Repository.PathOf("tests", "MicroAcquisition.Tests", "Texts", "same-in-both-languages.txt"))
        .Select(line => line.Split(' ')[0])];

    private static readonly TextPair Broken = new(
        "Broken",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Only"] = "x", ["Place"] = "{0} of {1}", ["Empty"] = "x", ["Same"] = "Save", ["Word"] = "repository" },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Place"] = "{0}", ["Empty"] = " ", ["Same"] = "Save", ["Word"] = "le registre" });

    [Fact]
    public void There_are_texts_to_compare() => Assert.Contains(TextPair.All, pair => pair.Name == "AcquisitionsText" && pair.French.Count > 50);

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        Expect.None(TextPair.All.SelectMany(ParityRules.SameKeys));
        Assert.Equal(["Broken.Only"], ParityRules.SameKeys(Broken));
    }

    [Fact]
    public void Both_languages_fill_the_same_places()
    {
        Expect.None(TextPair.All.SelectMany(ParityRules.SamePlaces));
        Assert.Equal(["Broken.Place"], ParityRules.SamePlaces(Broken));
    }

    [Fact]
    public void No_text_is_empty()
    {
        Expect.None(TextPair.All.SelectMany(ParityRules.NothingEmpty));
        Assert.Equal(["Broken.Empty"], ParityRules.NothingEmpty(Broken));
    }

    [Fact]
    public void No_text_is_left_untranslated()
    {
        Expect.None(TextPair.All.SelectMany(pair => ParityRules.NothingLeftUntranslated(pair, Known)));
        Assert.Equal(["Broken.Same"], ParityRules.NothingLeftUntranslated(Broken, Known));
    }

    [Fact]
    public void Every_known_exception_still_is_one() =>
        Expect.None(Known.Except(TextPair.All.SelectMany(pair => ParityRules.NothingLeftUntranslated(pair, new HashSet<string>(StringComparer.Ordinal)))));

    [Fact]
    public void French_uses_the_words_of_the_domain()
    {
        Expect.None(French().SelectMany(text => ParityRules.NoBannedWord(text.Name, text.Value)));
        Assert.Equal(["Word: registre"], ParityRules.NoBannedWord("Word", "Enregistrer le registre"));
        Assert.Equal(3, ParityRules.NoBannedWord("Words", "Offre d’emploi : envoyez votre candidature par e-mail.").Count);
    }

    [Fact]
    public void French_keeps_its_typography()
    {
        Expect.None(French().SelectMany(text => ParityRules.NoBadTypography(text.Name, text.Value)));
        Assert.Empty(ParityRules.NoBadTypography("Good", "Prix\u00A0: «\u00A06\u00A0500\u00A0$\u00A0», au plus {0}\u00A0mots; qu’en dites-vous?"));
        Assert.Equal(
            ["Bad: Prix :", "Bad: « a", "Bad: a »", "Bad: dites ?", "Bad: u'e", "Bad: {0} mots"],
            ParityRules.NoBadTypography("Bad", "Prix : « a, a », dites ?, qu'en, {0} mots"));
    }

    private static IEnumerable<(string Name, string Value)> French() => TextPair.All
        .SelectMany(pair => pair.French.Select(text => (Name: $"{pair.Name}.{text.Key}", text.Value)))
        .Concat(Repository.Files("src", "*.fr.md").Concat(Repository.Files("src", "fr-*.md")).Append(Repository.PathOf("LISEZMOI.md"))
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path))));
}
