using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Importing;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities;

public sealed class LanguageComparisonTests
{
    [Fact]
    public async Task A_pair_that_says_the_same_has_no_difference() =>
        Assert.Empty(await DifferencesAsync(PilotFolder.Good()));

    [Theory]
    [InlineData("2. Sa documentation.", "Sa documentation.", "The work: number of list items: 5 in English, 4 in French.")]
    [InlineData("[dépôt public](https://example.org/horaires)", "dépôt public", "Background: number of links: 1 in English, 0 in French.")]
    [InlineData("moins de 2,5 minutes", "moins de 25 minutes", "Work acceptance criteria, item 2: numbers: 1200 | 2.5 in English; 1200 | 25 in French.")]
    [InlineData("garde 1 200 horaires", "garde des horaires", "Background: numbers: 1200 in English; none in French.")]
    [InlineData("« draft »", "« brouillon »", "The work: quoted only in English: draft; quoted only in French: brouillon.")]
    [InlineData("Vous livrez :", "#### Livraison", "The work: number of headings: 0 in English, 1 in French.")]
    [InlineData("2. Montrez que vous connaissez GTFS ou un format semblable.", "", "Application evaluation: number of criteria: 2 in English, 1 in French.")]
    public async Task A_place_that_differs_is_listed(string was, string becomes, string difference) =>
        Assert.Contains(await DifferencesAsync(PilotFolder.Good().With(PilotFolder.French, was, becomes)), d => d.ToString() == difference);

    [Fact]
    public async Task A_word_that_the_languages_share_everywhere_but_in_one_item_is_listed_there()
    {
        var folder = PilotFolder.Good().With(PilotFolder.French, "Exporter une seule ligne", "Envoyer une seule ligne")
            .With(PilotFolder.English, "1. The code has", "1. Exported code has").With(PilotFolder.French, "1. Le code porte", "1. Le code exporté porte");

        var difference = Assert.Single(await DifferencesAsync(folder));

        Assert.Equal("The work, item 1.2", difference.Place);
        Assert.Contains("“export…”", difference.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ordinals_and_list_numbers_are_no_numbers()
    {
        var folder = PilotFolder.Good().With(PilotFolder.English, "a single route", "the 1st route of a 3rd party").With(PilotFolder.French, "une seule ligne", "la première ligne d’un tiers");

        Assert.Empty(await DifferencesAsync(folder));
    }

    private static async Task<IReadOnlyList<LanguageDifference>> DifferencesAsync(PilotFolder folder)
    {
        var pair = Assert.Single(await folder.ReadAsync());
        return LanguageComparison.Of(pair.English.Text, pair.French.Text);
    }
}
