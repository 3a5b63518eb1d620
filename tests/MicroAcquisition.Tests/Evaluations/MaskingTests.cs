using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Tests.Evaluations;

/// <summary>What would tell who wrote a statement is found and masked, whatever its writing; the rest stays as it was.</summary>
public sealed class MaskingTests
{
    [Theory]
    [InlineData("I am Zoé Tremblay.", "I am […].")]
    [InlineData("zoe TREMBLAY wrote it.", "[…] wrote it.")]
    [InlineData("Zoé\u00a0 Tremblay", "[…]")]
    [InlineData("Tremblay's maps, Tremblays too", "[…]'s maps, Tremblays too")]
    [InlineData("At Cartes Élan inc. we map.", "At […] we map.")]
    [InlineData("At cartes elan we map.", "At […] we map.")]
    [InlineData("Write to zoe.t@example.org, please.", "Write to […], please.")]
    [InlineData("See https://github.com/zoe/maps.", "See […].")]
    [InlineData("See www.elan.example/maps, part 2.", "See […], part 2.")]
    [InlineData("See github.com/zoe/maps", "See […]")]
    [InlineData("My site is elan.ca", "My site is […]")]
    [InlineData("Call 613-555-0199 or (819) 555-0188.", "Call […] or […].")]
    [InlineData("I live at 12 Main Street, K1A 0B1.", "I live at […].")]
    [InlineData("J’habite au 12, rue des Érables.", "J’habite au […].")]
    [InlineData("I am @zoecode there.", "I am […] there.")]
    [InlineData("With @types/node and @zoecode.", "With @types/node and […].")]
    [InlineData("See HTTPS://example.org/me.", "See […].")]
    [InlineData("I am ztremblay on GitHub.", "I am […] on GitHub.")]
    [InlineData("My accounts: z-tremblay, zoe_tremblay, tremblay.zoe or TREMBLAYZ.", "My accounts: […] or […].")]
    [InlineData("ztremblay-maps is mine, mapwizard too, Map-Wizard as well.", "[…]-maps is mine, […] too, […] as well.")]
    [InlineData("cartes-elan on Codeberg", "[…] on Codeberg")]
    [InlineData("My receipt is 7K3M-Q9XD-K, or 7k3m q9xd k, or 7K3MQ9XDK; before it was ab12-cd34-e.", "My receipt is […], or […], or […]; before it was […].")]
    [InlineData("Call 6135550199.", "Call […].")]
    [InlineData("Maps of 2024-2025, parts A-1-2 and spark-3-5.", "Maps of 2024-2025, parts A-1-2 and spark-3-5.")]
    [InlineData("ASP.NET 10, node.js and lodash@4.17.2 in 2024.", "ASP.NET 10, node.js and lodash@4.17.2 in 2024.")]
    [InlineData("I drew 12 maps in 2024, with 3.5 GB of data.", "I drew 12 maps in 2024, with 3.5 GB of data.")]
    public void What_tells_is_masked_and_nothing_else(string text, string masked) =>
        Assert.Equal(masked, Masking.Apply(text, MasksChosen.AsProposed.Of(Masking.Propose([text], ["Zoé Tremblay"], ["Cartes Élan inc."], ["map.wizard@example.org", "info@example.org"], "7K3M-Q9XD-K"))));

    [Fact]
    public void Masks_are_of_one_length_and_those_that_touch_are_one()
    {
        Assert.Equal("[…] and […]", Masking.Apply("Jo and Maximilienne-Charlotte", ["Jo", "Maximilienne-Charlotte"]));
        Assert.Equal("[…]", Masking.Apply("Jo Max, Ann", ["Jo", "Max", "Ann"]));
    }

    [Fact]
    public void What_the_officer_leaves_stays_and_what_they_add_goes()
    {
        const string text = "Will works at the mill, see flask.org.";
        var proposed = Masking.Propose([text], ["Will Ng"], [], [], "");

        Assert.Equal([(Telling.Name, 1), (Telling.Link, 1)], proposed.Select(p => (p.Kind, p.Places)));
        Assert.Equal("[…] works at […], see […].", Masking.Apply(text, new MasksChosen([], "\n the mill \n\nTHE MILL").Of(proposed)));
        Assert.Equal("[…] works at the mill, see flask.org.", Masking.Apply(text, new MasksChosen([1], More: null).Of(proposed)));
    }
}
