using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Tests.Foundation.Languages;

public sealed class SensitiveNumbersTests
{
    [Theory]
    [InlineData("4111111111111111", true), InlineData("4111 1111 1111 1111", true), InlineData("card 4111-1111-1111-1111 please", true), InlineData("378282246310005", true)]
    [InlineData("046 454 286", true), InlineData("SIN: 046454286.", true)]
    [InlineData("00 4111 1111 1111 1111 2", true), InlineData("b4111111111111111", false), InlineData("506-555-0199", false), InlineData("12 Main Street", false), InlineData("4111111111111112", false), InlineData("046454287", false), InlineData("", false)]
    public void Card_and_social_insurance_numbers_are_found_by_their_check_digit(string text, bool isFound) => Assert.Equal(isFound, SensitiveNumbers.AreIn(text));

    [Theory]
    [InlineData("My SIN 046 454 286.", true), InlineData("046-454-286", true)]
    [InlineData("046 454 287", false), InlineData("046454286", false), InlineData("046 454 286 RT 0001", false), InlineData("613 555 019", false), InlineData("1-046-454-286", false)]
    public void A_social_insurance_number_is_found_in_its_usual_writing(string text, bool isFound) => Assert.Equal(isFound, SensitiveNumbers.LooksLikeASocialInsuranceNumber(text));
}
