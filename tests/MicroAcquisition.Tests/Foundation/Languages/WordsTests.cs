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
    [InlineData("a\U000E0001b\U0001D173c", "abc")] // Invisible ones beyond the first plane.
    [InlineData("a\uFFFEb\U0001FFFFc\uFDD0", "abc")] // What Unicode says is no character.
    [InlineData("a\u0085b\u2028c\u2029d\fe\vf", "a\nb\nc\nd\ne\nf")]
    [InlineData("\u06DD\u0661", "\u06DD\u0661")] // Formats what follows, and is seen.
    [InlineData("\u0645\u06CC\u200C\u062E", "\u0645\u06CC\u200C\u062E")]
    [InlineData("\u200Da \u200Cb\u200D\u200Dc\u200C", "a b\u200Dc")] // Joiners that join nothing.
    [InlineData("\u3164", "")]
    [InlineData(" \u200D\uFE0F\u0301\u2800 ", "")]
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
    [InlineData("l’équipe est-elle prête\u00A0?", 3)]
    [InlineData("Oui\u00A0: « peut-être »\u00A0; non\u00A0!", 3)]
    [InlineData("maps – and — tests - all", 4)]
    [InlineData("1. Maps\n2) Tests\n(3) Both\n- one\n• two\n* three", 6)]
    [InlineData("In 2024.\n2024 was 1. good", 6)] // A number that is no list's.
    [InlineData("1.5 km, 100 %, C#, 3/4, R&D & more", 7)]
    [InlineData("\u0645\u06CC\u200C\u062E \u4E2D\u6587 \U00020000 \U0001F468\u200D\U0001F469", 3)]
    [InlineData("\u200B\u00AD \u3164", 0)]
    [InlineData("1.\u00A0Maps", 1)]
    [InlineData("\u200B1. Maps", 1)]
    public void Words_are_runs_with_a_letter_or_a_digit(string? text, int words) => Assert.Equal(words, Words.Count(text));

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
