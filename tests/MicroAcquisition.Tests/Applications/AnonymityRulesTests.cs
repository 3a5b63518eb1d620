using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Tests.Applications;

public sealed class AnonymityRulesTests
{
    [Theory]
    [InlineData("I, Tremblay, drew maps.", "Tremblay")]
    [InlineData("ELOISE drew maps", "Éloïse")] // Folded: neither case nor accents count.
    [InlineData("Signed: Éloïse Tremblay.", "Éloïse")]
    [InlineData("signed eloise tremblay ng", "Éloïse Tremblay-Ng")]
    [InlineData("At Cartes Boréales we draw maps.", "Cartes Boréales inc.")]
    [InlineData("At cartes boreales, Ltd. we draw maps.", "Cartes Boréales inc.")]
    [InlineData("Write to maps@example.org.", "maps@example.org")]
    [InlineData("See https://maps.example.org/me", "https://maps.example.org/me")]
    [InlineData("See github.com/someone for it", "github.com/someone")]
    [InlineData("My site is boreales.ca", "boreales.ca")]
    [InlineData("Call 613-555-0199.", "613-555-0199")]
    [InlineData("I live at 12 Main Street.", "12 Main Street.")]
    [InlineData("In H2X 1Y4.", "H2X 1Y4")]
    [InlineData("I am @mapmaker there.", "@mapmaker")]
    public void A_statement_that_names_its_applicant_is_told_by_what(string statement, string named)
    {
        using var _ = OfficialLanguages.Speak(Language.English);

        var refusal = AnonymityRules.AStatementDoesNotNameItsApplicant(statement, 2, "Éloïse Tremblay-Ng", "Cartes Boréales inc.");

        Assert.Equal($"Criterion 2: “{named}”", refusal!.Text);
    }

    [Theory]
    [InlineData("I drew maps for a town.")]
    [InlineData("The tremblays of the earth; cartes of all boréales kinds.")] // Whole words, and the whole name of a business.
    [InlineData("I write ng templates and inc files in ASP.NET/C#, with lodash@4.17.2 and @types/node.")] // Two letters name nobody.
    [InlineData("")]
    [InlineData(null)]
    public void A_statement_that_names_nobody_is_not_warned_of(string? statement) =>
        Assert.Null(AnonymityRules.AStatementDoesNotNameItsApplicant(statement, 1, "Éloïse Tremblay-Ng", "Cartes Boréales inc."));

    [Theory]
    [InlineData("I will draw maps; a rose is a rose.", null)]
    [InlineData("My friends call me Will.", "Will")]
    [InlineData("ROSE wrote this.", "Rose")]
    [InlineData("Everyone at Maps draws.", "Maps Ltd.")]
    public void One_word_names_its_applicant_only_where_it_is_written_as_a_name(string statement, string? named)
    {
        using var _ = OfficialLanguages.Speak(Language.English);

        Assert.Equal(named is null ? null : $"Criterion 1: “{named}”", AnonymityRules.AStatementDoesNotNameItsApplicant(statement, 1, "Will Rose", "Maps Ltd.")?.Text);
    }

    [Fact]
    public void Without_names_only_addresses_and_links_are_told()
    {
        Assert.Null(AnonymityRules.AStatementDoesNotNameItsApplicant("Anything at all.", 1, person: null, business: ""));
        Assert.NotNull(AnonymityRules.AStatementDoesNotNameItsApplicant("www.example.org", 1, person: null, business: ""));
    }
}
