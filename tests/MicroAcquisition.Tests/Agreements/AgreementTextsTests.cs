using System.Text.RegularExpressions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Tests.Agreements;

public sealed partial class AgreementTextsTests
{
    [Fact]
    public void Every_version_has_the_same_clauses_and_fields_in_both_languages()
    {
        for (var version = 1; version <= AgreementTexts.Current; version++)
        {
            var english = AgreementTexts.Find(version, Language.English)!.Markdown;
            var french = AgreementTexts.Find(version, Language.French)!.Markdown;

            Assert.Equal(11, Clause().Count(english));
            Assert.Equal(Clause().Count(english), Clause().Count(french));
            Assert.Equal(Field().Count(english), Field().Count(french));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(AgreementTexts.Current + 1)]
    public void A_version_that_does_not_exist_is_not_found(int version) =>
        Assert.All(OfficialLanguages.All, language => Assert.Null(AgreementTexts.Find(version, language)));

    [GeneratedRegex(@"^\d+\. \*\*", RegexOptions.Multiline, 1000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\*\[[^\]]+\]\*", RegexOptions.None, 1000)]
    private static partial Regex Field();
}
