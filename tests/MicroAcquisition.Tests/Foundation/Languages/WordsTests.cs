using CsCheck;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Tests.Foundation.Languages;

public sealed class WordsTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  a  ", "a")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("pay\u202Elist\u200B", "paylist")] // What turns the direction, and what cannot be seen.
    [InlineData("\U0001F469\u200D\U0001F4BB", "\U0001F469\u200D\U0001F4BB")] // An emoji of two, joined.
    [InlineData("e\u0301", "é")]
    [InlineData("\U0001F600", "\U0001F600")]
    public void Text_is_kept_clean(string? typed, string kept) => Assert.Equal(kept, Words.Clean(typed));

    [Fact]
    public void Half_a_character_is_replaced()
    {
        Assert.Equal("a\uFFFDb", Words.Clean("a\uD83Db")); // A test's data cannot carry half a surrogate pair.
        Assert.Equal("\uFFFD", Words.Clean("\uDE00"));
    }

    [Fact]
    public void Clean_text_is_well_formed_and_cleaning_it_again_changes_nothing() => Gen.String.Sample(typed =>
    {
        var clean = Words.Clean(typed);
        return Words.Clean(clean) == clean && !clean.Any(c => char.IsControl(c) && c is not '\n' and not '\t')
            && new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetByteCount(clean) >= 0;
    });

    [Theory]
    [InlineData(null, 0)]
    [InlineData(" \n\t", 0)]
    [InlineData("one", 1)]
    [InlineData("one  two\nthree", 3)]
    [InlineData("l’équipe est-elle prête\u00A0?", 4)]
    public void Words_are_runs_between_white_space(string? text, int words) => Assert.Equal(words, Words.Count(text));

    [Theory]
    [InlineData("Élève, ÉTÉ!", "eleve ete")]
    [InlineData("C#, C++ and .NET", "c# c++ and .net")]
    [InlineData("Cœur", "coeur")]
    [InlineData("100 % [a_b]", "100 a b")]
    public void Text_is_folded_for_search(string text, string folded) => Assert.Equal(folded, Words.Fold(text));

    [Fact]
    public void Folded_text_holds_no_sign_that_a_search_pattern_reads() =>
        Gen.String.Sample(text => Words.Fold(text).IndexOfAny(['%', '_', '\\', '\'', '\0']) < 0);

    [Theory]
    [InlineData("Export the map", "export-the-map")]
    [InlineData("Exporter la carte — été", "exporter-la-carte-ete")]
    public void A_title_makes_an_address(string title, string slug) => Assert.Equal(slug, Words.Slug(title));
}
