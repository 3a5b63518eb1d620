using CsCheck;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Tests.Applications;

public sealed class ReceiptReferenceTests
{
    [Fact]
    public void What_was_made_can_be_read_back_however_it_is_typed() => Gen.Int.Sample(_ =>
    {
        var reference = ReceiptReference.New();
        Assert.All(reference, c => Assert.True(char.IsAsciiLetterOrDigit(c) || c == '-', reference));
        Assert.Equal(reference, ReceiptReference.Parse(reference));
        Assert.Equal(reference, ReceiptReference.Parse(" " + reference.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l')));
    });

    [Fact]
    public void One_wrong_symbol_is_noticed() => Gen.Select(Gen.Int[0, 7], Gen.Int[1, 31]).Sample((place, shift) =>
    {
        const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var symbols = ReceiptReference.New().Replace("-", "", StringComparison.Ordinal).ToCharArray();
        symbols[place] = Symbols[(Symbols.IndexOf(symbols[place], StringComparison.Ordinal) + shift) % 32];
        Assert.Null(ReceiptReference.Parse(new string(symbols)));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K3M")]
    [InlineData("ÉÉÉÉ-ÉÉÉÉ-É")]
    public void Anything_else_is_not_a_reference(string? text) => Assert.Null(ReceiptReference.Parse(text));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void The_example_that_people_are_shown_is_one(Language language)
    {
        using var spoken = OfficialLanguages.Speak(language);

        var example = ApplicationRules.TheReferenceIsWhole("")!.Text.TrimEnd('.').Split(' ', '\u00A0')[^1];

        Assert.Equal(example, ReceiptReference.Parse(example));
    }
}
