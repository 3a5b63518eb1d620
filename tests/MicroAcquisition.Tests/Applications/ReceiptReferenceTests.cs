using CsCheck;
using MicroAcquisition.Applications;

namespace MicroAcquisition.Tests.Applications;

public sealed class ReceiptReferenceTests
{
    [Fact]
    public void What_was_made_can_be_read_back_however_it_is_typed() => Gen.Int.Sample(_ =>
    {
        var reference = ReceiptReference.New();
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
}
